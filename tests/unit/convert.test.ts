import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { cutByRules } from '../../src/pipeline/convert/rule.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

const { rules } = defaultInput;
const none = { hans: [], hant: [] };
const rule = (from: string, to: string) => ({ from, to, reason: 'test' });

describe('convert() knows the traps of the default report', () => {
  test.each([
    ['转段后经济恢复', '轉段後經濟恢復'],
    ['团结奋斗，在新征程上', '團結奮鬥，在新征程上'],
    ['新时代新征程', '新時代新征程'],
    ['准入和上路通行', '准入和上路通行'],
    ['准确、标准', '準確、標準'],
    ['上云用数赋智，云网', '上雲用數賦智，雲網'],
    ['制造业、制度', '製造業、制度'],
    ['关于', '關於'],
    ['骨干，干部', '骨幹，幹部'],
    ['着力突破，显著增强', '著力突破，顯著增強'],
    ['出台行动计划', '出臺行動計劃'],
    ['党的二十大精神', '黨的二十大精神'],
  ])('%s → %s and back', (hans, hant) => {
    expect(convert(hans, 'hant', rules)).toBe(hant);
    expect(convert(hant, 'hans', rules)).toBe(hans);
  });

  test.each([
    ['轉段后經濟', '转段后经济'],
    ['團結奮斗', '团结奋斗'],
    ['制造業', '制造业'],
    ['關于', '关于'],
    ['骨干', '骨干'],
    ['著力突破、顯著增強、著作', '着力突破、显著增强、著作'],
  ])('character by character: %s → %s', (charwise, hans) => {
    expect(convert(charwise, 'hans', rules)).toBe(hans);
    expect(convertCharwise(hans)).toBe(charwise);
  });

  test('forms of Hong Kong and of OpenCC', () => {
    expect(convert('这里，台湾，为什么', 'hant', none)).toBe('這裡，臺灣，為什麼');
    expect(convert('这里，台湾，为什么', 'hant-hk', none)).toBe('這裏，台灣，為什麼');
    expect(convert('这里，台湾，为什么', 'hant-opencc', none)).toBe('這裏，臺灣，爲什麼');
  });

  test('line ends, Latin and numbers stay', () => {
    expect(convert('发展5G\r\n发展 AI\n\n3.5%', 'hant', none)).toBe('發展5G\r\n發展 AI\n\n3.5%');
  });
});

describe('cutByRules()', () => {
  const cut = (text: string, ...list: [string, string][]): string[] =>
    cutByRules(
      text,
      list.map(([from, to]) => rule(from, to)),
    ).map((piece) => (piece.rule ? `[${piece.text}]` : piece.text));

  test('the longest rule wins where several begin, the leftmost otherwise', () => {
    expect(cut('甲乙丙丁', ['甲乙', '12'], ['甲乙丙', '123'], ['乙丙丁', '234'])).toEqual(['[123]', '丁']);
    expect(cut('甲乙丙丁', ['乙丙丁', '234'], ['甲乙', '12'])).toEqual(['[12]', '丙丁']);
  });

  test('a phrase is no pattern, whatever stands in it', () => {
    for (const phrase of ['a.c', '(甲|乙)', '[甲]', 'a+?', '\\d', '^甲$', '{1}', '甲/乙', '*', '-']) {
      expect(cut(`x${phrase}y`, [phrase, '征'])).toEqual(['x', '[征]', 'y']);
      expect(cut('abc甲乙1', [phrase, '征'])).toEqual(['abc甲乙1']);
    }
  });

  test('no dictionary phrase reaches across the end of a rule', () => {
    expect(Converter({ from: 'cn', to: 'tw' })('新征程')).toBe('新徵程');
    expect(convert('新征程', 'hant', { hans: [], hant: [rule('新征程', '新征程')] })).toBe('新征程');
  });
});
