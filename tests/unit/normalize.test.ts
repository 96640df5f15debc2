import { describe, expect, test } from 'vitest';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';

describe('normalize()', () => {
  test.each([
    ['commas and stops beside Chinese', '甲,乙;丙:丁?戊!', '甲，乙；丙：丁？戊！'],
    ['numbers', '共1,000人,增长3.5%,其中12:30开会', '共1,000人，增长3.5%，其中12:30开会'],
    ['a number before Chinese', '增长3.5%,高于去年;比例3:2', '增长3.5%，高于去年；比例3:2'],
    ['a Latin word before Chinese', '发展5G,推进6G;建设AI', '发展5G，推进6G；建设AI'],
    ['abbreviations in brackets', '国内生产总值(GDP)增长', '国内生产总值（GDP）增长'],
    ['brackets at the beginning of a line', '(1)甲\n(一)乙', '（1）甲\n（一）乙'],
    ['brackets of two widths', '总值（GDP)增长,总值(CPI）下降', '总值（GDP）增长，总值（CPI）下降'],
    ['brackets in brackets', '甲(乙(GDP)丙)丁', '甲（乙（GDP）丙）丁'],
    ['a comma behind brackets', '总值(GDP),CPI', '总值（GDP），CPI'],
    ['brackets behind a comma', '甲,(b)', '甲，（b）'],
    ['marks one after the other', '好!?', '好！？'],
    ['marks over quotation marks', '“好”,他说:“a”,“b”', '“好”，他说：“a”,“b”'],
    ['rare characters', '𠀀,x', '𠀀，x'],
    ['indents, trailing spaces and line ends', '　　甲。 \r\n\t乙\u00a0\r丙  ', '甲。\n乙\n丙'],
    ['a line of nothing but spaces', '甲\n 　\t\n乙', '甲\n\n乙'],
  ])('puts in order %s', (_, received, expected) => {
    expect(normalize(received).text).toBe(expected);
    expect(normalize(expected).edits).toEqual([]);
  });

  test.each([
    ['English', 'Hello, world (again): what? Yes; no!'],
    ['a list number', 'a) b, 1) c'],
    ['code', 'f(a, b); if (x) { y(); }'],
    ['an address', 'https://example.org/?a=1,2;b=3'],
    ['spaces between words', '甲 乙　丙 GDP 丁'],
    ['what is wide already', '甲，乙（GDP）；丙。'],
    ['a bracket without its other half', '1)甲、2)乙'],
    ['time and proportion', '12:30、3:2、1,000'],
    ['other punctuation', '甲。乙、丙“丁”《戊》……——·'],
    ['nothing', ''],
  ])('leaves alone %s', (_, text) => {
    expect(normalize(text)).toEqual({ text, edits: [] });
  });

  test('says what it did by which rule', () => {
    expect(normalize(' 甲,\r\n').edits).toEqual([
      { from: 0, to: 1, insert: '', rule: 'spacing', certainty: 'certain' },
      { from: 2, to: 3, insert: '，', rule: 'width', certainty: 'certain' },
      { from: 3, to: 5, insert: '\n', rule: 'line-end', certainty: 'certain' },
    ]);
  });
});
