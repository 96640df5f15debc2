import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { damage } from '../../src/pipeline/restore/damage.ts';
import type { Reading } from '../../src/pipeline/restore/repair.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

/** Enough glosses to show that the page went through the chain. */
const PAGE = '經(jīng)濟(jì)發(fā)展，結(jié)構(gòu)優(yōu)化。';
const PAGE_RESTORED = '經濟發展，結構優化。';

const restored = (received: string, readings: readonly Reading[] = []) =>
  restore(received, {
    lexicon: loadLexicon,
    file: 'source.txt',
    readings,
    placeOfReading: (index) => ({ file: 'corrections.yaml', line: index + 1, column: 1 }),
  });

describe('restore() undoes glosses in bytes', () => {
  test.each([
    ['plain glosses', '經(jīng)濟(jì)', '經濟'],
    ['a gloss in the middle of two characters', '更新?lián)Q代', '更新換代'],
    ['a cut at ；, wide', '規(guī)?；瘧?yīng)用', '規模化應用'],
    ['a gloss behind a character and an ASCII letter', '深I(lǐng)Io以上', '深IIo以上'],
    ['a misaligned stretch that ends before a plain gloss', '地域?qū)ζ渌\ue398娦艠I(yè)務', '地域對其他電信業務'],
    ['a real question mark beside the damage', '什麼是發(fā)展?如何發(fā)展?', '什麼是發展?如何發展?'],
  ])('%s: %s', (_, received, original) => {
    const { value, issues } = restored(PAGE + received);
    expect(value).toMatchObject({ text: PAGE_RESTORED + original, family: 'byte-glosses', verified: true });
    expect(issues).toEqual([]);
  });

  test('a cut at ；, narrow: 規(guī)?;瘧?yīng)用', () => {
    const { value } = restored(`${PAGE.replace('，', ',')}規(guī)?;瘧?yīng)用`);
    expect(value).toMatchObject({ text: `${PAGE_RESTORED.replace('，', ',')}規模化應用`, verified: true });
  });

  test.each([['a full-width ＞ that became ASCII', '領域?qū)>匦隆靶【奕恕逼髽I(yè)', '?qū)>匦隆']])(
    'what it cannot settle yet it leaves and reports: %s',
    (_, received, reported) => {
      const { value, issues } = restored(PAGE + received);
      expect(value.text).toContain(reported);
      expect(issues[0]).toMatchObject({ code: 'damage-unexplained', severity: 'error' });
      expect(issues[0]?.actual).toContain(reported.slice(0, 6));
      expect(issues[0]?.place).toMatchObject({
        file: 'source.txt',
        line: 1,
        column: (PAGE + received).indexOf('?') + 1,
      });
    },
  );

  test('a swallowed digit stays as ?, and all around it is restored', () => {
    const { value, issues } = restored(`${PAGE}占總?cè)丝诘谋戎貫?7.9%，占總?cè)丝诘谋戎貫?7.9%`);
    expect(value.text).toBe(`${PAGE_RESTORED}占總人口的比重為?7.9%，占總人口的比重為?7.9%`);
    expect(issues.map(({ code }) => code)).toEqual(['damage-unresolved', 'damage-unresolved']);
    expect(issues[0]?.actual).toContain('“?”');
  });

  test('a gloss that a later entry of the list got into: 優(yōu(jì))', () => {
    const { value, issues } = restored(`${PAGE.replace('優(yōu)', '優(yōu(jì))')}優(yōu(jì))先`);
    expect(value).toMatchObject({ text: `${PAGE_RESTORED}優先`, verified: true });
    expect(issues).toEqual([]);
  });

  test('words decide between readings, and the next best is told', () => {
    const [repair] = restored(`${PAGE}更新?lián)Q代`).value.repairs;
    expect(repair).toMatchObject({ received: '?lián)Q', restored: '換', certainty: 'probable', from: PAGE.length + 2 });
    expect(repair?.runnerUp?.restored).not.toBe('換');
    expect(repair?.runnerUp?.margin).toBeGreaterThan(5);
  });

  test('the glossed characters are counted, most frequent first', () => {
    const { glosses } = restored(`${PAGE}發(fā)發(fā)經(jīng)`).value;
    expect(glosses.slice(0, 2)).toEqual([
      { character: '發', reading: 'fā', count: 3 },
      { character: '經', reading: 'jīng', count: 2 },
    ]);
    expect(glosses).toHaveLength(6);
  });

  test('a page whose marks were narrowed is told from one whose were not', () => {
    expect(restored(PAGE).value.model.narrow).toBe(false);
    expect(restored(PAGE.replace('，', ',')).value.model.narrow).toBe(true);
  });

  test('an author’s own gloss on a damaged page stays', () => {
    const lesson = '今朝(zhāo)有酒，朝代、朝向、朝陽。';
    expect(restored(PAGE + lesson).value).toMatchObject({ text: PAGE_RESTORED + lesson, verified: true });
  });

  test('one text does not change what is made of the next', () => {
    const damaged = `${PAGE}地域?qū)ζ渌\ue398娦艠I(yè)務`;
    const first = restored(PAGE).value;
    restored(damaged);
    expect(restored(PAGE).value).toEqual(first);
  });

  test('a character with two readings cannot come from the chain, and that is said', () => {
    const { value, issues } = restored(`${PAGE.repeat(3)}\n成長(zhǎng)，長(cháng)期，長(zhǎng)大`);
    expect(value.verified).toBe(false);
    expect(issues).toMatchObject([
      { code: 'proof-failed', severity: 'error', place: { file: 'source.txt', line: 2, column: 13 } },
    ]);
  });
});

describe('restore() leaves clean text alone', () => {
  test.each([
    ['a language lesson', '“朝”有两个读音：朝(cháo)代、朝(zhāo)阳。行(háng)业，行(xíng)走。'],
    ['a lesson in traditional characters', '「長」讀長(zhǎng)或長(cháng)，「樂」讀樂(lè)或樂(yuè)，「傳」讀傳(chuán)或傳(zhuàn)。成長、快樂、傳說、自傳、音樂、長短、樂器、傳記。'],
    ['a poem that is fully annotated', '春(chūn)山(shān)雨(yǔ)後(hòu)新(xīn)，溪(xī)水(shuǐ)照(zhào)歸(guī)人(rén)。風(fēng)過(guò)林(lín)間(jiān)路(lù)，花(huā)開(kāi)不(bù)記(jì)春(chūn)。'],
    ['names', '习近平(Xi Jinping)会见来宾，莫言(Mo Yan)、屠呦呦(tu)。'],
    ['abbreviations', '国内生产总值(GDP)增长，研发(R&D)投入，世贸组织(WTO)。'],
    ['real question marks', 'Q&A? 什么是新质生产力?如何培育?怎么样?；好吗?！'],
    ['code', 'const x = f(a) ? g(b) : h(c); // 業(ye) 經(x)\nif (a) { b(); }'],
    ['English', 'Who (he) said (ma)? She (lei) did. What?! The (an) end?;'],
    ['Japanese', '東京(とうきょう)と大阪(おおさか)、振り仮名(furigana)です。漢字(kanji)？'],
    ['two glosses only', '經(jīng)濟(jì)發展'],
    ['glosses whose reading is not one of the character', '經(ma)濟(ba)發(ta)展(ka)業(la)結(na)構(da)'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const { value, issues } = restored(text);
    expect(value).toMatchObject({ text, family: 'none', edits: [], repairs: [], glosses: [], verified: true });
    expect(issues).toEqual([]);
  }); // prettier-ignore
});

describe('restore() takes a person’s readings', () => {
  const reading = (received: string, restored: string): Reading => ({
    received,
    restored,
    reason: 'seen in the printed edition',
  });

  test('wherever the received form stands, before any rule', () => {
    const { value, issues } = restored(`${PAGE}更新?lián)Q代，更新?lián)Q代`, [reading('新?lián)Q', '新調')]);
    expect(value.text).toBe(`${PAGE_RESTORED}更新調代，更新調代`);
    expect(value.repairs).toHaveLength(2);
    expect(value.repairs[0]).toMatchObject({ certainty: 'settled', reason: 'seen in the printed edition' });
    expect(issues.map(({ code }) => code)).toEqual(['proof-failed']); // no chain makes this of that
  });

  test('in a text without damage too', () => {
    const { value, issues } = restored('中国人民恨行', [reading('恨行', '银行')]);
    expect(value).toMatchObject({ text: '中国人民银行', family: 'none', verified: false });
    expect(issues).toEqual([]);
  });

  test('and one that settles damage rightly is proved with the rest', () => {
    const { value, issues } = restored(`${PAGE}聯(lián)網，更新?lián)Q代`, [reading('?lián)Q', '換')]);
    expect(value).toMatchObject({ text: `${PAGE_RESTORED}聯網，更新換代`, verified: true });
    expect(issues).toEqual([]);
  });

  test('and says where one is that the text does not contain', () => {
    const { value, issues } = restored('甲。', [reading('乙', '丙'), reading('', '丁')]);
    expect(value.edits).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'correction-misplaced', actual: expect.stringContaining('乙') as unknown, place: { file: 'corrections.yaml', line: 1 } },
      { code: 'correction-misplaced', place: { file: 'corrections.yaml', line: 2 } },
    ]); // prettier-ignore
  });

  test('and keeps the first of two that overlap', () => {
    const { value, issues } = restored('甲乙丙丁', [
      reading('乙丙', '二三'),
      reading('丙丁', '三四'),
      reading('乙', '二'),
    ]);
    expect(value.text).toBe('甲二三丁');
    expect(issues).toMatchObject([
      { code: 'correction-overlapping', place: { line: 3 } },
      { code: 'correction-overlapping', place: { line: 2 } },
    ]);
  });

  test('and no rule reaches into them', () => {
    // The stretch from ? on runs to the end of 業; the person's reading begins in the middle of it.
    const { value, issues } = restored(`${PAGE}地域?qū)ζ渌\ue398娦艠I(yè)務`, [reading('娦艠I', '信業')]);
    expect(value.text).toBe(`${PAGE_RESTORED}地域?qū)ζ渌\ue398信業務`);
    expect(value.repairs).toMatchObject([{ received: '娦艠I', certainty: 'settled' }]);
    expect(issues.map(({ code }) => code)).toContain('damage-unexplained');
  });
});

describe('damage() does what the chain did', () => {
  const glosses = [
    ['聯', 'lián'], ['應', 'yīng'], ['規', 'guī'], ['經', 'jīng'], ['領', 'lǐng'], ['驅', 'qū'],
  ] as const; // prettier-ignore
  const page = { glosses, keepPrivateUse: true, narrow: true };

  test.each([
    ['經濟', '經(jīng)濟'],
    ['更新換代', '更新?lián)Q代'],
    ['規模化應用', '規(guī)?;瘧?yīng)用'],
    ['深IIo以上', '深I(lǐng)Io以上'],
    ['“甲”，乙；丙：（丁）？', '“甲”,乙;丙:(丁)?'],
    ['GDP 3.5% 𠀀😀', 'GDP 3.5% 𠀀😀'],
  ])('%s becomes %s', (original, received) => {
    expect(damage(original, page)).toBe(received);
  });

  test('marks stay wide, and private use is dropped, on pages where that was so', () => {
    expect(damage('甲，乙\ue000丙', { ...page, narrow: false })).toBe('甲，乙\ue000丙');
    expect(damage('甲，乙\ue000丙', { ...page, narrow: false, keepPrivateUse: false })).toBe('甲，乙丙');
  });

  test('the earlier of two overlapping characters in the list wins', () => {
    const glossesOf = (...list: [string, string][]) => ({ ...page, glosses: list });
    expect(damage('應當的', glossesOf(['當', 'dāng'], ['數', 'shù']))).toBe('應當(dāng)的');
    expect(damage('應當的', glossesOf(['數', 'shù'], ['當', 'dāng']))).toBe('應當(dāng)?shù)?');
  });
});
