import type { LedgerEntry } from './ledger.ts';
import { lettersOf } from './likeness.ts';
import { isPartOf } from './pair-alike.ts';

/** The present paragraphs, by which one that is gone finds its heir. */
interface Present {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** The paragraph that a new one was split from, by its id. */
  readonly origins: ReadonlyMap<string, string>;
  /** The ledger's entries as they were. */
  readonly old: ReadonlyMap<string, LedgerEntry>;
  /** The number of the edition that is being made. */
  readonly edition: number;
}

/** Tombstones by the paragraph that they stand behind now; those at the very beginning stand behind none. */
export function buryTheGone(
  entries: readonly LedgerEntry[],
  present: Present,
): ReadonlyMap<string | undefined, readonly LedgerEntry[]> {
  const { ids, old, origins } = present;
  const staying = new Set(ids);
  const behind = new Map<string | undefined, string | undefined>([undefined, ...ids].map((id, at) => [id, ids[at]]));
  const tombstones = new Map<string | undefined, LedgerEntry[]>();
  let before: string | undefined;
  for (const entry of entries) {
    if (staying.has(entry.id)) {
      // One that is back has left its tombstone's place.
      if (entry.state === 'current') before = entry.id;
      continue;
    }
    const after = behind.get(before);
    const isPutIn = after !== undefined && !old.has(after) && !origins.has(after);
    const inItsPlace = isPutIn ? after : (before ?? after);
    const tombstone =
      entry.state === 'gone' ? entry : bury(entry, findSwallower(entry, before, present) ?? inItsPlace, present);
    const others = tombstones.get(before);
    if (others) others.push(tombstone);
    else tombstones.set(before, [tombstone]);
  }
  return tombstones;
}

/** A tombstone: the last text, and the one that took it in, the new one in its place, or the one before (or behind) it. */
function bury(entry: LedgerEntry, successor: string | undefined, { edition }: Present): LedgerEntry {
  return { ...entry, state: 'gone', gone: edition, ...(successor === undefined ? {} : { successor }) };
}

/** As many paragraphs on either side of the gap are asked whether they took the text in. */
const NEAR = 2;

/** A paragraph near by that was changed and now has the text in it. */
function findSwallower(
  entry: LedgerEntry,
  before: string | undefined,
  { ids, texts, old }: Present,
): string | undefined {
  const at = before === undefined ? -1 : ids.indexOf(before);
  const part = lettersOf(entry.text);
  for (let index = Math.max(0, at - NEAR + 1); index <= at + NEAR && index < ids.length; index += 1) {
    const [id = '', text = ''] = [ids[index], texts[index]];
    const earlier = old.get(id);
    if (earlier?.text === text) continue;
    const had = earlier !== undefined && isPartOf(part, lettersOf(earlier.text));
    if (!had && isPartOf(part, lettersOf(text))) return id;
  }
  return undefined;
}

/** A paragraph is looked for behind as many other new ones, which may be parts of it too. */
const MOST_PARTS = 8;

/** The paragraph near by that a new text was split from: it had the text and has it no more. */
export function findOrigin(index: number, { ids, texts, old }: Omit<Present, 'origins'>): string | undefined {
  const part = lettersOf(texts[index] ?? '');
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < ids.length && Math.abs(at - index) <= MOST_PARTS; at += step) {
      const [id = '', text = ''] = [ids[at], texts[at]];
      const earlier = old.get(id);
      if (!earlier) continue; // another part, perhaps
      if (earlier.text !== text && isPartOf(part, lettersOf(earlier.text)) && !isPartOf(part, lettersOf(text)))
        return id;
      break;
    }
  }
  return undefined;
}
