import { PART_KINDS, type PartKind, type PartName, rankOf, readPart } from '../../vocabulary/forms.ts';
import { NUMERAL, readNumeral } from '../../vocabulary/numerals.ts';
import type { AddressTable, Part } from './table.ts';

/** Paragraphs by their places in the order of reading, `to` excluded. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The paragraphs of what an address such as `第三章第二节（四）` names, each part within the one before it; several where the
 * text has several, such as a 第一节 in every chapter.
 * @param text the address as `plainAddress` has it
 */
export function resolveParts(text: string, table: AddressTable): readonly PlaceRange[] {
  const steps = readSteps(text);
  if (steps.length === 0) return [];
  const kinds = steps.map(({ kind }) => kind);
  // 第五條第二項第一款 is Taiwan's order, whatever the text's.
  const [item, paragraph] = [kinds.indexOf('项'), kinds.indexOf('款')];
  const order = item === -1 || paragraph === -1 ? table.order : item < paragraph ? 'taiwan' : 'mainland';
  let stretches: readonly Stretch[] = [{ from: 0, to: table.paragraphs.length, part: -1, rank: -1, inArticle: false }];
  for (const step of steps) stretches = stretches.flatMap((within) => take(step, within, table, order));
  return stretches;
}

/** A part by its name, or 项, which no heading is. */
interface Step {
  readonly kind: PartKind | '项';
  readonly number: string;
}

/**
 *   第（三）项
 *   ^^^^^
 */
const ITEM = new RegExp(`^第\\(?([${NUMERAL}]+)\\)?项`, 'u');

/** The steps of an address; none where any of it is something else. */
function readSteps(text: string): readonly Step[] {
  const steps: Step[] = [];
  for (let rest = text; rest !== '';) {
    const [label = '', written = ''] = ITEM.exec(rest) ?? [];
    const number = readNumeral(written);
    const part = number === undefined ? readPart(rest) : { name: { kind: '项' as const, number: `${number}` }, length: label.length }; // prettier-ignore
    if (!part) return [];
    steps.push(part.name);
    rest = rest.slice(part.length);
  }
  return steps;
}

/** Where a step of an address has led to. */
interface Stretch extends PlaceRange {
  /** Place of the part in the table, behind which the next step is looked for. */
  readonly part: number;
  readonly rank: number;
  readonly inArticle: boolean;
}

function take(step: Step, within: Stretch, table: AddressTable, order: AddressTable['order']): readonly Stretch[] {
  const { kind, number } = step;
  if (within.inArticle && (kind === '款' || kind === '项' || kind === '目')) {
    const isParagraph = kind === (order === 'mainland' ? '款' : '项');
    return isParagraph ? takeParagraph(Number(number), within, table) : takeItem(step, within, table, order);
  }
  return takePart({ kind: kind === '项' ? '（一）' : kind, number }, within, table);
}

/** Kinds that a number typed with a full stop can mean. */
const ALSO: Partial<Readonly<Record<PartKind, readonly PartKind[]>>> = { '1.': ['1.', '1'] };
const ARTICLE = PART_KINDS.indexOf('条');

function takePart({ kind, number }: PartName, within: Stretch, table: AddressTable): readonly Stretch[] {
  const ofKind = partsWithin(within, table).filter(([, [each]]) => (ALSO[kind] ?? [kind]).includes(each));
  const exact = ofKind.filter(([, [, own]]) => own === number);
  // 附件 alone can mean each of them.
  const found = exact.length === 0 && number === '' ? ofKind : exact;
  // A heading goes before a line of text that begins like one, such as 附件：1. above a signature.
  const headings = PART_KINDS.indexOf(kind) < ARTICLE ? found.filter(([, [, , , , stands]]) => stands !== 'line') : [];
  return (headings.length > 0 ? headings : found).map(([place, part]) => stretchOf(place, part, within));
}

/** The n-th paragraph of an article, with the items below it. */
function takeParagraph(n: number, within: Stretch, table: AddressTable): readonly Stretch[] {
  const items = new Set(table.parts.flatMap(([kind, , from, , stands]) => (stands === 'line' && PART_KINDS.indexOf(kind) > ARTICLE ? [from] : []))); // prettier-ignore
  const heads = new Set(table.parts.flatMap(([kind, , from, , stands]) => (stands === 'line' && kind === '条' ? [from] : []))); // prettier-ignore
  const apart = new Set(table.apart);
  const own: number[] = [];
  for (let index = within.from; index < within.to; index += 1)
    if (heads.has(index) || (!items.has(index) && !apart.has(index))) own.push(index);
  const from = own[n - 1];
  return from === undefined ? [] : [{ ...within, from, to: own[n] ?? within.to }];
}

/** The form that items of an article have at each level: 项 and 目, and Taiwan's 款 and 目. */
const USUAL = {
  mainland: { 款: undefined, 项: '（一）', 目: '1.' },
  taiwan: { 项: undefined, 款: '一、', 目: '（一）' },
} as const satisfies Record<AddressTable['order'], Readonly<Record<'款' | '项' | '目', PartKind | undefined>>>;

/** An item of an article: of the usual form, or else of the most general that there is. */
function takeItem({ kind, number }: Step, within: Stretch, table: AddressTable, order: AddressTable['order']): readonly Stretch[] {
  const usual = kind === '款' || kind === '项' || kind === '目' ? USUAL[order][kind] : undefined;
  const below = partsWithin(within, table).filter(([, [each, own]]) => rankOf({ kind: each, number: own }) > within.rank);
  const form = below.some(([, [each]]) => each === usual) ? usual : below.map(([, [each]]) => each).sort((a, b) => PART_KINDS.indexOf(a) - PART_KINDS.indexOf(b))[0];
  return below
    .filter(([, [each, own]]) => each === form && own === number)
    .map(([place, part]) => stretchOf(place, part, within));
} // prettier-ignore

/** The parts that begin within a stretch and behind the one that it is, with their places in the table. */
function partsWithin({ from, to, part }: Stretch, { parts }: AddressTable): readonly (readonly [number, Part])[] {
  return parts.flatMap((each, place) =>
    place > part && each[2] >= from && each[2] < to && each[2] < each[3] ? [[place, each] as const] : [],
  );
}

function stretchOf(place: number, [kind, number, from, to]: Part, within: Stretch): Stretch {
  const rank = rankOf({ kind, number });
  return { from, to: Math.min(to, within.to), part: place, rank, inArticle: within.inArticle || kind === '条' };
}
