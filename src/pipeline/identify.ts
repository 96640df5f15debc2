import { createHash } from 'node:crypto';

/** An earlier text of a paragraph, kept whole so that an old citation can be checked. */
export interface Version {
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

/** The append-only ledger of a report's paragraph ids. */
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
  const kept = new Set(ids);
  const entries = ledger.paragraphs.map((entry) => {
    if (entry.state === 'gone') return entry;
    const index = ids.indexOf(entry.id);
    const text = paragraphs[index];
    return text === undefined ? bury(entry, current, kept) : update(entry, text);
  });
  paragraphs.forEach((text, index) => {
    const id = ids[index];
    if (id === undefined || matched.has(index)) return;
    entries.push({ id, section: '', state: 'current', ...version(text), superseded: [] });
  });
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

/** At least this share of character pairs in common makes an edited paragraph the same one. */
const ALIKE = 0.5;

/** What is left on both sides, likest first. */
function matchByLikeness(
  paragraphs: readonly string[],
  current: readonly LedgerEntry[],
  matched: Map<number, LedgerEntry>,
): void {
  const taken = new Set([...matched.values()].map((entry) => entry.id));
  const pairs: { index: number; entry: LedgerEntry; likeness: number }[] = [];
  const free = current
    .filter((entry) => !taken.has(entry.id))
    .map((entry) => ({ entry, bigrams: bigramsOf(entry.text) }));
  paragraphs.forEach((text, index) => {
    if (matched.has(index)) return;
    const bigrams = bigramsOf(text);
    for (const candidate of free) {
      const likeness = dice(bigrams, candidate.bigrams);
      if (likeness >= ALIKE) pairs.push({ index, entry: candidate.entry, likeness });
    }
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
  for (const { index, entry } of pairs) {
    if (matched.has(index) || taken.has(entry.id)) continue;
    matched.set(index, entry);
    taken.add(entry.id);
  }
}

type Bigrams = ReadonlyMap<string, number>;

function bigramsOf(text: string): Bigrams {
  const characters = [...text.replaceAll(/[\s\p{P}]/gu, '')];
  const counts = new Map<string, number>();
  characters.slice(0, -1).forEach((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return counts;
}

/** Sørensen–Dice coefficient of two bags of character pairs, 0 to 1. */
function dice(a: Bigrams, b: Bigrams): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

function update(entry: LedgerEntry, text: string): LedgerEntry {
  const now = version(text);
  if (now.hash === entry.hash) return entry;
  return { ...entry, ...now, superseded: [...entry.superseded, { hash: entry.hash, text: entry.text }] };
}

/** A tombstone: the last text, and the nearest paragraph before it (or else after it) that is still there. */
function bury(entry: LedgerEntry, current: readonly LedgerEntry[], kept: ReadonlySet<string>): LedgerEntry {
  const position = current.indexOf(entry);
  const successor =
    current.slice(0, position).findLast(({ id }) => kept.has(id)) ??
    current.slice(position + 1).find(({ id }) => kept.has(id));
  return { ...entry, state: 'gone', ...(successor ? { successor: successor.id } : {}) };
}

function describeChanges(
  ids: readonly string[],
  entries: readonly LedgerEntry[],
  before: readonly LedgerEntry[],
): Change[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const oldOrder = before.map(({ id }) => id).filter((id) => ids.includes(id));
  const newOrder = ids.filter((id) => old.has(id));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const present = ids.map((id): Change => {
    const entry = byId.get(id);
    const previous = old.get(id);
    if (!previous) return { type: 'new', id, after: entry?.text ?? '' };
    if (previous.hash !== entry?.hash) return { type: 'edited', id, before: previous.text, after: entry?.text ?? '' };
    return { type: oldOrder.indexOf(id) === newOrder.indexOf(id) ? 'kept' : 'moved', id };
  });
  const gone = before
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, text }): Change => {
      const successor = byId.get(id)?.successor;
      return { type: 'gone', id, before: text, ...(successor === undefined ? {} : { successor }) };
    });
  return [...present, ...gone];
}
