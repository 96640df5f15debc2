import { createHash } from 'node:crypto';
import { longestInOrder } from './in-order.ts';
import type { Change, Ledger, LedgerEntry } from './ledger.ts';
import { matchParagraphs } from './match.ts';
import { buryTheGone, findOrigin } from './tombstones.ts';

export interface Identification {
  /** Ids of the paragraphs, in their order. */
  readonly ids: readonly string[];
  readonly ledger: Ledger;
  readonly changes: readonly Change[];
}

/**
 * Gives every paragraph its id: the one it had, by hash or by likeness, or the next unused number.
 * @param paragraphs normalized texts in the original script
 * @param date of the edition that this makes where something changed: `2026-11-23`
 */
export function identify(paragraphs: readonly string[], ledger: Ledger, date: string): Identification {
  const hashes = paragraphs.map(hashText);
  const matched = matchParagraphs(paragraphs, hashes, ledger.paragraphs);
  let { next } = ledger;
  const ids = paragraphs.map((_, index) => matched.get(index)?.id ?? `p${next++}`);
  const old = new Map(ledger.paragraphs.map((entry) => [entry.id, entry]));
  const placed = { ids, texts: paragraphs, old, edition: ledger.editions.length + 1 };
  const origins = new Map(
    ids.flatMap((id, index) => {
      const from = old.has(id) ? undefined : findOrigin(index, placed);
      return from === undefined ? [] : [[id, from] as const];
    }),
  );
  const present = { ...placed, origins };
  const tombstones = buryTheGone(ledger.paragraphs, present);
  const entries = ids.flatMap((id, index): LedgerEntry[] => {
    const version = { hash: hashes[index] ?? '', text: paragraphs[index] ?? '', since: present.edition };
    const entry = old.get(id);
    if (entry) return [update(entry, version), ...(tombstones.get(id) ?? [])];
    const from = origins.get(id);
    return [
      { id, section: '', state: 'current', ...version, superseded: [], ...(from === undefined ? {} : { from }) },
      ...(tombstones.get(id) ?? []),
    ];
  });
  entries.unshift(...(tombstones.get(undefined) ?? []));
  const { changes, moved } = describeChanges(ids, entries, ledger.paragraphs);
  if (changes.every(({ type }) => type === 'kept')) return { ids, ledger, changes };
  const edition = { date, ...(moved.length === 0 ? {} : { moved }) };
  return { ids, ledger: { ...ledger, next, editions: [...ledger.editions, edition], paragraphs: entries }, changes };
}

/** SHA-256 (hex) of a text without its white space. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s/gu, '')).digest('hex');
}

/** The number in an id: `p12` → 12. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

type Version = Pick<LedgerEntry, 'hash' | 'text' | 'since'>;

function update(entry: LedgerEntry, now: Version): LedgerEntry {
  if (entry.state === 'gone') return bringBack(entry, now.since);
  if (now.hash === entry.hash) return entry;
  const { hash, text, since } = entry;
  return { ...entry, ...now, superseded: [...entry.superseded, { hash, text, since }] };
}

/** A paragraph that was gone and is there again, word for word. */
function bringBack({ gone = 0, successor: _, away = [], ...entry }: LedgerEntry, edition: number): LedgerEntry {
  return { ...entry, state: 'current', away: [...away, { gone, back: edition }] };
}

function describeChanges(
  ids: readonly string[],
  entries: readonly LedgerEntry[],
  before: readonly LedgerEntry[],
): { readonly changes: Change[]; readonly moved: readonly string[] } {
  const old = new Map(before.map((entry, index) => [entry.id, { ...entry, index }]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const stayed = ids.flatMap((id) => {
    const entry = old.get(id);
    return entry?.state === 'current' ? [entry] : [];
  });
  const inOrder = longestInOrder(stayed.map(({ index }) => index));
  const moved = new Set(stayed.filter(({ index }) => !inOrder.has(index)).map(({ id }) => id));
  const present = ids.map((id): Change => {
    const [previous, entry] = [old.get(id), byId.get(id)];
    const after = entry?.text ?? '';
    if (!previous) return { type: 'new', id, after, ...(entry?.from === undefined ? {} : { from: entry.from }) };
    if (previous.state === 'gone') return { type: 'returned', id, after };
    if (previous.hash !== entry?.hash)
      return { type: 'edited', id, before: previous.text, after, moved: moved.has(id) };
    return { type: moved.has(id) ? 'moved' : 'kept', id };
  });
  const staying = new Set(ids);
  const gone = before
    .filter(({ id, state }) => state === 'current' && !staying.has(id))
    .map(({ id, text }): Change => {
      const successor = byId.get(id)?.successor;
      return { type: 'gone', id, before: text, ...(successor === undefined ? {} : { successor }) };
    });
  return { changes: [...present, ...gone], moved: [...moved] };
}
