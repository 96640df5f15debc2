import { createHash } from 'node:crypto';
import { pairAlike } from './likeness.ts';

/** An earlier text of a paragraph, kept whole so that an old citation can be checked. */
interface Version {
  readonly hash: string;
  readonly text: string;
}

/** What the ledger knows of one paragraph id; an id is never given to another paragraph. */
export interface LedgerEntry extends Version {
  readonly id: string;
  readonly section: string;
  readonly state: 'current' | 'gone';
  readonly superseded: readonly Version[];
  /** For a paragraph that is gone: the id of the one that stands where it stood. */
  readonly successor?: string;
}

/** The ledger of a report's paragraph ids, in reading order; nothing ever leaves it. */
export interface Ledger {
  readonly paragraphs: readonly LedgerEntry[];
}

/** What became of a paragraph between the ledger and the text. */
export type Change =
  | { readonly type: 'kept' | 'moved'; readonly id: string }
  | { readonly type: 'edited'; readonly id: string; readonly before: string; readonly after: string }
  | { readonly type: 'new'; readonly id: string; readonly after: string }
  | { readonly type: 'gone'; readonly id: string; readonly before: string; readonly successor?: string };

export interface Identification {
  /** Ids of the paragraphs, in their order. */
  readonly ids: readonly string[];
  readonly ledger: Ledger;
  readonly changes: readonly Change[];
}

/**
 * Gives every paragraph its id: the one it had, by hash or by likeness, or the next unused number.
 * @param paragraphs normalized texts in the original script
 */
export function identify(paragraphs: readonly string[], ledger: Ledger): Identification {
  const current = ledger.paragraphs.filter((entry) => entry.state === 'current');
  const matched = matchByHash(paragraphs, current);
  matchByLikeness(paragraphs, current, matched);
  let next = Math.max(0, ...ledger.paragraphs.map((entry) => numberOf(entry.id))) + 1;
  const ids = paragraphs.map((_, index) => matched.get(index)?.id ?? `p${next++}`);
  const old = new Map(ledger.paragraphs.map((entry) => [entry.id, entry]));
  const tombstones = buryTheGone(ledger.paragraphs, ids, old);
  const entries = ids.flatMap((id, index) => {
    const text = paragraphs[index] ?? '';
    const entry = old.get(id);
    const now = entry
      ? update(entry, text)
      : { id, section: '', state: 'current' as const, ...version(text), superseded: [] };
    return [now, ...(tombstones.get(id) ?? [])];
  });
  entries.unshift(...(tombstones.get(undefined) ?? []));
  return { ids, ledger: { paragraphs: entries }, changes: describeChanges(ids, entries, current) };
}

/** SHA-256 (hex) of a text without its white space. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s/gu, '')).digest('hex');
}

/** The number in an id: `p12` → 12. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

function version(text: string): Version {
  return { hash: hashText(text), text };
}

/** Same hash, same id, wherever it stands now; equal paragraphs are matched in their order. */
function matchByHash(paragraphs: readonly string[], current: readonly LedgerEntry[]): Map<number, LedgerEntry> {
  const byHash = new Map<string, LedgerEntry[]>();
  for (const entry of current) byHash.set(entry.hash, [...(byHash.get(entry.hash) ?? []), entry]);
  const matched = new Map<number, LedgerEntry>();
  paragraphs.forEach((text, index) => {
    const entry = byHash.get(hashText(text))?.shift();
    if (entry) matched.set(index, entry);
  });
  return matched;
}

/** What is left on both sides, likest first. */
function matchByLikeness(
  paragraphs: readonly string[],
  current: readonly LedgerEntry[],
  matched: Map<number, LedgerEntry>,
): void {
  const taken = new Set([...matched.values()].map(({ id }) => id));
  const free = current.filter(({ id }) => !taken.has(id));
  const unmatched = [...paragraphs.keys()].filter((index) => !matched.has(index));
  const pairs = pairAlike(
    free.map(({ text }) => text),
    unmatched.map((index) => paragraphs[index] ?? ''),
  );
  for (const { before, after } of pairs) {
    const [entry, index] = [free[before], unmatched[after]];
    if (entry && index !== undefined) matched.set(index, entry);
  }
}

function update(entry: LedgerEntry, text: string): LedgerEntry {
  const now = version(text);
  if (now.hash === entry.hash) return entry;
  return { ...entry, ...now, superseded: [...entry.superseded, { hash: entry.hash, text: entry.text }] };
}

/** Tombstones by the paragraph that they stand behind now; those at the very beginning stand behind none. */
function buryTheGone(
  entries: readonly LedgerEntry[],
  ids: readonly string[],
  old: ReadonlyMap<string, LedgerEntry>,
): Map<string | undefined, LedgerEntry[]> {
  const behind = new Map<string | undefined, string | undefined>([undefined, ...ids].map((id, at) => [id, ids[at]]));
  const tombstones = new Map<string | undefined, LedgerEntry[]>();
  let before: string | undefined;
  for (const entry of entries) {
    if (behind.has(entry.id)) {
      before = entry.id;
      continue;
    }
    const after = behind.get(before);
    const inItsPlace = after !== undefined && !old.has(after) ? after : (before ?? after);
    const tombstone = entry.state === 'gone' ? entry : bury(entry, inItsPlace);
    const others = tombstones.get(before);
    if (others) others.push(tombstone);
    else tombstones.set(before, [tombstone]);
  }
  return tombstones;
}

/** A tombstone: the last text, and the new paragraph in its place, or else the one before it (or after it). */
function bury(entry: LedgerEntry, successor: string | undefined): LedgerEntry {
  return { ...entry, state: 'gone', ...(successor === undefined ? {} : { successor }) };
}

function describeChanges(
  ids: readonly string[],
  entries: readonly LedgerEntry[],
  before: readonly LedgerEntry[],
): Change[] {
  const old = new Map(before.map((entry, index) => [entry.id, { ...entry, index }]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const inOrder = longestInOrder(ids.flatMap((id) => old.get(id)?.index ?? []));
  const present = ids.map((id): Change => {
    const entry = byId.get(id);
    const previous = old.get(id);
    if (!previous) return { type: 'new', id, after: entry?.text ?? '' };
    if (previous.hash !== entry?.hash) return { type: 'edited', id, before: previous.text, after: entry?.text ?? '' };
    return { type: inOrder.has(previous.index) ? 'kept' : 'moved', id };
  });
  const staying = new Set(ids);
  const gone = before
    .filter(({ id }) => !staying.has(id))
    .map(({ id, text }): Change => {
      const successor = byId.get(id)?.successor;
      return { type: 'gone', id, before: text, ...(successor === undefined ? {} : { successor }) };
    });
  return [...present, ...gone];
}

/** A longest ascending choice of some numbers: what is not in it has moved. */
function longestInOrder(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const length = ends.findLastIndex((end) => end < number) + 1;
    before.set(number, ends[length - 1]);
    ends[length] = number;
  }
  const chosen = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) chosen.add(number);
  return chosen;
}
