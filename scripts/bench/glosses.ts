import { weighGlosses } from '../../src/pipeline/restore/evidence.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { damagedPassages, readGlossFile } from './gloss-passages.ts';
import type { Table } from './table.ts';

const THRESHOLDS = [-4, -2, 0, 2, 3, 4, 5, 6, 8, 10, 15] as const;

/** What other thresholds of the likelihood would give: glosses of authors removed, and damaged passages left. */
export function weighThresholds(): Table {
  const likelihoods = (texts: readonly string[]): number[] =>
    texts.map((text) => weighGlosses(text, loadLexicon).likelihood);
  const authors = likelihoods(readGlossFile('readings-of-authors.txt'));
  const damaged = likelihoods(damagedPassages().map(({ received }) => received));
  const share = (values: readonly number[], from: number): string => {
    const count = values.filter((value) => value >= from).length;
    return `${count} of ${values.length} (${((100 * count) / values.length).toFixed(1)} %)`;
  };
  return {
    title:
      'Whose the glosses are, by the likelihood from which they are removed (5 is used; reach: no author harmed, ≥ 90 % of short passages restored)',
    columns: ['likelihood', 'texts of authors harmed', 'damaged passages of 3–15 glosses known'],
    rows: THRESHOLDS.map((from) => [String(from), share(authors, from), share(damaged, from)]),
  };
}
