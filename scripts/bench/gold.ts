import { parseTsv, readCorpus } from './corpus.ts';

/** How many rows of a kind come out right. */
export interface Score {
  readonly right: number;
  readonly all: number;
}

/** Rows of corpus/conversion/gold-dev.tsv by what they try (error, guard, trap); empty where the corpus is not there. */
export function scoreGold(apply: (text: string) => string): ReadonlyMap<string, Score> {
  const equal = readVariants();
  const scores = new Map<string, Score>();
  for (const row of parseTsv(readCorpus('conversion', 'gold-dev.tsv') ?? '')) {
    const { hans = '', span = '', accept = '', start = '0', cat = '' } = row;
    if (cat === '') continue;
    const got = apply(hans).slice(Number(start), Number(start) + span.length);
    const right = [span, ...accept.split('|')].some((wanted) => equal(wanted, got));
    const known = scores.get(cat) ?? { right: 0, all: 0 };
    scores.set(cat, { right: known.right + (right ? 1 : 0), all: known.all + 1 });
  }
  return scores;
}

/** Forms that count as equal; see the corpus. */
function readVariants(): (wanted: string, got: string) => boolean {
  const variants = parseTsv(readCorpus('conversion', 'variants.tsv') ?? '');
  const members = (scope: string): string[] =>
    variants.flatMap((row) => (row['scope'] === scope ? [row['members'] ?? ''] : []));
  const alike = members('char');
  const oneWay = new Set(members('gold>also'));
  const words = members('word').map((list) => list.split('|'));
  const sameCharacters = (wanted: string, got: string): boolean => {
    const others = [...got];
    return (
      [...wanted].length === others.length &&
      [...wanted].every((character, index) => {
        const other = others[index] ?? '';
        return (
          character === other ||
          oneWay.has(`${character}>${other}`) ||
          alike.some((group) => group.includes(character) && group.includes(other))
        );
      })
    );
  };
  return (wanted, got) =>
    wanted !== '' &&
    (sameCharacters(wanted, got) ||
      words.some((list) =>
        list.some(
          (word) => wanted.includes(word) && list.some((other) => sameCharacters(wanted.replaceAll(word, other), got)),
        ),
      ));
}
