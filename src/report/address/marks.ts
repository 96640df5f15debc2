import { NUMERAL, readNumeral } from '../../vocabulary/numerals.ts';

/** Numbered parts of a text, the widest first: `一、` has its own kind, as a 条 can contain it. */
export const MARK_KINDS = ['编', '章', '节', '条', '一、', '（一）', '1.', '(1)'] as const;

type MarkKind = (typeof MARK_KINDS)[number];

/** A part by its number; 第十二条之一 is `12-1`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly number: string;
}

/** Traditional forms and full width as the patterns below have them. */
export function plainAddress(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[條節編項篇]/gu, (each) => ({ 條: '条', 節: '节', 編: '编', 項: '项', 篇: '编' })[each] ?? each)
    .replaceAll(/\s+/gu, '')
    .toLowerCase();
}

const NAMED = new RegExp(`^第([${NUMERAL}]+)([编章节条])(?:之([${NUMERAL}]+))?`, 'u');
const LISTED: readonly (readonly [RegExp, (numeral: string) => MarkKind])[] = [
  [new RegExp(`^\\(([${NUMERAL}]+)\\)`, 'u'), (numeral) => (/^\d/u.test(numeral) ? '(1)' : '（一）')],
  [new RegExp(`^([${NUMERAL}]+)、`, 'u'), (numeral) => (/^\d/u.test(numeral) ? '1.' : '一、')],
  [/^(\d{1,3})\.(?!\d)/u, () => '1.'],
];

/** The mark at the beginning of a plain text, and how long it is; nothing where it begins otherwise. */
export function readMark(text: string): { readonly mark: Mark; readonly length: number } | undefined {
  const named = NAMED.exec(text);
  if (named) {
    const [whole, numeral = '', kind = '', more] = named;
    const number = readNumeral(numeral);
    const second = more === undefined ? undefined : readNumeral(more);
    const found = MARK_KINDS.find((each) => each === kind);
    if (number === undefined || !found || (more !== undefined && second === undefined)) return undefined;
    return {
      mark: { kind: found, number: second === undefined ? `${number}` : `${number}-${second}` },
      length: whole.length,
    };
  }
  for (const [pattern, kindOf] of LISTED) {
    const [whole = '', numeral = ''] = pattern.exec(text) ?? [];
    const number = readNumeral(numeral);
    if (number !== undefined) return { mark: { kind: kindOf(numeral), number: `${number}` }, length: whole.length };
  }
  return undefined;
}
