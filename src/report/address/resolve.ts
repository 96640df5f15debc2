import { PART_KINDS, type PartKind, plainAddress } from '../../vocabulary/forms.ts';
import { NUMERAL, readNumeral } from '../../vocabulary/numerals.ts';
import { readPasted } from './pasted.ts';
import { readRange } from './range.ts';
import { type PlaceRange, resolveParts } from './resolve-parts.ts';
import type { AddressTable } from './table.ts';

/** A place in a report. */
export interface Address {
  /** Slug of its page; empty for a paragraph that is gone. */
  readonly section: string;
  /** Left out for a section as a whole. */
  readonly paragraph?: string;
  readonly sentence?: number;
  /** The last paragraph, where several were named. */
  readonly to?: string;
  /** Its place in the present order, from 1, where it was named by that. */
  readonly position?: number;
  /** The paragraph is no longer in the text: a page of its own says what became of it. */
  readonly gone?: true;
}

/**
 * The places that an address as people write it can mean, the likeliest first: `p4`, `¶4`, `p4.s2`, `4.2`, `第四段`,
 * `第四段第二句`, `§2`, `第二节`, `第十二條`, `第三章第二节（四）`, `第十二条第二款第（三）项`, a section's slug; `p4–p6`,
 * `第十二条至第十五条`; a permalink that was pasted, `?v=1a8fe31d`. A paragraph's number is its id, as pages print it, in all
 * of them; `按现序第三段` is the third in the present order. 4.2 is what has that number, and also p4.s2.
 */
export function resolveAddress(typed: string, table: AddressTable): readonly Address[] {
  const named = readPasted(typed)?.address ?? typed;
  const version = /^\?v=(.+)$/u.exec(named)?.[1];
  const seen = new Set<string>();
  return (version === undefined ? byName(named, table) : byVersion(version, table)).filter((address) => {
    const { section, paragraph, sentence, to } = address;
    const name = [section, paragraph, sentence, to].join(' ');
    return !seen.has(name) && seen.add(name);
  });
}

function byName(named: string, table: AddressTable): readonly Address[] {
  const text = plainAddress(named.replace(/^[#/\s]+/u, ''));
  if (text === '') return [];
  const parts = /^\d+$/u.test(text) ? [] : resolveParts(text, table);
  const byNumber = parts.flatMap(({ from }) => at(from, undefined, table));
  const byId = byParagraph(text, table);
  const found = [
    ...bySlug(named, table),
    ...(text.includes('.') ? [...byNumber, ...byId] : [...byId, ...byNumber]),
    ...bySection(text, table),
  ];
  return found.length > 0 ? found : byRange(text, table);
}

/** The paragraphs whose text has or had the version that a link carries. */
function byVersion(version: string, table: AddressTable): Address[] {
  const isIt = (known: string): boolean => version.startsWith(known);
  const present = table.paragraphs.flatMap(([id, , , known]) => (isIt(known) ? [id] : []));
  const former = table.versions.flatMap(([known, id]) => (isIt(known) ? [id] : []));
  return [...present, ...former].flatMap((id) => byIdOf(id, undefined, table));
}

/** From the first paragraph of one place to the last of another that stands behind it; what is gone says so. */
function byRange(text: string, table: AddressTable): Address[] {
  for (const [left, right] of readRange(text)) {
    const [starts, ends] = [placesOf(left, table), placesOf(right, table)];
    if (starts.length === 0 || ends.length === 0) continue;
    const gone = [...starts, ...ends].filter((place) => typeof place === 'string');
    if (gone.length > 0) return gone.flatMap((id) => byIdOf(id, undefined, table));
    const found = starts.flatMap((start) => {
      if (typeof start === 'string') return [];
      const end = ends.find((each) => typeof each !== 'string' && each.from > start.from);
      const last = typeof end === 'object' ? table.paragraphs[end.to - 1]?.[0] : undefined;
      return last === undefined ? [] : at(start.from, undefined, table).map((address) => ({ ...address, to: last }));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Stretches of paragraphs that an end of a range names, or the id of one that is gone. */
function placesOf(text: string, table: AddressTable): readonly (PlaceRange | string)[] {
  const id = match(IDS, text);
  if (!id) return resolveParts(text, table);
  if (id.second !== undefined) return [];
  const from = table.paragraphs.findIndex(([each]) => each === `p${id.first}`);
  if (from !== -1) return [{ from, to: from + 1 }];
  return table.gone.filter((each) => each === `p${id.first}`);
}

const N = `([${NUMERAL}]+)`;
/**
 * The number is the id's, which is the one that pages show.
 *   ¶4          para.4.s2   4.2      第四段第二句
 *   ^^          ^^^^^^^^^   ^^^      ^^^^^^
 */
const IDS = [
  /^(?:p|¶|paragraph|para\.?|par\.?|段)(\d+)(?:[.,]?s?(\d+))?$/iu,
  /^(\d+)(?:\.s?(\d+))?$/iu,
  new RegExp(`^第${N}(?:自然)?段(?:第?${N}句)?$`, 'u'),
];
/**
 *   按现序第三段      3rdinthepresentorder
 *   ^^^^^^            ^^^^^^^^^^^^^^^^^^^^
 */
const POSITIONS = [
  new RegExp(`^按?[现現](?:有|在)?(?:次|顺|順)?序第${N}(?:自然)?段(?:第?${N}句)?$`, 'u'),
  /^(?:the)?(\d+)(?:st|nd|rd|th)?(?:paragraph)?in(?:the)?presentorder$/iu,
];
/**
 *   thirdinthepresentorder
 *   ^^^^^
 */
const WORDED = /^(?:the)?([a-z]+?)(?:paragraph)?in(?:the)?presentorder$/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/**
 *   §2          sec.A.1     3
 *   ^^          ^^^^^^^     ^
 */
const SECTION = /^(?:(?:§|section|sec\.?)(?<name>.+)|(?<bare>\d+))$/iu;

function byParagraph(text: string, table: AddressTable): Address[] {
  const id = match(IDS, text);
  if (id) return byIdOf(`p${id.first}`, id.second, table);
  const ordinal = ORDINALS.indexOf(WORDED.exec(text)?.[1]?.toLowerCase() ?? '') + 1;
  const position = match(POSITIONS, text) ?? (ordinal > 0 ? { first: ordinal } : undefined);
  if (!position) return [];
  const { first, second } = position;
  return at(first - 1, second, table).map((address) => ({ ...address, position: first }));
}

/** A sentence of a paragraph that is gone is not told apart from the whole. */
function byIdOf(id: string, sentence: number | undefined, table: AddressTable): Address[] {
  if (table.gone.includes(id)) return sentence === 0 ? [] : [{ section: '', paragraph: id, gone: true }];
  const index = table.paragraphs.findIndex(([each]) => each === id);
  return at(index, sentence, table);
}

/**
 * §2: the heading that has the number, the most general one; in a report whose headings have none, the second page. A
 * number alone is no heading's but where that has figures, such as `4 要求`.
 */
function bySection(text: string, table: AddressTable): Address[] {
  const { name, bare } = SECTION.exec(text)?.groups ?? {};
  const written = name ?? bare;
  if (written === undefined) return [];
  const number = readNumeral(written);
  if (number === undefined) return resolveParts(written, table).flatMap(({ from }) => at(from, undefined, table));
  const numbered = table.parts.filter(([kind, own, , , stands]) => stands !== 'line' && own !== '' && !isAnnex(kind));
  if (numbered.length === 0) {
    const slug = table.sections[number - 1]?.slug;
    return slug === undefined ? [] : [{ section: slug }];
  }
  const found = numbered.filter(
    ([kind, own, from, to]) =>
      own === String(number) && from < to && (bare === undefined || kind === '1' || kind === '1.'),
  );
  const widest = Math.min(...found.map(([kind]) => PART_KINDS.indexOf(kind)));
  return found
    .filter(([kind]) => PART_KINDS.indexOf(kind) === widest)
    .flatMap(([, , from, , stands]) =>
      at(from, undefined, table).map((address) => (stands === 'page' ? { section: address.section } : address)),
    );
}

function isAnnex(kind: PartKind): boolean {
  return kind.startsWith('附');
}

/** A slug that a section has, or had when it was cited. */
function bySlug(typed: string, { sections, former }: AddressTable): Address[] {
  const named = typed.trim().replace(/^[#/]+|\/$/gu, '');
  const wanted = former.find(([slug]) => slug === named)?.[1] ?? named;
  return sections.filter(({ slug }) => slug === wanted).map(({ slug }) => ({ section: slug }));
}

function at(index: number, sentence: number | undefined, { paragraphs, sections }: AddressTable): Address[] {
  const [id, section, sentences] = paragraphs[index] ?? [];
  if (id === undefined || section === undefined || sentences === undefined) return [];
  if (sentence !== undefined && (sentence < 1 || sentence > sentences)) return [];
  return [{ section: sections[section]?.slug ?? '', paragraph: id, ...(sentence === undefined ? {} : { sentence }) }];
}

function match(
  patterns: readonly RegExp[],
  text: string,
): { readonly first: number; readonly second?: number } | undefined {
  for (const pattern of patterns) {
    const [, first, second] = pattern.exec(text) ?? [];
    const number = first === undefined ? undefined : readNumeral(first);
    if (number === undefined) continue;
    const sentence = second === undefined ? undefined : readNumeral(second);
    return sentence === undefined ? { first: number } : { first: number, second: sentence };
  }
  return undefined;
}
