import type { ReceivedScript } from '../../src/pipeline/document.ts';
import { otherScript, type OwnScript } from '../../src/vocabulary/edition.ts';
import type { EmittedFile } from '../../src/pipeline/emit/emit.ts';
import type { Change } from '../../src/pipeline/identify/ledger.ts';
import type { Issue, Place } from '../../src/pipeline/issue.ts';
import type { PublishedConversion, PublishedReport } from '../../src/pipeline/published.ts';
import { estimateSize, type Size } from './estimate.ts';
import { findPlaces, type Place as Stand } from './tree.ts';

/** A report before it is published, on one page: what a person wants to look at first. */
export interface Described {
  readonly id: string;
  readonly title: string;
  readonly text: {
    readonly file: string;
    readonly encoding: string;
    readonly script: ReceivedScript;
    readonly characters: number;
    readonly paragraphs: number;
    readonly sections: number;
  };
  readonly repairs: {
    readonly family: string;
    readonly proved: boolean;
    readonly counts: PublishedReport['apparatus']['counts'];
    /** Those that are not certain, each with the words around it. */
    readonly doubtful: readonly Doubtful[];
  };
  /** Headings in the order of the text, with the paragraphs under each. */
  readonly structure: readonly Stand[];
  readonly conversion: PublishedConversion & { readonly to: OwnScript };
  readonly english: {
    readonly title: boolean;
    readonly abstract: boolean;
    readonly sections: Coverage;
    readonly paragraphs: Coverage;
  };
  readonly ids: { readonly first: boolean; readonly kept: number; readonly changes: readonly Change[] };
  readonly size: Size;
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

interface Doubtful {
  readonly line: number;
  readonly column: number;
  readonly certainty: string;
  readonly before: string;
  readonly received: string;
  readonly restored: string;
  readonly after: string;
  /** The next best reading, where words decided. */
  readonly instead?: string;
}

/** What has English, of how many; and the first words of what has none. */
export interface Coverage {
  readonly of: number;
  readonly missing: readonly { readonly id: string; readonly text: string }[];
}

/** A line of a content file that asks something (`# ?`). */
export interface Question {
  readonly place: Place;
  readonly text: string;
}

export interface Given {
  readonly report: PublishedReport;
  readonly isFirst: boolean;
  readonly files: readonly EmittedFile[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

export function describe({ report, isFirst, files, questions, issues }: Given): Described {
  const { apparatus, conversion, metadata, sections, paragraphs, originalScript } = report;
  const { file, encoding, script } = apparatus.source;
  const first = new Map(paragraphs.map(({ id, gist }) => [id, gist[originalScript]]));
  const changes = report.changes.filter(({ type }) => type !== 'kept');
  return {
    id: report.id,
    title: metadata.title[originalScript],
    text: {
      file,
      encoding,
      script,
      characters: apparatus.characters,
      paragraphs: paragraphs.length,
      sections: sections.length,
    },
    repairs: {
      family: apparatus.family,
      proved: apparatus.proved,
      counts: apparatus.counts,
      doubtful: apparatus.repairs
        .filter(({ certainty }) => certainty !== 'certain')
        .map(({ line, column, certainty, before, received, restored, after, runnerUp }) => ({
          line,
          column,
          certainty,
          before,
          received,
          restored,
          after,
          ...(runnerUp ? { instead: runnerUp.restored } : {}),
        })),
    },
    structure: findPlaces(report),
    conversion: { ...conversion, to: otherScript(originalScript) },
    english: {
      title: metadata.title.untranslated !== true,
      abstract: report.abstract.length > 0,
      sections: {
        of: sections.length,
        missing: sections
          .filter(({ summary }) => summary.length === 0)
          .map(({ slug, title }) => ({ id: slug, text: title[originalScript] })),
      },
      paragraphs: {
        of: paragraphs.length,
        missing: paragraphs
          .filter(({ summary }) => summary.length === 0)
          .map(({ id }) => ({ id, text: first.get(id) ?? '' })),
      },
    },
    ids: { first: isFirst, kept: report.changes.length - changes.length, changes: isFirst ? [] : changes },
    size: estimateSize(files, paragraphs.length),
    questions,
    issues: issues.filter(({ code, severity }) => severity !== 'info' && !TOLD.has(code)),
  };
}

/** Codes that have a line of their own. */
const TOLD: ReadonlySet<string> = new Set(['summary-missing', 'ledger-would-change', 'ledger-lost']);
