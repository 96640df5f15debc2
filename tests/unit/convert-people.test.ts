import { describe, expect, test } from 'vitest';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { CURRENT_CONVERSION } from '../../src/vocabulary/conversion-rules.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

const rules = { ...defaultInput.rules, version: CURRENT_CONVERSION };

/** Surnames with a form of their own, or with one that a word beside them would change. */
const SURNAMES =
  '范范 余余 于于 郁郁 游游 种种 丑丑 沈沈 岳岳 姜姜 谷谷 党党 钟鍾 冲沖 卜卜 曲曲 松松 涂涂 朴朴 咸咸 向向 万萬 叶葉 苏蘇 庄莊 须須 云雲 宁寧 后后 里里 干干 折折 采采 舍舍 凌凌 周周 朱朱 仇仇 胡胡 蒙蒙'.split(' '); // prettier-ignore
const TITLES = ['先生', '女士', '主任', '教授', '书记', '同志', '局长', '律师'];

/** Whether a name comes out right at its place, and whether the list of risks has it. */
function judge(text: string, name: string, wanted: string): { readonly isRight: boolean; readonly isTold: boolean } {
  const at = text.indexOf(name);
  const { text: converted, risks } = convertWithRisks(text, 'hant', rules);
  return {
    isRight: converted.slice(at, at + name.length) === wanted,
    isTold: risks.some((risk) => risk.by === 'default' && risk.at >= at && risk.at < at + name.length),
  };
}

describe('a surname before a title', () => {
  test('there are 40 of them', () => expect(new Set(SURNAMES).size).toBe(40));

  test.each(SURNAMES)('%s', (pair) => {
    const [surname = '', form = ''] = pair;
    for (const title of TITLES) {
      for (const text of [
        `${surname}${title}主持会议`,
        `请${surname}${title}介绍情况`,
        `张先生和${surname}${title}出席`,
      ]) {
        const { isRight, isTold } = judge(text, surname + title, form + convert(title, 'hant', rules));
        expect({ text, isRight: isRight || isTold }).toEqual({ text, isRight: true });
      }
    }
  });
});

const GIVEN_FIRST = '文建国志明永晓秀丽海春红玉德金小俊伟宏立庆荣新光华世冬升丰杰征才兰英芳';
const GIVEN_LAST = '华明国平军强林生斌峰辉玲芳英珍霞红梅云松志岳冲游范郁采岩辰轩涵琪瑶';
const FORMS: Readonly<Record<string, string>> = {
  国: '國', 晓: '曉', 丽: '麗', 红: '紅', 伟: '偉', 庆: '慶', 荣: '榮', 华: '華', 丰: '豐', 杰: '傑', 兰: '蘭', 军: '軍', 强: '強', 辉: '輝',
  云: '雲', 冲: '沖', 轩: '軒', 瑶: '瑤', 张: '張', 陈: '陳', 刘: '劉', 钟: '鍾',
}; // prettier-ignore
const FRAMES: readonly ((name: string) => string)[] = [
  (name) => `${name}表示，将继续努力`,
  (name) => `${name}教授认为`,
  (name) => `记者${name}报道`,
  (name) => name,
  (name) => `王明、${name}、李强`,
  (name) => `${name}，男，汉族`,
];

describe('full names', () => {
  const surnames = '范余于郁游沈岳姜钟张陈刘王';
  // Every surname with given names at even steps through both lists.
  const names = Array.from({ length: 504 }, (_, index) => {
    const surname = surnames.charAt(index % surnames.length);
    const first = GIVEN_FIRST.charAt((index * 7) % GIVEN_FIRST.length);
    return surname + first + GIVEN_LAST.charAt((index * 11 + Math.floor(index / 13)) % GIVEN_LAST.length);
  });
  const judged = names.map((name, index) => {
    const text = FRAMES[index % FRAMES.length]?.(name) ?? name;
    const wanted = [...name].map((character) => FORMS[character] ?? character).join('');
    return { text, ...judge(text, name, wanted) };
  });

  test('none of 500 is wrong and not told', () => {
    expect(new Set(names).size).toBeGreaterThan(480);
    expect(judged.filter(({ isRight, isTold }) => !isRight && !isTold).map(({ text }) => text)).toEqual([]);
  });

  test('at most three of a hundred are told that are right', () => {
    const told = judged.filter(({ isRight, isTold }) => isRight && isTold);
    expect(told.length).toBeLessThanOrEqual(Math.floor(names.length * 0.03));
  });
});

describe('what only looks like a name', () => {
  test.each([
    ['属于主任的职权', '屬於主任的職權'],
    ['应于主任委员会议前', '應於主任委員會議前'],
    ['其余代表都到了', '其餘代表都到了'],
    ['对于国道长途客运', '對於國道長途客運'],
    ['干部干事创业', '幹部幹事創業'],
    ['谷氨酸、范围、公里', '穀氨酸、範圍、公里'],
    ['余由院长指定', '餘由院長指定'],
    ['于洪区和于都县', '于洪區和于都縣'],
  ])('%s → %s', (text, converted) => expect(convert(text, 'hant', rules)).toBe(converted));
});

test.each([
  ['王汎森、徐乾學', '王汎森、徐乾学'],
  ['梅乾、葡萄乾', '梅干、葡萄干'],
  ['范從來、余永定', '范从来、余永定'],
])('names in simplified text: %s → %s', (text, converted) => expect(convert(text, 'hans', rules)).toBe(converted));
