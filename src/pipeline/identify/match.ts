import { lettersOf } from './likeness.ts';
import type { LedgerEntry } from './ledger.ts';
import { pairAlike } from './pair-alike.ts';
import { pairEqual } from './pair-equal.ts';
import { pair, startPairing } from './pairing.ts';

/**
 * Which paragraph of the ledger each text is, by its index; a text that is none of them is left out.
 * @param hashes of the texts, in their order
 */
export function matchParagraphs(
  texts: readonly string[],
  hashes: readonly string[],
  ledger: readonly LedgerEntry[],
): ReadonlyMap<number, LedgerEntry> {
  const current = ledger.filter(({ state }) => state === 'current');
  const pairing = startPairing(current.length, texts.length);
  pairEqual(
    pairing,
    current.map(({ hash }) => hash),
    hashes,
  );
  if (pairing.oldOf.size < texts.length) pairReverted(current, hashes, pairing);
  const matched = new Map<number, LedgerEntry>();
  const returned = findReturned(ledger, texts, hashes, pairing.oldOf);
  if (pairing.oldOf.size + returned.size < texts.length && pairing.oldOf.size < current.length) {
    const known = new Set(current.map(({ hash }) => hash));
    const none = lettersOf('');
    pairAlike(
      pairing,
      current.map(({ text }) => lettersOf(text)),
      texts.map((text, index) => {
        const letters = lettersOf(text);
        // A second copy of a paragraph is no edit of another.
        const isCopy = letters.letters.length >= LONG && known.has(hashes[index] ?? '');
        return isCopy || returned.has(index) ? none : letters;
      }),
    );
  }
  for (const [index, number] of pairing.oldOf) {
    const entry = current[number];
    if (entry) matched.set(index, entry);
  }
  for (const [index, entry] of returned) if (!matched.has(index)) matched.set(index, entry);
  return matched;
}

/** A text that a paragraph had before is that paragraph's again. */
function pairReverted(
  current: readonly LedgerEntry[],
  hashes: readonly string[],
  pairing: ReturnType<typeof startPairing>,
): void {
  const had = new Map<string, number[]>();
  current.forEach(({ superseded }, number) => {
    if (pairing.newOf.has(number)) return;
    for (const hash of new Set(superseded.map((version) => version.hash)))
      had.set(hash, [...(had.get(hash) ?? []), number]);
  });
  const taken = new Set(current.map(({ hash }) => hash));
  hashes.forEach((hash, index) => {
    const [only, ...others] = taken.has(hash) ? [] : (had.get(hash) ?? []);
    if (only !== undefined && others.length === 0) pair(pairing, only, index);
  });
}

/** Letters of a text that is told from others by its words alone: shorter ones are formulas, which come twice by chance. */
const LONG = 12;

/** Paragraphs that were gone and are back word for word, where no other ever had that text. */
function findReturned(
  ledger: readonly LedgerEntry[],
  texts: readonly string[],
  hashes: readonly string[],
  paired: ReadonlyMap<number, number>,
): ReadonlyMap<number, LedgerEntry> {
  const owners = new Map<string, LedgerEntry[]>();
  for (const entry of ledger)
    for (const hash of new Set([entry.hash, ...entry.superseded.map((version) => version.hash)]))
      owners.set(hash, [...(owners.get(hash) ?? []), entry]);
  const times = new Map<string, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  return new Map(
    hashes.flatMap((hash, index) => {
      const [only, ...others] = owners.get(hash) ?? [];
      const isBack = only?.state === 'gone' && only.hash === hash && others.length === 0 && times.get(hash) === 1;
      const isLong = lettersOf(texts[index] ?? '').letters.length >= LONG;
      return only && isBack && isLong && !paired.has(index) ? [[index, only] as const] : [];
    }),
  );
}
