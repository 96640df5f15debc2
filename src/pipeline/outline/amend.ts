import type { Change } from '../identify/ledger.ts';
import type { OutlineEntry } from '../report.ts';

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
