import type { Engine, Filters, Found } from './engine.ts';
import { findAll } from './match.ts';
import type { Word } from './query.ts';
import type { Group } from './read.ts';
import { type Phrase, phrasesOf } from './tokens.ts';
import { smallestWindow } from './window.ts';

/** With more records than this, another part of a long word is looked up: that costs less than reading them. */
const MANY = 16;

/** Records that have all words, the nearest together first. */
export async function findWords(
  engine: Engine,
  words: readonly Word[],
  filters: Filters,
  through?: string,
): Promise<Group> {
  const folded = words.map((word) => word.folded);
  const [first, ...others] = await Promise.all(folded.map((word) => findWord(engine, word, filters)));
  if (!first) return [];
  const rest = others.map((found) => new Set(found.map(({ id }) => id)));
  const common = first.filter(({ id }) => rest.every((found) => found.has(id)));
  const apart = common.length < 2 || words.length < 2 ? () => 0 : await leastApart(engine, folded);
  const find = (text: string) => findAll(engine.fold(text), folded);
  const finder = { chinese: find, english: find, ...(through === undefined ? {} : { through }) };
  return common.map((found, order) => ({ found, finder, order, apart: apart(found.id) }));
}

const LATIN = /^\p{Script=Latin}+$/u;

/** Records that have all parts of a word next to each other; of a long one, parts until there are few enough. */
async function findWord(engine: Engine, word: string, filters: Filters): Promise<readonly Found[]> {
  const [first, ...others] = phrasesOf(word, engine.commonness);
  // A word in Latin letters is seldom in Chinese text: the last of its tokens alone tells so, the likeliest to be no word.
  const last = first.tokens.slice(-1);
  if (LATIN.test(word) && (await engine.phrase(last, {})).length === 0) return [];
  let found = await engine.phrase(first.tokens, filters);
  for (const { tokens } of others) {
    if (found.length <= MANY) break;
    const having = new Set((await engine.phrase(tokens, filters)).map(({ id }) => id));
    found = found.filter(({ id }) => having.has(id));
  }
  return found;
}

/**
 * At least so many characters are between the words in a record: less than in any of its paragraphs, as a window
 * may reach across them. Only words of Han characters count; a Latin token may stand for others that begin alike.
 */
async function leastApart(engine: Engine, words: readonly string[]): Promise<(id: string) => number> {
  const counted = words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const places = await Promise.all(counted.map((word) => placesOf(engine, phrasesOf(word, engine.commonness)[0])));
  return (id) => smallestWindow(places.map((own) => own.get(id) ?? [])).span;
}

/** Where a phrase's word begins, in each record, counted in tokens; its chunks are loaded already. */
async function placesOf(engine: Engine, { tokens, from }: Phrase): Promise<Map<string, number[]>> {
  const [first = new Map<string, readonly number[]>(), ...rest] = await Promise.all(tokens.map((token) => engine.places(token))); // prettier-ignore
  const places = new Map<string, number[]>();
  for (const [id, own] of first) {
    const others = rest.map((found) => new Set(found.get(id)));
    const whole = own.filter((at) => others.every((found, index) => found.has(at + index + 1)));
    places.set(id, whole.map((at) => at - from)); // prettier-ignore
  }
  return places;
}
