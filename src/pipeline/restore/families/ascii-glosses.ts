import { pinyin } from 'pinyin-pro';
import { applyEdits, type Edit } from '../../edit.ts';
import type { GlossCount } from '../evidence.ts';
import type { Undone } from './family.ts';

/** A character and the glosses behind it: 產(chan)(chan). */
const GLOSSED = /(\p{Script=Han})((?:\([a-z]{1,6}\))+)/gu;

/** How much it takes: distinct characters; share of their occurrences that is glossed; places where a gloss is repeated. */
const MINIMUM = { characters: 3, consistency: 0.9, repeated: 3 } as const;

/**
 * Family `ascii-glosses`: every occurrence of the characters on a list carries its reading without tones, as often as
 * the list has it: 產(chan)(chan)業(ye). Nobody writes the same reading twice on purpose, so repetition
 * is what tells it from a lesson. Undefined for a text without this damage.
 */
export function undoAsciiGlosses(received: string): Undone | undefined {
  if (!/(\([a-z]{1,6}\))\1/u.test(received)) return undefined;
  const found = findGlossed(received);
  const byCharacter = Map.groupBy(found, ({ character }) => character);
  const occurrences = countOf(received, new Set(byCharacter.keys()));
  const listed = new Map(
    [...byCharacter].filter(
      ([character, places]) => places.length >= (occurrences.get(character) ?? 0) * MINIMUM.consistency,
    ),
  );
  const places = [...listed.values()].flat();
  const repeated = places.filter(({ times }) => times > 1).length;
  if (listed.size < MINIMUM.characters || repeated < MINIMUM.repeated) return undefined;
  const edits = found
    .filter(({ character }) => listed.has(character))
    .map(({ from, to }): Edit => ({ from, to, insert: '', rule: 'gloss', certainty: 'certain' }));
  const text = applyEdits(received, edits);
  return {
    family: 'ascii-glosses',
    edits,
    glosses: toCounts(listed),
    verified:
      glossAgain(text, new Map([...listed].map(([character, [first]]) => [character, first?.gloss ?? '']))) ===
      received,
    issues: [],
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly character: string;
  readonly gloss: string;
  readonly reading: string;
  readonly times: number;
}

function findGlossed(received: string): Place[] {
  return [...received.matchAll(GLOSSED)].flatMap(({ 0: match, 1: character = '', 2: gloss = '', index }): Place[] => {
    const readings = gloss.slice(1, -1).split(')(');
    const [reading = ''] = readings;
    if (readings.some((other) => other !== reading) || !toneless(character).has(reading)) return [];
    const from = index + character.length;
    return [{ from, to: index + match.length, character, gloss, reading, times: readings.length }];
  });
}

/** Every reading of a character without tone marks; ü as v or u. */
function toneless(character: string): ReadonlySet<string> {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  return new Set(readings.flatMap((reading) => [reading.replaceAll('ü', 'v'), reading.replaceAll('ü', 'u')]));
}

function countOf(text: string, characters: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (characters.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function toCounts(listed: ReadonlyMap<string, readonly Place[]>): GlossCount[] {
  return [...listed]
    .map(([character, places]) => ({ character, reading: places[0]?.reading ?? '', count: places.length }))
    .sort((a, b) => b.count - a.count);
}

/** The forward model of this family. */
function glossAgain(text: string, glosses: ReadonlyMap<string, string>): string {
  return [...text].map((character) => character + (glosses.get(character) ?? '')).join('');
}
