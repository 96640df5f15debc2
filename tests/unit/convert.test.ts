import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { createCutter } from '../../src/pipeline/convert/rule.ts';
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

describe('convert() at the size of a library', () => {
  // More stretches than a call may have arguments.
  test('20,000 paragraphs in one call, both ways', () => {
    const hans = '完整准确全面贯彻新发展理念，踏上新征程。\n\n'.repeat(20_000);
    const hant = '完整準確全面貫徹新發展理念，踏上新征程。\n\n'.repeat(20_000);
    expect(convert(hans, 'hant', rules)).toBe(hant);
    expect(convert(hant, 'hans', rules)).toBe(hans);
  });

  test('the house rules are made ready once, however many reports have rules of their own', () => {
    let readings = 0;
    const counted = new Proxy([rule('征程', '征程')], {
      get(list, key): unknown {
        if (key === Symbol.iterator) readings += 1;
        return Reflect.get(list, key);
      },
    });
    const reports = ['甲', '乙', '丙'].map((own) => ({
      ...none,
      hant: counted,
      report: { hans: [], hant: [rule(own, '丁')] },
    }));
    expect(reports.map((own) => convert('甲乙丙新征程', 'hant', own))).toEqual([
      '丁乙丙新征程',
      '甲丁丙新征程',
      '甲乙丁新征程',
    ]);
    const once = readings;
    for (const own of reports) convert('新征程', 'hant', { ...own });
    expect(readings).toBe(once);
    convert('新征程', 'hant', { ...none, hant: [...counted] });
    expect(readings).toBeGreaterThan(once);
  });
});

describe('createCutter()', () => {
  const cut = (text: string, ...list: [string, string][]): string[] =>
    createCutter(list.map(([from, to]) => rule(from, to)))(text).map((piece) =>
      piece.rule ? `[${piece.text}]` : piece.text,
    );

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

describe('convert() with what a report says', () => {
  const input = {
    ...rules,
    report: { hans: [rule('鍾南山', '钟南山')], hant: [rule('钟南山', '鍾南山'), rule('系统', '系统')] },
    cornerQuotes: true,
  };

  test('names and keep marks come before everything, both ways', () => {
    expect(convert('钟南山论系统', 'hant', input)).toBe('鍾南山論系统');
    expect(convert('鍾南山', 'hans', input)).toBe('钟南山');
  });

  test('corner quotes stand in traditional text alone, and an apostrophe stays', () => {
    expect(convert('“内卷‘式’”，it’s', 'hant', input)).toBe('「內卷『式』」，it’s');
    expect(convert('“內卷”', 'hans', input)).toBe('“内卷”');
  });

  test('addresses and code are no text', () => {
    for (const kept of ['https://example.org/钟发/系', '`发展`', '发@example.org'.slice(1)])
      expect(convert(kept, 'hant', input)).toBe(kept);
  });
});

describe('convert() reads words, not strings of characters', () => {
  test.each([
    ['更加注重市场准入', '更加注重市場准入'],
    ['全国数据中心系统', '全國數據中心系統'],
    ['完善分配制度和仲裁制度', '完善分配制度和仲裁制度'],
    ['三分之一出席会议', '三分之一出席會議'],
    ['该方法被发明后', '該方法被發明後'],
    ['报告指明了方向', '報告指明了方向'],
    ['反内卷', '反內卷'],
    ['黄河干流与主干流程', '黃河幹流與主幹流程'],
    ['企业换发许可证，理发店除外', '企業換發許可證，理髮店除外'],
    ['收到后三十天后答复', '收到後三十天後答覆'],
    ['被告人系未成年人', '被告人係未成年人'],
    ['查获走私象牙3只', '查獲走私象牙3隻'],
    ['绿电制氢、煤制油，责任制为先', '綠電製氫、煤製油，責任制為先'],
    ['香港回归祖国', '香港回歸祖國'],
  ])('%s → %s', (hans, hant) => {
    expect(convert(hans, 'hant', rules)).toBe(hant);
    expect(convert(hant, 'hans', rules)).toBe(hans);
  });
});
