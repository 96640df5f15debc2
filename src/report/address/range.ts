import { NUMERAL } from '../../vocabulary/numerals.ts';

/**
 * The two ends that a range of addresses can have, each written out: `p4–6` is p4 and p6, `第4—6段` 第4段 and 第6段. None where
 * it is no range; several where it has several dashes.
 * @param text the address as `plainAddress` has it
 */
export function readRange(text: string): readonly (readonly [first: string, last: string])[] {
  return [...text.matchAll(TO)].flatMap(({ index, 0: dash }) => {
    const [first, last] = [text.slice(0, index), text.slice(index + dash.length)];
    return first === '' || last === '' ? [] : [writeOut(first.replace(PLURAL, '$1$2'), last)];
  });
}

const TO = /[-‐-―~]+|[至到]|to/giu;
/**
 *   paragraphs4
 *   ^^^^^^^^^
 */
const PLURAL = /^(par|para|paragraph)s(\.?)/iu;
/**
 *   第6段
 *   ^^^^
 */
const LAST = new RegExp(`^第?([${NUMERAL}]+)(\\D+)$`, 'u');
const NUMBER = new RegExp(`^第?([${NUMERAL}]+)$`, 'u');
/**
 *   para.4
 *   ^^^^^
 */
const PREFIX = /^(?:p|¶|paragraph|para\.?|par\.?|段)(?=\d)/iu;

/** Gives each end what only the other one says. */
function writeOut(first: string, last: string): readonly [string, string] {
  const [, from] = NUMBER.exec(first) ?? [];
  const [, to, unit = ''] = LAST.exec(last) ?? [];
  if (from !== undefined && to !== undefined) return [`第${from}${unit}`, `第${to}${unit}`];
  const [prefix] = PREFIX.exec(first) ?? [];
  return prefix !== undefined && NUMBER.test(last) ? [first, prefix + last] : [first, last];
}
