import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLikelyAddress } from '../../src/report/address/likely.ts';
import { isNumbered } from '../../src/intake/findings.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import {
  endsInNumber, FORM_NAMES, PART_KINDS, plainAddress, rankOf, readNames, readNumbering, readPart,
} from '../../src/vocabulary/forms.ts'; // prettier-ignore
import { beginsWithNumber, readNumeral, writeHan, writeRoman } from '../../src/vocabulary/numerals.ts';
import { withText } from '../arbitraries/addressed-report.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every form of the table: lines that have it, what it is called, and addresses of it. */
const FORMS: readonly (readonly [form: string, lines: readonly string[], name: string, addresses: readonly string[]])[] = [
  ['annex', ['附件1　分工表', '附件１：分工表', '附件一 分工表'], '附件 1', ['附件1', '附件一', '附件 １']],
  ['annex', ['附录A　样式', '附錄 A 樣式'], '附录 A', ['附录A', '附錄A', '附錄 Ａ']],
  ['annex', ['附件', '附件：名单'], '附件 ', ['附件']],
  ['annex', ['附表2 數據', '附表２ 数据'], '附表 2', ['附表2', '附表二']],
  ['annex', ['附圖3', '附图3'], '附图 3', ['附图3', '附圖三']],
  ['part', ['第二编　航行', '第二編 航行', '第 2 篇', '第２篇'], '编 2', ['第二编', '第二編', '第2篇', '第 二 篇']],
  ['part', ['第二卷　航行', '第2卷'], '卷 2', ['第二卷', '第２卷']],
  ['part', ['第二部分　航行', '第２部分'], '部分 2', ['第二部分', '第2部分', '第二部份']],
  ['part', ['第二部　航行'], '部 2', ['第二部', '第2部']],
  ['half', ['上篇　沿革', '上編'], '编 上', ['上篇', '上编', '上編']],
  ['half', ['下卷'], '卷 下', ['下卷']],
  ['subpart', ['第一分编　船舶', '第一分編 船舶'], '分编 1', ['第一分编', '第一分編', '第1分编']],
  ['subpart', ['第一分部　船舶'], '分部 1', ['第一分部']],
  ['chapter', ['第 三 章　罚则', '第3章 罚则', '第三章', '第３章'], '章 3', ['第三章', '第3章', '第 三 章']],
  ['chapter', ['第三章之一　罰則', '第三章之一'], '章 3-1', ['第三章之一', '第3章之1']],
  ['section', ['第十二节　审查', '第 12 節 審查'], '节 12', ['第十二节', '第12節']],
  ['division', ['第一目　通则', '第 1 目'], '目 1', ['第一目', '第1目']],
  ['subdivision', ['第一款　总说', '第 1 款 總說'], '款 1', ['第一款', '第1款']],
  ['article', ['第十二条　甲。', '第 12 條 甲。', '第十二條【名】', '第12条（删去）'], '条 12', ['第十二条', '第12條']],
  ['article', ['第十二条之一　甲。', '第 12 條 之 1 甲。'], '条 12-1', ['第十二条之一', '第12條之1', '第12-1條', '第 12-1 條', '第十二之一条']],
  ['article-tw', ['第 2-1 條　甲。', '第２-１條 甲。'], '条 2-1', ['第 2-1 條', '第2-1条', '第二條之一', '第二条之1', '第二之一條']],
  ['roman', ['IV. Findings', 'IV、结论', 'Ⅳ　结论', 'Ⅳ．结论'], 'Ⅰ 4', ['Ⅳ', 'IV', 'IV.', 'Ⅳ、', 'ＩＶ．']],
  ['han-formal', ['壹、緣起', '壹、缘起'], '壹、 1', ['壹、', '壹']],
  ['han-formal', ['拾貳、結語'], '壹、 12', ['拾貳、', '拾贰、']],
  ['han-alone', ['二', '其二'], '一、 2', ['二', '其二', '二、']],
  ['han', ['十二、总体要求', '十二．总体要求', '十二 、總體要求'], '一、 12', ['十二、', '十二.', '十二', '十二．']],
  ['han-bracket', ['（四）甲', '(四)甲'], '（一） 4', ['（四）', '(四)']],
  ['decimal', ['4.1.2 标识', '４．１．２ 標識', '4.1.2标识'], '1.1 4.1.2', ['4.1.2', '４．１．２', '§4.1.2']],
  ['decimal', ['A.1 总则'], '1.1 A.1', ['A.1', 'Ａ．１']],
  ['digit-letter', ['3A. 本條例'], '1. 3A', ['3A.', '3A', '３Ａ']],
  ['capital', ['B. 背景', 'B、背景'], 'A. B', ['B.', 'B、', 'Ｂ．']],
  ['digit-stop', ['3. 修堤', '3、修堤', '３．修堤'], '1. 3', ['3.', '3、', '３．']],
  ['digit', ['4 要求', '４　要求'], '1 4', ['§4', '4.', 'section 4']],
  ['digit-bracket', ['（3）甲', '(3) 甲', '（３）甲'], '(1) 3', ['(3)', '（３）']],
  ['digit-half', ['3）甲', '3) 甲'], '1) 3', ['3)', '３）']],
  ['circled', ['③甲', '③ 甲'], '① 3', ['③']],
  ['letter', ['a）甲', '(a) 甲', 'a. 甲'], 'a) a', ['a)', '（a）', 'ａ）']],
]; // prettier-ignore

describe('every form of numbering', () => {
  test('has its rows', () => {
    expect([...new Set(FORMS.map(([form]) => form))].sort()).toEqual([...FORM_NAMES].sort());
    expect([...new Set(FORMS.map(([, , name]) => name.split(' ')[0]))].sort()).toEqual([...PART_KINDS].sort());
  });

  test.each(FORMS)('%s: %j is read, and addressed as %s', (_, lines, name, addresses) => {
    for (const line of lines) {
      const found = readNumbering(line);
      expect(found && `${found.name.kind} ${found.name.number}`, line).toBe(name);
      expect(isNumbered(line), line).toBe(true);
      // A heading, or a line of the text: either way it carries the number.
      const { title, sections } = split(`关于示例的报告\n\n${line}\n甲乙丙。\n`);
      const names = [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].flatMap((each) => each?.names ?? []); // prettier-ignore
      expect(
        names.map(({ kind, number }) => `${kind} ${number}`),
        line,
      ).toContain(name);
      const table = tableOf(withText([['a', '总说', ['子。', '丑。', line]]]));
      const headed = tableOf(withText([['a', '总说', ['子。', '丑。']], ['b', line, ['寅。']]])); // prettier-ignore
      for (const address of addresses) {
        expect(
          resolveAddress(address, headed).map(({ section }) => section),
          `${address} in ${line}`,
        ).toContain('b');
        expect(isLikelyAddress(address), address).toBe(true);
        if (!/^(?:§|section)/u.test(address))
          expect(resolveAddress(address, table), `${address} in ${line}`).toEqual([{ section: 'a', paragraph: 'p3' }]);
      }
    }
  });

  test('stands below a picture that is true', () => {
    const code = readFileSync(path.join(root, 'src/vocabulary/forms.ts'), 'utf8');
    const pictures = [...code.matchAll(/^ {2}\/\/ (.*)\n {2}\/\/ ([ ^]+)\n {2}\{\s*form: '([\w-]+)'/gmu)];
    expect(pictures.map(([, , , form]) => form)).toEqual(FORM_NAMES);
    for (const [, line = '', carets = ''] of pictures)
      for (const match of carets.matchAll(/\^+/gu)) {
        const [example = ''] = line.slice(match.index).split('    ');
        expect(readNumbering(example)?.label, line).toBe(example.slice(0, match[0].length));
      }
  });
});

test.each([
  '第三章的规定', '第二节、第三节', '第三条规定', '2023年工作', '（2023）1号', '3.2亿元', '12个月', '5 月', '一', '', '第章', '第二次会议', 'I am', '附件列表', '上篇文章',
  'A君', '第十十章',
].filter((line) => line !== '一'))('%j begins with no number', (line) => {
  expect(readNumbering(line)).toBeUndefined();
  expect(readNames(line)).toEqual([]);
}); // prettier-ignore

test.each([
  ['第三章　第一节　申请', ['章 3', '节 1']],
  ['（一）1.甲', ['（一） 1', '1. 1']],
  ['第三条 （一）甲', ['条 3', '（一） 1']],
  ['一、（一）1.甲', ['一、 1', '（一） 1', '1. 1']],
  ['第三条 3 月', ['条 3']],
  ['4.2 100 毫米', ['1.1 4.2']],
  ['第三条 A. 甲', ['条 3']],
])('readNames(%s)', (line, names) => {
  expect(readNames(line).map(({ kind, number }) => `${kind} ${number}`)).toEqual(names);
});

test.each([
  ['第十二条第二款', '条 12', 4],
  ['附录A.1', '附录 ', 2],
  ['附件12', '附件 12', 4],
  ['附件12、', '附件 ', 2],
  ['附件二、（一）', '附件 ', 2],
  ['附件二（一）', '附件 2', 3],
  ['第二部分第一章', '部分 2', 4],
  ['1.2', '1.1 1.2', 3],
  ['1.(1)', '1. 1', 2],
  ['C.', 'A. C', 2],
  ['V.', 'Ⅰ 5', 2],
])('readPart(%s)', (address, name, length) => {
  const found = readPart(plainAddress(address));
  expect([found && `${found.name.kind} ${found.name.number}`, found?.length]).toEqual([name, length]);
});

test('rankOf() tells what is wider', () => {
  const names = ['附件', '编', '章', '节', '条', '一、', '（一）', '1.', '(1)', '①'] as const;
  const ranks = names.map((kind) => rankOf({ kind, number: '1' }));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(rankOf({ kind: '1.1', number: '4.1.2' })).toBeGreaterThan(rankOf({ kind: '1.1', number: '4.1' }));
  expect(rankOf({ kind: '1.1', number: '4.1.2' })).toBeLessThan(rankOf({ kind: '(1)', number: '1' }));
});

test.each([
  ['第一章', true],
  ['第一卷', true],
  ['1.1', true],
  ['一、', false],
  ['', false],
])('endsInNumber(%j)', (written, is) => {
  expect(endsInNumber(written)).toBe(is);
});

test.each([
  ['十', 10], ['十二', 12], ['二十', 20], ['廿三', 23], ['卅', 30], ['一百零三', 103], ['一百〇五', 105], ['一百二', 102], ['一百一十', 110],
  ['两千零二十四', 2024], ['兩千', 2000], ['二〇二四', 2024], ['二○二四', 2024], ['一万二千', 12_000], ['一萬', 10_000], ['貳拾', 20], ['叄', 3], ['参', undefined], ['參', 3], ['壹佰', 100],
  ['12', 12], ['１２', 12], ['0', 0], ['零', 0], ['⑫', 12], ['㊿', 50], ['Ⅻ', 12], ['XIV', 14], ['XLII', 42], ['十十', undefined], ['二百三百', undefined],
  ['十百', undefined], ['二三十', undefined], ['甲', undefined], ['一万万', undefined], ['1234567890', undefined], ['', undefined],
] as const)('readNumeral() reads %s', (text, number) => {
  expect(readNumeral(text)).toBe(number);
}); // prettier-ignore

test.each([
  [1, '一', '壹', '壹'],
  [10, '十', '壹拾', '壹拾'],
  [12, '十二', '壹拾贰', '壹拾貳'],
  [20, '二十', '贰拾', '貳拾'],
  [105, '一百〇五', '壹佰零伍', '壹佰零伍'],
  [110, '一百一十', '壹佰壹拾', '壹佰壹拾'],
  [1005, '一千〇五', '壹仟零伍', '壹仟零伍'],
  [9999, '九千九百九十九', '玖仟玖佰玖拾玖', '玖仟玖佰玖拾玖'],
  [10_000, '10000', '10000', '10000'],
  [0, '0', '0', '0'],
])('writeHan(%d)', (value, counting, hans, hant) => {
  expect([writeHan(value, 'counting'), writeHan(value, 'formal-hans'), writeHan(value, 'formal-hant')]).toEqual([counting, hans, hant]); // prettier-ignore
});

test.each([
  [0, ''],
  [4, 'IV'],
  [1994, 'MCMXCIV'],
  [3999, 'MMMCMXCIX'],
  [4000, 'MMMCMXCIX'],
  [-1, ''],
])('writeRoman(%d)', (value, written) => {
  expect(writeRoman(value)).toBe(written);
});

test.each([
  ['（1）甲', true],
  ['[2] 甲', true],
  ['④甲', true],
  ['iv 甲', true],
  ['甲', false],
  ['百年', false],
])('beginsWithNumber(%s)', (text, is) => {
  expect(beginsWithNumber(text)).toBe(is);
});

test.each(['p4', 'P4', '¶4', '段4', '§2', 'para. 4', 'section 2', '第四段', '4.2', '4.s2', '#p4', '四', '12'])(
  '%s is worth looking for an address in',
  (typed) => {
    expect(isLikelyAddress(typed)).toBe(true);
  },
);

test.each(['工业', '新型工业化', 'people', 'industry', '一带一路', '附近', '2024年', '上海', ''])(
  '%s is no address',
  (typed) => {
    expect(isLikelyAddress(typed)).toBe(false);
  },
);

test('no other file has forms of numbers or numerals of its own', () => {
  const HOME = /^src\/vocabulary\/(?:forms|numerals)\.ts$/u;
  const files = ['src', 'scripts']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
    .filter((file) => /\.(?:ts|astro|mjs)$/u.test(file) && !file.startsWith('src/content')); // prettier-ignore
  const codeOf = (file: string): string =>
    readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  // A pattern of the kinds (第…[章节條]), or a row of numerals.
  const OWN = /第[^'"`\n]*\[[^\]\n]*[章節节]|一二三|〇零|壹贰|壹貳|①②|ⅠⅡ|二: 2/u;
  expect(files.filter((file) => HOME.test(file) && OWN.test(codeOf(file))).length).toBe(2);
  expect(files.filter((file) => !HOME.test(file) && OWN.test(codeOf(file)))).toEqual([]);
});
