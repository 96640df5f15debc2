import { PART_KINDS, type PartKind, plainAddress } from '../../vocabulary/forms.ts';
import { NUMERAL, readNumeral } from '../../vocabulary/numerals.ts';
import { resolveParts } from './resolve-parts.ts';
import type { AddressTable } from './table.ts';

/** A place in a report. */
export interface Address {
  readonly section: string;
  /** Left out for a section as a whole. */
  readonly paragraph?: string;
  readonly sentence?: number;
}

/**
 * The places that an address as people write it can mean, the likeliest first: `p4`, `¶4`, `p4.s2`, `4.2`, `第四段`,
 * `第四段第二句`, `§2`, `第二节`, `第十二條`, `第三章第二节（四）`, `第十二条第二款第（三）项`, a section's slug. 第三段 is the third
 * in present order, and also p3 where that is another one. 4.2 is what has that number, and also p4.s2.
 */
export function resolveAddress(typed: string, table: AddressTable): readonly Address[] {
  const text = plainAddress(typed.replace(/^[#/\s]+/u, ''));
  if (text === '') return [];
  const byNumber = (/^\d+$/u.test(text) ? [] : resolveParts(text, table)).flatMap((from) => at(from, undefined, table));
  const byId = byParagraph(text, table);
  const found = [
    ...bySlug(typed, table),
    ...(text.includes('.') ? [...byNumber, ...byId] : [...byId, ...byNumber]),
    ...bySection(text, table),
  ];
  const seen = new Set<string>();
  return found.filter(({ section, paragraph, sentence }) => {
    const name = `${section} ${paragraph ?? ''} ${sentence ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}

const N = `([${NUMERAL}]+)`;
/**
 * The number is the id's, which is the one that pages show.
 *   ¶4          para.4.s2   4.2
 *   ^^          ^^^^^^^^^   ^^^
 */
const IDS = [/^(?:p|¶|paragraph|para\.?|par\.?|段)(\d+)(?:[.,]?s?(\d+))?$/iu, /^(\d+)(?:\.s?(\d+))?$/iu];
/**
 *   第四段第二句
 *   ^^^^^^
 */
const POSITIONS = [new RegExp(`^第${N}(?:自然)?段(?:第?${N}句)?$`, 'u')];
/**
 *   §2          sec.A.1     3
 *   ^^          ^^^^^^^     ^
 */
const SECTION = /^(?:(?:§|section|sec\.?)(?<name>.+)|(?<bare>\d+))$/iu;

function byParagraph(text: string, table: AddressTable): Address[] {
  const byId = (n: number, sentence: number | undefined): Address[] =>
    at(
      table.paragraphs.findIndex(([id]) => id === `p${n}`),
      sentence,
      table,
    );
  const id = match(IDS, text);
  if (id) return byId(id.first, id.second);
  const position = match(POSITIONS, text);
  if (position) return [...at(position.first - 1, position.second, table), ...byId(position.first, position.second)];
  return [];
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
  if (number === undefined) return resolveParts(written, table).flatMap((from) => at(from, undefined, table));
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
