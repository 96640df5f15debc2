import { describe, expect, test } from 'vitest';
import { convert, type ConversionRules } from '../../src/pipeline/convert/convert.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { defaultInput, defaultRun } from '../arbitraries/default-report.ts';

const { hans, hant, words } = defaultInput.rules;
const house: ConversionRules = words ? { hans, hant, words } : { hans, hant };
const texts = defaultRun.report.paragraphs.map(({ sentences }) => sentences.map((sentence) => sentence.hans).join(''));
const text = texts.join('\n');

const review = (context: string, character: string, form: string) => ({
  context,
  character,
  form,
  reason: { zh: '试验', en: 'a test' },
  to: 'hant' as const,
});

describe('convert() with a vocabulary', () => {
  const rules = { ...house, vocabulary: 'tw' as const };

  test.each([
    ['信息网络基础设施', '資訊網路基礎設施'],
    ['软件和人工智能', '軟體和人工智慧'],
    ['通过信息系统联系用户', '通過資訊系統聯繫用戶'],
    ['法定程序和项目文件', '法定程序和項目文件'],
    ['在现代化进程中', '在現代化進程中'],
  ])('%s → %s', (from, to) => expect(convert(from, 'hant', rules)).toBe(to));

  test('leaves words whose counterpart is longer, and what only looks like a word', () => {
    expect(convert('互联网', 'hant', rules)).toBe('互聯網');
    expect(convert('相信息息相关', 'hant', rules)).toBe('相信息息相關');
  });

  test('keeps every offset of a real report, and is off by default', () => {
    const converted = convert(text, 'hant', rules);
    expect(converted).toHaveLength(text.length);
    for (const mark of '，。；\n') {
      for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1))
        expect(converted.charAt(at)).toBe(mark);
    }
    expect(converted).not.toBe(convert(text, 'hant', house));
    expect(convert(text, 'hant', house)).toContain('網絡');
    expect(converted).toContain('網路');
  });
});

test('corner quotes on a real report change the marks alone, pair by pair', () => {
  const plain = convert(text, 'hant', house);
  const corner = convert(text, 'hant', { ...house, cornerQuotes: true });
  expect(plain.match(/“/gu)?.length).toBe(5);
  expect(corner).toBe(plain.replaceAll('“', '「').replaceAll('”', '」'));
  expect(convert(text, 'hans', { ...house, cornerQuotes: true })).toBe(convert(text, 'hans', house));
});

describe('a review', () => {
  test('that agrees leaves named what decided, and is counted', () => {
    const { risks } = convertWithRisks('云网数智链安', 'hant', { ...house, reviews: [review('数智链安', '链', '鏈')] });
    expect(risks.find(({ from }) => from === '链')).toMatchObject({
      to: '鏈',
      by: 'default',
      reviewed: true,
      review: { reason: { en: 'a test' } },
    });
    expect(risks.find(({ from }) => from === '云')?.reviewed).toBe(false);
  });

  test('that disagrees stands above every rule, in its context alone', () => {
    const reviews = [review('新征程', '征', '徵')];
    const given = '新征程，旧征程；筑牢';
    const { text: converted, risks } = convertWithRisks(given, 'hant', { ...house, reviews });
    expect(converted).toBe('新徵程，舊征程；築牢');
    expect(risks.filter(({ from }) => from === '征')).toMatchObject([
      { at: 1, by: 'report', reviewed: true },
      { at: 5, by: 'house', reviewed: false, kind: 'word' },
    ]);
    expect(convert(given, 'hant-opencc', { ...house, reviews })).toBe('新徵程，舊征程；築牢');
  });

  test('of one direction says nothing of the other', () => {
    expect(convert('新征程', 'hans', { ...house, reviews: [review('新征程', '征', '徵')] })).toBe('新征程');
  });

  test('of the default report: both of its characters, one of which nothing but a default decides', () => {
    const { conversion } = defaultRun.report;
    expect(conversion.reviewed).toBe(2);
    expect(conversion.places.map(({ from, to, review: said }) => [from, to, said !== undefined])).toEqual([
      ['链', '鏈', true],
      ['筑', '築', true],
    ]);
    expect(conversion.counts['default']).toBe(1);
  });
});
