import type { Claim } from '../document.ts';
import type { Ledger } from '../identify/ledger.ts';
import type { Summaries } from '../report.ts';

/** True for English that the text has left behind: of a paragraph that is gone, or a sentence that an edit took away. */
export type IsStale = (source: string) => boolean;

export function findStale(ledger: Ledger): IsStale {
  const entries = new Map(ledger.paragraphs.map((entry) => [entry.id, entry]));
  return (source) => {
    const entry = entries.get(source.replace(/\..*$/u, ''));
    return entry !== undefined && (entry.state === 'gone' || (source.includes('.') && entry.superseded.length > 0));
  };
}

/** The summaries without what rests on sentences that are there no more. */
export function pruneSummaries(
  summaries: Summaries,
  sentences: ReadonlySet<string>,
  sections: ReadonlySet<string>,
): Summaries {
  const prune = (claims: readonly Claim[]): Claim[] =>
    claims.flatMap((claim) => {
      const sources = claim.sources.filter((source) => sentences.has(source));
      return sources.length === 0 ? [] : [{ ...claim, sources }];
    });
  const within = <T extends { readonly summary: readonly Claim[] }>(
    entries: Readonly<Record<string, T>>,
    isThere: (key: string) => boolean,
  ): Readonly<Record<string, T>> =>
    // Without a prototype, as `constructor` is a key like any other.
    Object.assign(
      Object.create(null) as Record<string, T>,
      Object.fromEntries(
        Object.entries(entries)
          .filter(([key]) => isThere(key))
          .map(([key, entry]) => [key, { ...entry, summary: prune(entry.summary) }]),
      ),
    );
  return {
    ...summaries,
    abstract: prune(summaries.abstract),
    sections: within(summaries.sections, (slug) => sections.has(slug)),
    paragraphs: within(summaries.paragraphs, (id) => sentences.has(`${id}.s1`)),
  };
}
