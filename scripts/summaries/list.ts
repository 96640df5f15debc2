import { hashSection, isDraft, isStale, shortHash } from '../../src/pipeline/english/english.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { Provenance, ReportInput, Summaries } from '../../src/pipeline/report.ts';

/** `unsigned`: there is English, but nobody wrote down for which text. */
export type EnglishStatus = 'missing' | 'stale' | 'draft' | 'unsigned' | 'current';

/** A piece of English that a report should have: its title, its abstract, or what a section or paragraph says. */
export interface EnglishItem {
  readonly kind: 'title' | 'abstract' | 'heading' | 'section' | 'paragraph';
  /** `title`, `abstract`, the anchor of the heading, the slug of the section, or `p4`. */
  readonly id: string;
  readonly status: EnglishStatus;
  /** What it is in English for; of a section its heading. */
  readonly chinese: string;
  /** The text that stale English was written for, where the ledger still knows it. */
  readonly before?: string;
  /** What there is. */
  readonly english?: string;
  /** The first 8 digits of the text's hash; none for titles, headings and the abstract. */
  readonly for?: string;
}

/** Every piece of English of a report, in the order of the file. */
export function listEnglish({ summaries, ledger }: ReportInput, report: PublishedReport): EnglishItem[] {
  const script = report.originalScript;
  const superseded = new Map(ledger.paragraphs.map(({ id, superseded: versions }) => [id, versions]));
  const titleDraft = summaries['title-draft'];
  const { title } = summaries;
  return [
    {
      kind: 'title',
      id: 'title',
      status: title === undefined ? 'missing' : titleDraft ? 'draft' : 'current',
      chinese: report.metadata.title[script],
      ...(title === undefined ? {} : { english: title }),
    },
    {
      kind: 'abstract',
      id: 'abstract',
      status: summaries.abstract.length === 0 ? 'missing' : 'current',
      chinese: report.metadata.title[script],
      ...(summaries.abstract.length === 0 ? {} : { english: textOf(summaries.abstract) }),
    },
    ...headingsOf(report, summaries),
    ...report.sections.map((section): EnglishItem => {
      const english = summaries.sections[section.slug];
      const hash = hashSection(section.slug, report.paragraphs);
      return {
        kind: 'section',
        id: section.slug,
        status: statusOf(english, hash),
        chinese: section.title[script],
        ...(english && english.summary.length > 0
          ? { english: [english.title ?? '', textOf(english.summary)].filter(Boolean).join(': ') }
          : {}),
        for: shortHash(hash),
      };
    }),
    ...report.paragraphs.map(({ id, sentences, hash }): EnglishItem => {
      const english = summaries.paragraphs[id];
      const status = statusOf(english, hash);
      const before = superseded.get(id)?.find((version) => shortHash(version.hash) === english?.for)?.text;
      return {
        kind: 'paragraph',
        id,
        status,
        chinese: sentences.map((sentence) => sentence[script]).join(''),
        ...(status === 'stale' && before !== undefined ? { before } : {}),
        ...(english && english.summary.length > 0 ? { english: textOf(english.summary) } : {}),
        for: shortHash(hash),
      };
    }),
  ];
}

/** Headings above and in sections, each once, that have no page and need no summary. */
function headingsOf({ sections: pages, originalScript }: PublishedReport, { sections }: Summaries): EnglishItem[] {
  const own = new Set(pages.map(({ slug }) => slug));
  const headings = pages.flatMap(({ path = [], pieces = [] }) => [
    ...path,
    ...pieces.filter((piece) => piece.type === 'heading'),
  ]);
  const distinct = new Map(headings.map((heading) => [heading.anchor, heading]));
  return [...distinct.values()]
    .filter(({ anchor }) => !own.has(anchor))
    .map(({ anchor, title }): EnglishItem => {
      const english = Object.hasOwn(sections, anchor) ? sections[anchor] : undefined;
      const status = english?.title === undefined ? 'missing' : isDraft(english) ? 'draft' : 'current';
      return {
        kind: 'heading',
        id: anchor,
        status,
        chinese: title[originalScript],
        ...(english?.title === undefined ? {} : { english: english.title }),
      };
    });
}

function statusOf(
  english: (Provenance & { readonly summary: readonly unknown[] }) | undefined,
  hash: string,
): EnglishStatus {
  if (!english || english.summary.length === 0) return 'missing';
  if (isStale(english, hash)) return 'stale';
  if (isDraft(english)) return 'draft';
  return english.for === undefined ? 'unsigned' : 'current';
}

function textOf(claims: readonly { readonly text: string }[]): string {
  return claims.map(({ text }) => text).join(' ');
}
