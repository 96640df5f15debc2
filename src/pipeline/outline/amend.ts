import type { Change, Ledger } from '../identify/ledger.ts';
import type { Claim } from '../document.ts';
import type { OutlineEntry, Summaries } from '../report.ts';

/**
 * The outline for a changed text: a new paragraph, or one that moved, goes into the section of the one before it; what
 * is gone is taken out, and a section that has nothing left with it. The same outline where nothing is to do.
 */
export function amendOutline(
  outline: readonly OutlineEntry[],
  ids: readonly string[],
  changes: readonly Change[],
): readonly OutlineEntry[] {
  const listed = new Set(outline.flatMap(({ paragraphs }) => paragraphs));
  const out = new Set(changes.filter(({ type, id }) => type === 'gone' && listed.has(id)).map(({ id }) => id));
  const into = new Set(changes.filter((change) => isToPlace(change, listed)).map(({ id }) => id));
  if (out.size === 0 && into.size === 0) return outline;
  const isLead = new Set(outline.flatMap(({ lead }) => lead));
  const sections = outline.map((entry) => ({
    entry,
    paragraphs: entry.paragraphs.filter((id) => !out.has(id) && !into.has(id)),
  }));
  ids.forEach((id, at) => {
    if (!into.has(id)) return;
    const before = sections.find(({ paragraphs }) => paragraphs.includes(ids[at - 1] ?? ''));
    const next = ids.slice(at + 1).find((other) => !into.has(other)) ?? '';
    const section = before ?? sections.find(({ paragraphs }) => paragraphs.includes(next)) ?? sections[0];
    section?.paragraphs.splice(before ? before.paragraphs.indexOf(ids[at - 1] ?? '') + 1 : 0, 0, id);
  });
  return sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ entry, paragraphs }) => ({ ...entry, paragraphs, lead: paragraphs.filter((id) => isLead.has(id)) }));
}

function isToPlace(change: Change, listed: ReadonlySet<string>): boolean {
  if (change.type === 'new' || change.type === 'returned') return !listed.has(change.id);
  return listed.has(change.id) && (change.type === 'moved' || (change.type === 'edited' && change.moved));
}

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
