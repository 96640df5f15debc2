import type { Engine, Filters } from './engine.ts';
import { findEnglish } from './match.ts';
import type { Query } from './query.ts';
import type { Group } from './read.ts';
import { smallestWindow } from './window.ts';

/** Shorter words are looked for whole only. */
const SHORTEST_BEGINNING = 3;

/** Records with English words of the same stems, or quoted as they stand, the nearest together first. */
export async function findEnglishWords(engine: Engine, { english }: Query, filters: Filters): Promise<Group> {
  const [first, ...others] = await Promise.all(
    english.map(async ({ words, exact }) => {
      const whole = await engine.phrase(words, filters);
      const [word = ''] = words;
      return exact || whole.length > 0 || word.length < SHORTEST_BEGINNING ? whole : engine.beginning(word, filters);
    }),
  );
  if (!first) return [];
  const ids = others.map((found) => new Set(found.map(({ id }) => id)));
  const common = first.filter(({ id }) => ids.every((found) => found.has(id)));
  const find = (text: string) => findEnglish(text, english, engine.fold);
  const finder = { chinese: () => undefined, english: find };
  const places = common.length < 2 || english.length < 2 ? [] : await Promise.all(english.map(({ words: [word = ''] }) => engine.places(word))); // prettier-ignore
  const apart = (id: string): number => smallestWindow(places.map((own) => own.get(id) ?? [])).span;
  return common.map((found, order) => ({ found, finder, order, apart: apart(found.id) }));
}
