import { NUMERAL } from '../../vocabulary/numerals.ts';

/** Whether it is worth looking for an address in what is typed. */
export function isLikelyAddress(typed: string): boolean {
  return LIKELY.test(typed.normalize('NFKC').replaceAll(/\s/gu, ''));
}

/**
 * Only what begins like an address is worth the code and the table that it takes to resolve one: 第, p4, ¶4, §2, 4.2, 附件,
 * 上篇, a pasted link, 按现序第三段, 4–6, a number alone (四, 12, A.1, ③, Ⅳ), and one with its mark (一、 （四） 1. a) IV.).
 */
const LIKELY = new RegExp(
  [
    'https?://|\\??v=[0-9a-f]{8}|[0-9a-f]{64}$|按?[现現].*序第|.*presentorder$',
    '[#¶§第段]|p\\d|par|sec|附[件录錄表图圖]|[上中下][编編篇卷]$',
    `\\(?(?:[${NUMERAL}]+|[a-z]|[ivx]+)[).、]`,
    `[${NUMERAL}]+[-‐-―~至到]+[${NUMERAL}]+段?$`,
    `其?[${NUMERAL}]+$|(?:[a-z]|\\d+)(?:\\.s?\\d+)+$|[ivx]+$|\\d+[a-z]\\.?$`,
  ]
    .map((each) => `^(?:${each})`)
    .join('|'),
  'iu',
);
