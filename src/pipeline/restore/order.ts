import { type Edit, invertEdits } from '../edit.ts';
import { damage, type DamageModel, type GlossList } from './damage.ts';
import { encodeCharacter, encodeGbk } from './gbk.ts';

/**
 * The list in the order in which the chain went through it. Where two of its characters share a byte
 * (關 A8 [A5) 業 …]), the one that came first was glossed and broke the other: such places tell the
 * order of the two. What no place tells stays in the order given.
 */
export function orderGlosses(
  received: string,
  text: string,
  edits: readonly Edit[],
  list: GlossList,
  model: Omit<DamageModel, 'glosses'>,
): GlossList {
  const byPair = new Map(list.map((entry) => [encodeCharacter(entry[0]) ?? '', entry]));
  const before = nesting(received, list, byPair);
  for (const { original, damaged } of linesWithBoth(received, text, edits)) {
    const clashes = findClashes(original, byPair);
    if (clashes.length === 0 || clashes.length > MOST_CLASHES) continue;
    const fitting = orders(clashes).filter(
      (order) => damage(original, { ...model, glosses: inOrder(list, toGraph(order)) }) === damaged,
    );
    for (const [index] of clashes.entries()) {
      const firsts = new Set(fitting.map((order) => order[index]?.[0]));
      const decided = fitting[0]?.[index];
      if (firsts.size !== 1 || !decided) continue;
      const [first, second] = decided;
      before.set(second, (before.get(second) ?? new Set()).add(first));
    }
  }
  return inOrder(list, before);
}

/**
 * Orders the list by glosses within glosses: where the bytes of 優's (yōu) hold 璾, and
 * (yōu(jì)) was received, 璾 came later; where (yōu) was, it came earlier.
 */
function nesting(
  received: string,
  list: GlossList,
  byPair: ReadonlyMap<string, readonly [string, string]>,
): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  const add = (second: string, first: string): void =>
    void before.set(second, (before.get(second) ?? new Set()).add(first));
  for (const [outer, reading] of list) {
    const letters = [...reading];
    for (let index = 1; index < letters.length; index += 1) {
      const bytes = encodeGbk(letters.slice(index - 1, index + 1).join('')) ?? '';
      const inner = byPair.get(bytes.slice(-2));
      if (!inner || inner[0] === outer) continue;
      const nested = `${letters.slice(0, index + 1).join('')}(${inner[1]})${letters.slice(index + 1).join('')}`;
      if (received.includes(`${outer}(${nested})`)) add(inner[0], outer);
      else if (received.includes(`${outer}(${reading})`)) add(outer, inner[0]);
    }
  }
  return before;
}

/** A line with more places than this tells nothing in reasonable time. */
const MOST_CLASHES = 8;

type Clash = readonly [string, string];

/** Pairs of list characters that share a byte somewhere in a line, each pair once. */
function findClashes(line: string, byPair: ReadonlyMap<string, readonly [string, string]>): Clash[] {
  const bytes = encodeGbk(line);
  if (bytes === undefined) return [];
  const found = new Map<string, Clash>();
  let last: { at: number; character: string }[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const entry = byPair.get(bytes.slice(at, at + 2));
    if (!entry) continue;
    for (const other of last) {
      if (other.at === at - 1 && other.character !== entry[0]) {
        const key = [other.character, entry[0]].sort().join('');
        found.set(key, [other.character, entry[0]]);
      }
    }
    last = [{ at, character: entry[0] }];
  }
  return [...found.values()];
}

/** Every way in which the pairs can stand to each other. */
function orders(clashes: readonly Clash[]): Clash[][] {
  return clashes.reduce<Clash[][]>(
    (all, [a, b]) =>
      all.flatMap((order): Clash[][] => [
        [...order, [a, b]],
        [...order, [b, a]],
      ]),
    [[]],
  );
}

function toGraph(order: readonly Clash[]): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  for (const [first, second] of order) before.set(second, (before.get(second) ?? new Set()).add(first));
  return before;
}

/** The list with every character behind those that must come before it; a circle is cut where it is met. */
function inOrder(list: GlossList, before: ReadonlyMap<string, ReadonlySet<string>>): GlossList {
  const entries = new Map(list.map((entry) => [entry[0], entry]));
  const placed = new Set<string>();
  const ordered: (readonly [string, string])[] = [];
  const place = (character: string): void => {
    const entry = entries.get(character);
    if (!entry || placed.has(character)) return;
    placed.add(character);
    for (const first of before.get(character) ?? []) place(first);
    ordered.push(entry);
  };
  for (const [character] of list) place(character);
  return ordered;
}

/** The lines of the restored text with what was received of them; lines that an edit joins are left out. */
function* linesWithBoth(
  received: string,
  text: string,
  edits: readonly Edit[],
): Generator<{ original: string; damaged: string }> {
  const back = invertEdits(received, edits);
  let next = 0;
  let shift = 0;
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const start = from + shift;
    let touched = false;
    for (let edit = back[next]; edit && edit.from <= to; edit = back[next]) {
      if (edit.to > to) touched = true;
      shift += edit.insert.length - (edit.to - edit.from);
      next += 1;
    }
    if (!touched) yield { original: text.slice(from, to), damaged: received.slice(start, to + shift) };
    from = to + 1;
  }
}
