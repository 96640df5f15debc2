import { MARK_KINDS, type Mark, plainAddress, readMark } from './marks.ts';
import { NUMERAL, readNumeral } from '../../vocabulary/numerals.ts';
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
 * in present order, and also p3 where that is another one.
 */
export function resolveAddress(typed: string, table: AddressTable): readonly Address[] {
  const text = plainAddress(typed.replace(/^[#/]+/u, ''));
  if (text === '') return [];
  const found = [
    ...bySlug(typed, table),
    ...byParagraph(text, table),
    ...byMarks(text, table),
    ...bySection(text, table),
  ];
  const seen = new Set<string>();
  return found.filter(({ section, paragraph, sentence }) => {
    const name = `${section} ${paragraph ?? ''} ${sentence ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}

const N = `([${NUMERAL}]+)`;
/** The number is the id's, which is the one that pages show. */
const IDS = [/^(?:p|¶|paragraph|para\.?|par\.?|段)(\d+)(?:[.,]?s?(\d+))?$/u, /^(\d+)(?:\.s?(\d+))?$/u];
const POSITIONS = [new RegExp(`^第${N}(?:自然)?段(?:第?${N}句)?$`, 'u')];
const SECTIONS = [new RegExp(`^(?:§|section|sec\\.?)${N}$`, 'u'), new RegExp(`^第${N}(?:节|部分)$`, 'u'), /^(\d+)$/u];

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

function bySection(text: string, table: AddressTable): Address[] {
  const slug = table.sections[(match(SECTIONS, text)?.first ?? 0) - 1]?.slug;
  return slug === undefined ? [] : [{ section: slug }];
}

/** A slug that a section has, or had when it was cited. */
function bySlug(typed: string, { sections, former }: AddressTable): Address[] {
  const named = typed.trim().replace(/^[#/]+|\/$/gu, '');
  const wanted = former.find(([slug]) => slug === named)?.[1] ?? named;
  return sections.filter(({ slug }) => slug === wanted).map(({ slug }) => ({ section: slug }));
}

/** `第三章第二节（四）`: each part within the one before it. */
function byMarks(text: string, table: AddressTable): Address[] {
  const parts = partsOf(text);
  const [first] = parts;
  if (!first) return [];
  // 第二节 alone can stand in every chapter.
  const starts = rangesOf(first, { from: 0, to: table.paragraphs.length }, table);
  return starts.flatMap((start) => {
    let range: Range | undefined = start;
    for (const part of parts.slice(1)) range = range && rangesOf(part, range, table)[0];
    return range ? at(range.from, undefined, table) : [];
  });
}

/** Paragraphs by their place, `to` excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** 款 are the paragraphs of an article, which carry no number. */
type Part = Mark | { readonly kind: '款'; readonly number: string };

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== '') {
    const paragraph = new RegExp(`^第${N}款`, 'u').exec(rest);
    const item = new RegExp(`^第\\(?${N}\\)?项`, 'u').exec(rest);
    const number = readNumeral((paragraph ?? item)?.[1] ?? '');
    if (number !== undefined) {
      parts.push({ kind: paragraph ? '款' : '（一）', number: `${number}` });
      rest = rest.slice((paragraph ?? item)?.[0].length);
      continue;
    }
    const found = readMark(rest);
    if (!found) return [];
    parts.push(found.mark);
    rest = rest.slice(found.length);
  }
  return parts;
}

function rangesOf(part: Part, within: Range, { marks }: AddressTable): Range[] {
  const { kind } = part;
  if (kind === '款') {
    const items = new Set(marks.filter(([each]) => each > MARK_KINDS.indexOf('条')).map(([, , paragraph]) => paragraph)); // prettier-ignore
    const plain = [...Array(within.to - within.from).keys()].map((index) => index + within.from).filter((index) => !items.has(index)); // prettier-ignore
    const from = plain[Number(part.number) - 1];
    return from === undefined ? [] : [{ from, to: plain[Number(part.number)] ?? within.to }];
  }
  const rank = MARK_KINDS.indexOf(kind);
  return marks.flatMap(([each, number, from], index) => {
    if (each !== rank || number !== part.number || from < within.from || from >= within.to) return [];
    const next = marks.slice(index + 1).find(([other, , paragraph]) => other <= rank && paragraph > from);
    return [{ from, to: Math.min(next?.[2] ?? within.to, within.to) }];
  });
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
