import { describe, expect, test } from 'vitest';
import { fromBoth, fromSimplified, fromTraditional } from '../../src/pipeline/convert/in-scripts.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { siteSchema } from '../../scripts/content/schema.ts';
import { EDITIONS } from '../../src/vocabulary/edition.ts';
import { report } from '../arbitraries/report.ts';

const rules = { hans: [], hant: [] };
const options = { rules, editions: EDITIONS };

describe('texts in the forms of Hong Kong', () => {
  test('are made of simplified ones by conversion', () => {
    const text = '污水厂里，候鸟成群地看着卫星。';
    expect(fromSimplified(text, options)['hant-hk']).toBe('污水廠裏，候鳥成群地看着衞星。');
    expect(fromSimplified(text, { rules })).not.toHaveProperty('hant-hk');
  });

  test('have none of the words of Taiwan, which a report can ask for', () => {
    const texts = fromSimplified('信息网络', { ...options, rules: { ...rules, vocabulary: 'tw' } });
    expect(texts.hant).toBe('資訊網路');
    expect(texts['hant-hk']).toBe('信息網絡');
  });

  test.each([
    ['衛星，在房裡', '衞星，在房裏', 'forms change'],
    ['皇后與前後', '皇后與前後', 'two words stay what their author wrote'],
    ['著作', '著作', 'a word with that character alone keeps it'],
  ])('of %s, which was written so, are %s: %s', (written, expected) => {
    expect(fromTraditional(written, options)['hant-hk']).toBe(expected);
  });

  test('of a term have the words of its traditional form', () => {
    expect(fromBoth({ hans: '软件卫星', hant: '軟體衛星' }, options)['hant-hk']).toBe('軟體衞星');
  });

  test('change nothing of ids, hashes and the ledger', () => {
    const input = report({ source: '卫星。\n里面。\n' });
    const [off, on] = [runPipeline(input), runPipeline({ ...input, editions: EDITIONS })];
    expect(on.value?.ledger).toEqual(off.value?.ledger);
    const facts = (run: typeof on) => run.value?.report.paragraphs.map(({ id, hash, received }) => ({ id, hash, received })); // prettier-ignore
    expect(facts(on)).toEqual(facts(off));
    expect(on.value?.report.paragraphs.map(({ sentences }) => sentences[0]?.['hant-hk'])).toEqual(['衞星。', '裏面。']);
    expect(JSON.stringify(off.value?.report)).not.toContain('hant-hk');
  });
});

describe('editions in site.yaml', () => {
  const site = {
    title: { zh: '对照', en: 'Duizhao' },
    url: 'https://example.org/',
    licence: { zh: '许可', en: 'licence' },
    'report-errors': 'mailto:errors@example.org',
  };
  const read = (editions?: readonly string[]) => siteSchema.safeParse({ ...site, ...(editions ? { editions } : {}) });

  test('are three where nothing is said, and can be four', () => {
    expect(read().data?.editions).toEqual(['zh-hans', 'zh-hant', 'en']);
    expect(read(['zh-hans', 'zh-hant', 'zh-hant-hk', 'en']).data?.editions).toEqual(EDITIONS);
  });

  test.each([
    [['zh-hans', 'zh-hant'], 'one that every site has is missing'],
    [['zh-hans', 'en', 'zh-hant'], 'another order'],
    [['zh-hans', 'zh-hant', 'en', 'fr'], 'no edition'],
    [['zh-hans', 'zh-hant', 'en', 'en'], 'one twice'],
    [[], 'none'],
  ])('%j: %s', (editions) => {
    const message = read(editions).error?.issues[0]?.message;
    expect(message).toContain('zh-hans, zh-hant, en, which no site is without');
    expect(message).toContain('in the order zh-hans, zh-hant, zh-hant-hk, en');
  });
});
