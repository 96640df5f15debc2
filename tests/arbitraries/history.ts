/** Random histories of a text, with the truth of where each paragraph comes from. */

/** A source of numbers from 0 up to, but not including, 1: the same ones for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A paragraph after a step: its text, and how many characters of it come from which paragraph before the step. */
export interface Traced {
  readonly text: string;
  /** By place before the step; none for what was put in. */
  readonly from: ReadonlyMap<number, number>;
  /** The paragraph before the step of which it is a second copy. */
  readonly copyOf?: number;
  /** Edited, and else whole: it has to keep its id. */
  readonly edited?: true;
  /** Neither split nor merged. */
  readonly whole?: true;
}

export interface Step {
  readonly made: readonly string[];
  readonly paragraphs: readonly Traced[];
}

/** What texts are made of. */
export interface Material {
  /** A paragraph that is unlike all others. */
  readonly fresh: (random: Random) => string;
  /** Short and like others of its kind. */
  readonly formula: (random: Random) => string;
  /** Characters for edits. */
  readonly letters: readonly string[];
}

/** One step: one to three changes. `gone` collects deleted texts, which may come back. */
export function takeStep(texts: readonly string[], random: Random, material: Material, gone: string[]): Step {
  let paragraphs: Traced[] = texts.map((text, at) => ({ text, from: new Map([[at, [...text].length]]), whole: true }));
  const made: string[] = [];
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) {
    const name = pick(Object.keys(CHANGES) as (keyof typeof CHANGES)[], random);
    paragraphs = CHANGES[name](paragraphs, random, material, gone);
    made.push(name);
  }
  return { made, paragraphs };
}

type MakeChange = (paragraphs: Traced[], random: Random, material: Material, gone: string[]) => Traced[];

const CHANGES = {
  edit: editOne,
  editAgain: editOne,
  editElsewhere: editOne,
  insert: (paragraphs, random, material) =>
    putIn(paragraphs, { text: material.fresh(random), from: new Map() }, random),
  insertFormula: (paragraphs, random, material) =>
    putIn(paragraphs, { text: material.formula(random), from: new Map() }, random),
  move: (paragraphs, random) => {
    const at = place(paragraphs, random);
    const moved = paragraphs[at];
    return moved ? putIn(paragraphs.toSpliced(at, 1), moved, random) : paragraphs;
  },
  split: (paragraphs, random) => {
    const at = place(paragraphs, random);
    const letters = [...(paragraphs[at]?.text ?? '')];
    const cut = Math.floor(letters.length * (0.25 + random() * 0.5));
    const whole = paragraphs[at];
    if (!whole || letters.length < 24) return paragraphs;
    const part = (text: string[]): Traced => ({
      text: text.join(''),
      from: share(whole.from, text.length / letters.length),
    });
    return paragraphs.toSpliced(at, 1, part(letters.slice(0, cut)), part(letters.slice(cut)));
  },
  merge: (paragraphs, random) => {
    const at = place(paragraphs, random);
    const [one, other] = [paragraphs[at], paragraphs[at + 1]];
    if (!one || !other) return paragraphs;
    const from = new Map(one.from);
    for (const [origin, count] of other.from) from.set(origin, (from.get(origin) ?? 0) + count);
    return paragraphs.toSpliced(at, 2, { text: one.text + other.text, from });
  },
  delete: (paragraphs, random, _, gone) => {
    const at = place(paragraphs, random);
    const deleted = paragraphs[at];
    if (!deleted || paragraphs.length < 3) return paragraphs;
    gone.push(deleted.text);
    return paragraphs.toSpliced(at, 1);
  },
  bringBack: (paragraphs, random, _, gone) => {
    const [text] = gone.splice(Math.floor(random() * gone.length), 1);
    return text === undefined ? paragraphs : putIn(paragraphs, { text, from: new Map() }, random);
  },
  copy: (paragraphs, random) => {
    const original = paragraphs[place(paragraphs, random)];
    const [origin, ...others] = original?.from.keys() ?? [];
    if (!original?.whole || original.edited || origin === undefined || others.length > 0) return paragraphs;
    return putIn(paragraphs, { text: original.text, from: new Map(), copyOf: origin }, random);
  },
} satisfies Record<string, MakeChange>;

/** Up to 30 % of a paragraph's characters: here and there, or in one stretch; put in place of others, in, or out. */
function editOne(paragraphs: Traced[], random: Random, { letters: pool }: Material): Traced[] {
  const at = place(paragraphs, random);
  const before = paragraphs[at];
  if (!before || before.edited || before.copyOf !== undefined) return paragraphs;
  const letters = [...before.text];
  const count = Math.max(1, Math.floor(letters.length * 0.3 * random()));
  const fresh = (): string => pick(pool, random);
  const mode = Math.floor(random() * 4);
  const start = Math.floor(random() * (letters.length - count + 1));
  if (mode === 0) {
    for (const index of shuffle([...letters.keys()], random).slice(0, count)) letters[index] = fresh();
  } else if (mode === 1) letters.splice(start, count, ...Array.from({ length: count }, fresh));
  else if (mode === 2) letters.splice(start, count);
  else letters.splice(start, 0, ...Array.from({ length: count }, fresh));
  const text = letters.join('');
  // What was copied is two paragraphs: its id stays with its words.
  const copied = paragraphs.some(({ copyOf }) => copyOf !== undefined && before.from.has(copyOf));
  return paragraphs.toSpliced(at, 1, { text, from: before.from, ...(before.whole && !copied ? { edited: true } : {}) });
}

function share(from: ReadonlyMap<number, number>, part: number): Map<number, number> {
  return new Map([...from].map(([origin, count]) => [origin, count * part]));
}

function putIn(paragraphs: Traced[], paragraph: Traced, random: Random): Traced[] {
  return paragraphs.toSpliced(Math.floor(random() * (paragraphs.length + 1)), 0, paragraph);
}

function place(paragraphs: readonly unknown[], random: Random): number {
  return Math.floor(random() * paragraphs.length);
}

export function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('Cannot pick from nothing');
  return chosen;
}

function shuffle<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}
