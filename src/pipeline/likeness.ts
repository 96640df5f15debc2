/** At least this share of character pairs in common makes an edited paragraph the same one. */
const ALIKE = 0.5;

/**
 * Pairs of old and new texts that are alike, each text in one pair at most: likest first, then in order.
 * @returns indices into `before` and `after`
 */
export function pairAlike(
  before: readonly string[],
  after: readonly string[],
): { readonly before: number; readonly after: number }[] {
  const old = before.map(bigramsOf);
  const index = indexBigrams(old);
  const candidates = after.flatMap((text, position) => {
    const bigrams = bigramsOf(text);
    const common = countCommon(bigrams, index, old.length);
    return old.flatMap(({ total }, number) => {
      const likeness = (2 * (common[number] ?? 0)) / Math.max(1, bigrams.total + total); // Sørensen–Dice
      return likeness >= ALIKE ? [{ before: number, after: position, likeness }] : [];
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates.filter((pair) => {
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return false;
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    return true;
  });
}

/** The character pairs of a text, punctuation and white space left out, and how many there are. */
interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function bigramsOf(text: string): Bigrams {
  const characters = [...text.replaceAll(/[\s\p{P}]/gu, '')];
  const counts = new Map<string, number>();
  for (let at = 1; at < characters.length; at += 1) {
    const pair = `${characters[at - 1] ?? ''}${characters[at] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, characters.length - 1) };
}

type Index = ReadonlyMap<string, readonly { readonly number: number; readonly count: number }[]>;

/** Which texts have a pair, and how often: comparing every text with every other takes minutes for a law. */
function indexBigrams(texts: readonly Bigrams[]): Index {
  const index = new Map<string, { number: number; count: number }[]>();
  texts.forEach(({ counts }, number) => {
    for (const [pair, count] of counts) {
      const postings = index.get(pair);
      if (postings) postings.push({ number, count });
      else index.set(pair, [{ number, count }]);
    }
  });
  return index;
}

/** How many pairs a text has in common with each of the indexed ones. */
function countCommon({ counts }: Bigrams, index: Index, texts: number): Uint32Array {
  const common = new Uint32Array(texts);
  for (const [pair, count] of counts) {
    for (const posting of index.get(pair) ?? []) {
      common[posting.number] = (common[posting.number] ?? 0) + Math.min(count, posting.count);
    }
  }
  return common;
}
