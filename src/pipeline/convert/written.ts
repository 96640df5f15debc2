import type { OwnScript } from '../../vocabulary/edition.ts';
import { REGIONS, simplifiedDictionary, traditionalDictionary } from './dictionaries.ts';
import { isHanUnit } from './words.ts';

/** By UTF-16 unit: a character that only simplified, or only traditional texts have; 0 for one of both. */
const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/** A run of Han characters, and whether it is traditional already. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly script: OwnScript | undefined;
}

/**
 * Stretches of a text that are written in traditional characters, in order: each clause by its own characters, one
 * without any that tell by the nearest that has some.
 */
export function findTraditional(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (!hasTraditional(text)) return [];
  const runs = findRuns(text, (known ??= markScripts()));
  return runs.filter((run, index) => (run.script ?? nearest(runs, index)) === 'hant');
}

/** Whether a text has a character that only traditional texts have. */
export function hasTraditional(text: string): boolean {
  const marks = (known ??= markScripts());
  for (let at = 0; at < text.length; at += 1) if (marks[text.charCodeAt(at)] === TRADITIONAL) return true;
  return false;
}

function findRuns(text: string, marks: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const counts = [0, 0, 0];
    let to = from;
    for (; to < text.length && isHanUnit(text.charCodeAt(to)); to += 1) {
      const mark = marks[text.charCodeAt(to)] ?? 0;
      counts[mark] = (counts[mark] ?? 0) + 1;
    }
    if (to === from) continue;
    const [, simplified = 0, traditional = 0] = counts;
    const script = simplified === traditional ? undefined : traditional > simplified ? 'hant' : 'hans';
    runs.push({ from, to, script: simplified > 0 && script === undefined ? 'hans' : script });
    from = to;
  }
  return runs;
}

function nearest(runs: readonly Run[], index: number): Run['script'] {
  const run = runs[index];
  let before = index - 1;
  while (before >= 0 && !runs[before]?.script) before -= 1;
  let after = index + 1;
  while (after < runs.length && !runs[after]?.script) after += 1;
  const [left, right] = [runs[before], runs[after]];
  if (!run || !left || !right) return (left ?? right)?.script;
  return run.from - left.to <= right.from - run.to ? left.script : right.script;
}

let known: Uint8Array | undefined;

function markScripts(): Uint8Array {
  const { characters, phrases } = traditionalDictionary();
  const inSimplified = new Set([...characters.keys(), ...phrases.keys()].join(''));
  const standard = new Set([...characters.values(), ...phrases.values()].join(''));
  const inTraditional = new Set([
    ...standard,
    ...REGIONS.hant([...standard].join('')),
    ...REGIONS['hant-hk']([...standard].join('')),
  ]);
  const marks = new Uint8Array(0x10000);
  for (const [character, simplified] of simplifiedDictionary().characters) {
    if (character !== simplified && !inSimplified.has(character)) marks[character.charCodeAt(0)] = TRADITIONAL;
  }
  for (const character of inSimplified) {
    if (!inTraditional.has(character)) marks[character.charCodeAt(0)] = SIMPLIFIED;
  }
  return marks;
}
