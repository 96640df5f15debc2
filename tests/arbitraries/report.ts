import { createHash } from 'node:crypto';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import type { ReportInput, ReportRecord, Summaries } from '../../src/pipeline/report.ts';

/** The parts of a report that tests change; what is left out is filled in. */
export interface ReportDraft extends Partial<Omit<ReportInput, 'record' | 'summaries' | 'source'>> {
  readonly source?: string | Uint8Array;
  readonly script?: ReportRecord['source']['script'];
  readonly encoding?: string;
  readonly sha256?: string;
  readonly title?: string;
  /** Left out: one section, `text`, with p1 and p2. */
  readonly outline?: ReportRecord['outline'];
  readonly summaries?: Partial<Summaries>;
}

/** One for all reports: every list of rules has tables of 50,000 phrases of its own. */
const NO_RULES: ReportInput['rules'] = { hans: [], hant: [] };

export const claim = (text: string, ...sources: string[]) => ({ text, sources });

export const entry = (slug: string, paragraphs: readonly string[], lead: readonly string[] = []) => ({
  slug,
  heading: slug,
  supplied: true,
  paragraphs,
  lead,
});

/** A report with what it needs to go through the pipeline; places say which file and path they were asked for. */
export function report(draft: ReportDraft = {}): ReportInput {
  const source =
    typeof draft.source === 'object' ? draft.source : new TextEncoder().encode(draft.source ?? '甲。\n乙。\n');
  const { outline, summaries, script = 'hans', encoding, sha256, title = '题', source: _, ...rest } = draft;
  const bilingual = { zh: '中', en: 'en' };
  return {
    id: 'test',
    source,
    record: {
      title: { zh: title },
      date: { value: '2024' },
      received: bilingual,
      rights: bilingual,
      source: {
        file: 'source.txt',
        sha256: sha256 ?? createHash('sha256').update(source).digest('hex'),
        script,
        ...(encoding === undefined ? {} : { encoding }),
      },
      outline: outline ?? [entry('text', ['p1', 'p2'])],
    },
    readings: [],
    summaries: { title: 'Title', abstract: [], sections: {}, paragraphs: {}, ...summaries },
    glossary: [],
    rules: NO_RULES,
    ledger: EMPTY_LEDGER,
    today: '2024-01-01',
    lexicon: loadLexicon,
    locate: (file, path = []) => ({ file: `${file}:${path.join('.')}`, line: 1, column: 1 }),
    ...rest,
  };
}
