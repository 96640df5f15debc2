import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/pipeline/split/blocks.ts';
import { findKinds } from '../../src/pipeline/split/kinds.ts';
import { formatOf } from '../../src/pipeline/split/lay-out.ts';
import { plainLayout } from '../../src/pipeline/split/layout.ts';
import { readMarkdown } from '../../src/pipeline/split/markdown.ts';
import { readInline } from '../../src/pipeline/split/inline.ts';
import { splitSentences } from '../../src/pipeline/split/sentences.ts';
import { readCells } from '../../src/pipeline/split/table.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
const han = (count: number): string => '甲'.repeat(count);
/** Kinds of the lines below a title, `-` for prose. */
const kinds = (lines: string, titled = 1, headings: readonly number[] = []): string => {
  const blocks = blocksOf(plainLayout(`题|${lines}`.replaceAll('|', '\n')));
  const found = findKinds(blocks, titled, new Set(headings));
  return blocks.slice(1).map((_, index) => `${found.get(index + 1)?.kind ?? '-'}${found.get(index + 1)?.depth ?? ''}`).join(' '); // prettier-ignore
};

describe('findKinds(): who is spoken to', () => {
  const spoken = [...words('尊敬的 敬爱的 亲爱的 女士们 同志们 同胞们').flatMap((word) => [`${word}：`, `${word}甲乙:`, `${word}${han(60)}：`]), '各位代表：', '各位代表，', `各位${han(20)}：`, ...words('代表 委员 委員 同志 先生 女士 朋友').flatMap((word) => [`${word}：`, `甲乙${word}们：`, `${word}們:`, `${han(30)}${word}：`])]; // prettier-ignore
  test.each(spoken)('%s', (line) => {
    expect(kinds(`总说。|${line}|甲。`)).toBe('- address -');
  });
  const others = ['甲同志们：', `同志们${han(61)}：`, '同志们', '同志们：甲', '各位：', `各位${han(21)}：`, '甲各位：', `${han(31)}代表：`, '代表团：', '代表们好：', '代表们：甲。']; // prettier-ignore
  test.each(others.filter((line) => line !== '甲同志们：' && line !== '各位：' && !line.startsWith('甲各位')))(
    'not %s',
    (line) => {
      expect(kinds(`总说。|${line}|甲。`)).toBe('- - -');
    },
  );

  test.each([
    ['at the opening', '各县人民政府：|甲。', 'address -'],
    ['behind what stands before the text', '甲〔2024〕1号|各县人民政府：|甲。', 'front address -'],
    ['not further down', '甲。|各县人民政府：|甲。', '- - -'],
    ['nor behind another', '各县人民政府：|各部门：|甲。', 'address address -'],
    ['of 80 characters', `各${han(80)}：|甲。`, 'address -'],
    ['not of 81', `各${han(81)}：|甲。`, '- -'],
    ['not a sentence', '各县。甲：|甲。', '- -'],
  ])('to whom a letter goes: %s', (_, lines, found) => {
    expect(kinds(lines)).toBe(found);
  });
});

describe('findKinds(): a caption', () => {
  test.each(words('表1 图1 圖12 附表3 附图3 专栏1 專欄一 Table1 Figure1 Fig.1 表1-2 表1－2 表1.2 表1．2-3 表十二').flatMap((label) => [label, `${label} 甲乙`, `${label}\u3000甲乙`, `${label}：甲乙`, `${label}. 甲乙`]).concat(['表 1 甲', '图\u30001 甲']))('%s', (line) => {
    expect(kinds(`总说。|${line}|甲。`)).toBe('- caption -');
  });
  test.each(['表甲乙', '表1甲乙', '见表1 甲', '表1 甲。', '表1-甲', '列表1 甲'])('not %s', (line) => {
    expect(kinds(`总说。|${line}|甲。`)).toBe('- - -');
  });
}); // prettier-ignore

describe('findKinds(): what stands between title and text', () => {
  test.each([
    ...words('通过 通過 公布 发布 發布 修订 修訂 修正 施行 批准 印发').map((word) => [`when a law was ${word}`, `（2024年3月5日甲${word}）|甲。`, 'front -']),
    ['in half-width brackets', '(2024年3月5日公布)|甲。', 'front -'],
    ['longer than any title', `（2024年3月5日${han(130)}公布）|甲。`, 'front -'],
    ['not with a sentence in it', `（${han(130)}。2024年3月5日公布）|甲。`, '- -'],
    ['not without brackets', `2024年3月5日${han(130)}公布|甲。`, '- -'],
    ['not with words behind', `（2024年3月5日${han(130)}公布）甲|甲。`, '- -'],
    ['a remark of two characters', '（甲乙）|甲。', 'front -'],
    ['of forty with a stop in it', `（${han(39)}。）|甲。`, 'front -'],
    ['not of forty-one', `（${han(40)}。）|甲。`, '- -'],
    ['the number of a paper', '甲〔2024〕12号|甲。', 'front -'],
    ['one that looks like an item’s', '（2024）甲第12号|甲。', 'front -'],
    ['not an item', '一、甲乙|甲。', 'item0 -'],
    ['not a named title', '前言|甲。', '- -'],
    ['not who is spoken to', '同志们：|甲。', 'address -'],
    ['a line that begins with a day', '2024年3月5日，甲。|甲。', 'front -'],
    ['up to the first that is none', '甲乙|甲。|乙丙', 'front - -'],
  ])('%s', (_, lines = '', found = '') => {
    expect(kinds(lines)).toBe(found);
  });
  test('nothing without a title, and what stands above one', () => {
    expect(kinds('甲乙|甲。', 0)).toBe('- -');
    expect(kinds('甲乙|题|甲。', 3)).toBe('front - -');
    expect(kinds('甲乙|甲。', 1, [1])).toBe('- -');
  });
}); // prettier-ignore

describe('findKinds(): a signature', () => {
  test.each([
    ['stands above its date', '甲。|甲部|2024年3月5日', '- closing closing'],
    ['not above a date that is a heading', '甲。|甲部|2024年3月5日', '- - -', [3]],
    ['not where it is one', '甲。|甲部|2024年3月5日', '- - closing', [2]],
    ['with a remark of two characters', '甲。|2024年3月5日|（公开）', '- closing closing'],
    ['of forty', `甲。|2024年3月5日|（${han(40)}）|乙。`, '- closing closing -'],
    ['not of forty-one', `甲。|2024年3月5日|（${han(41)}）|乙。`, '- closing - -'],
    ['with its imprint', '甲。|2024年3月5日|抄送：甲。|抄报：乙。|主送：丙。|分送：丁。|正本：戊|副本：己|甲部2024年3月5日印发|乙。', '- closing closing closing closing closing closing closing closing -'],
    ['not with other words behind', '甲。|2024年3月5日|甲部印发|乙。', '- closing - -'],
    ['five lines behind it at the end', '甲。|2024年3月5日|甲部|乙部|丙部|丁部', '- closing closing closing closing closing'],
    ['not with a sentence among them', '甲。|2024年3月5日|甲部|乙。', '- closing - -'],
    ['a month', '甲。|甲部|2024年3月', '- closing closing'],
    ['not a numbered line', '甲。|一、甲|2024年3月5日', '- item0 closing'],
  ])('%s', (_, lines, found, headings: readonly number[] = []) => {
    expect(kinds(lines, 1, headings)).toBe(found);
  });

  test('a date right below the title is none', () => {
    expect(kinds('2024年3月5日|甲。')).toBe('front -');
  });
}); // prettier-ignore

describe('readMarkdown() takes comments out', () => {
  const cut = (text: string): string => {
    let left = text;
    for (const { from, to, insert } of [...readMarkdown(text).edits].reverse()) left = left.slice(0, from) + insert + left.slice(to);
    return left;
  };
  test.each([
    ['of a line', '甲<!-- 乙 -->丙', '甲丙'],
    ['two of a line', '甲<!--乙-->丙<!--丁-->戊', '甲丙戊'],
    ['over lines', '甲<!-- 乙\n丙 -->丁\n# 戊', '甲丁\n戊'],
    ['a whole line', '<!-- 甲 -->\n# 乙', '\n乙'],
    ['before a marker', '<!-- 甲 --># 乙', '乙'],
    ['one that never ends not', '甲<!-- 乙', '甲<!-- 乙'],
    ['that ends at once', '甲<!---->乙', '甲乙'],
    ['up to the first end', '甲<!-- 乙 -->丙 -->', '甲丙 -->'],
    ['what stands in them is nothing else', '<!--\n- 甲\n-->\n- 乙', '\n乙'],
    ['of two lines, each', '甲<!-- a -->\n乙<!-- b -->\n丙', '甲\n乙\n丙'],
    ['that end at a line’s end', '<!-- 甲\n-->\n# 乙\n<!-- 丙 -->\n## 丁', '\n乙\n\n丁'],
  ])('%s', (_, text, left) => {
    expect(cut(text)).toBe(left);
  });

  test('edits and marks stand in order', () => {
    const { edits, marks } = readMarkdown('# **甲**乙[丙](https://a.example/)\n<!-- 丁 -->\n*戊*');
    expect(edits.map(({ from }) => from)).toEqual(edits.map(({ from }) => from).sort((a, b) => a - b));
    expect(marks.map(({ type, from, to }) => `${type} ${from}–${to}`)).toEqual(['strong 4–5', 'link 9–10', 'emphasis 44–45']);
    expect(edits.every(({ from, to, insert }) => from < to || insert !== '')).toBe(true);
  });
}); // prettier-ignore

describe('readInline() reads', () => {
  const read = (text: string): string => {
    const { edits, marks } = readInline(text, 0, text.length);
    let left = text;
    for (const { from, to } of [...edits].sort((a, b) => b.from - a.from)) left = left.slice(0, from) + left.slice(to);
    return [left, ...marks.map((mark) => `${mark.type}${mark.type === 'link' ? ` ${mark.href}` : mark.type === 'image' ? ` ${mark.src}` : mark.type === 'note' ? ` ${mark.label}` : ''}=${text.slice(mark.from, mark.to)}`)].join(' | '); // prettier-ignore
  };
  test.each([
    ['**甲**乙', '甲乙 | strong=甲'],
    ['__甲__乙', '甲乙 | strong=甲'],
    ['** 甲**', '** 甲**'],
    ['**甲\\*乙**', '甲*乙 | strong=甲\\*乙'],
    ['*甲*乙', '甲乙 | emphasis=甲'],
    ['*甲\\*乙*', '甲*乙 | emphasis=甲\\*乙'],
    ['* 甲*', '* 甲*'],
    ['_甲_', '甲 | emphasis=甲'],
    ['乙_甲_', '乙_甲_'],
    ['_甲_乙', '_甲_乙'],
    ['1_甲_', '1_甲_'],
    ['_甲_1', '_甲_1'],
    ['、_甲_、', '、甲、 | emphasis=甲'],
    ['_ 甲_', '_ 甲_'],
    ['_甲\\_乙_', '甲_乙 | emphasis=甲\\_乙'],
    ['`甲*乙*`', '甲*乙*'],
    ['``甲``', '甲'],
    ['``甲`', '`甲'.replace('`甲', '`甲')],
    ['[^1]', ' | note 1='],
    ['[^a-b]甲', '甲 | note a-b='],
    ['[^a b]', '[^a b]'],
    [`[^${'a'.repeat(40)}]`, ` | note ${'a'.repeat(40)}=`],
    [`[^${'a'.repeat(41)}]`, `[^${'a'.repeat(41)}]`],
    ['[甲](https://a.example/)', '甲 | link https://a.example/=甲'],
    ['[甲](http://a.example/ "乙")', '甲 | link http://a.example/=甲'],
    ['[甲](mailto:a@b.example)', '甲 | link mailto:a@b.example=甲'],
    ['[甲](javascript:a)', '甲'],
    ['[甲](xhttps://a)', '甲'],
    ['[**甲**](https://a.example/)', '甲 | link https://a.example/=**甲** | strong=甲'],
    ['[](https://a.example/)', ' | link https://a.example/='],
    ['![甲](images/a-b_1.png)', '甲 | image images/a-b_1.png=甲'],
    ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'PNG'].map((ending) => [`![](images/a.${ending})`, ` | image images/a.${ending}=`]),
    ['![甲](images/a.svg)', '甲'],
    ['![甲](images/b/a.png)', '甲'],
    ['![甲](ximages/a.png)', '甲'],
    ['![甲](images/a.png?b)', '甲'],
    ['<https://a.example/b>', 'https://a.example/b | link https://a.example/b=https://a.example/b'],
    ['<http://a>', 'http://a | link http://a=http://a'],
    ['<ftp://a>', '<ftp://a>'],
    ['\\*甲\\*', '*甲*'],
    ['\\甲', '\\甲'],
    ['\\~\\!', '~!'],
  ])('%s as %s', (text = '', read_ = '') => {
    expect(read(text)).toBe(read_);
  });
}); // prettier-ignore

describe('splitSentences() looks into brackets', () => {
  const sentences = (paragraph: string): string[] => splitSentences(paragraph).map(({ from, to }) => paragraph.slice(from, to));
  test.each([
    ['甲（乙。丙）丁。戊', ['甲（乙。丙）丁。', '戊']],
    ['甲（乙。丙', ['甲（乙。', '丙']],
    ['甲）乙。丙', ['甲）乙。', '丙']],
    ['“甲。乙”丙。', ['“甲。乙”丙。']],
    ['（甲。（乙。）丙。）丁。', ['（甲。（乙。）丙。）', '丁。'].join('')],
    ['“甲。”“乙。”', ['“甲。”', '“乙。”']],
    ['“甲。”的说法。', ['“甲。”的说法。']],
    ['甲。的说法。', ['甲。', '的说法。']],
    ['（甲“乙。丙）丁”戊。', ['（甲“乙。丙）丁”戊。']],
    [`${'（'.repeat(8)}甲。乙${'）'.repeat(8)}。`, [`${'（'.repeat(8)}甲。乙${'）'.repeat(8)}。`]],
    // Nine deep the outermost is forgotten: what stands in it alone is not held together.
    [`（甲。乙${'（'.repeat(8)}丙${'）'.repeat(8)}丁。戊）`, [`（甲。`, `乙${'（'.repeat(8)}丙${'）'.repeat(8)}丁。`, '戊）']],
  ])('%s', (paragraph, found) => {
    expect(typeof found === 'string' ? sentences(paragraph).join('') : sentences(paragraph)).toEqual(found);
  });
}); // prettier-ignore

describe('readCells() reads a row', () => {
  const cells = (line: string): readonly [string[], string] => {
    const text = `上${line}下`;
    const cuts: { from: number; to: number; insert: string }[] = [];
    const { cells: found } = readCells(text, { from: 1, to: 1 + line.length }, (from, to, _, insert = '') => cuts.push({ from, to, insert }));
    let left = text;
    for (const { from, to, insert } of cuts.toReversed()) left = left.slice(0, from) + insert + left.slice(to);
    return [found.map(({ from, to }) => text.slice(from, to)), left];
  };
  test.each<[string, string[], string]>([
    ['| 甲 | 乙 |', ['甲', '乙'], '上甲\t乙下'],
    ['甲|乙', ['甲', '乙'], '上甲\t乙下'],
    ['| 甲 |', ['甲'], '上甲下'],
    ['|  | 乙 |', ['', '乙'], '上\t乙下'],
    ['| 甲 \\| 丙 | 乙 |', ['甲 \\| 丙', '乙'], '上甲 \\| 丙\t乙下'],
    ['|', [''], '上下'],
    ['甲', ['甲'], '上甲下'],
    ['|甲||乙|', ['甲', '', '乙'], '上甲\t\t乙下'],
  ])('%s', (line, found, left) => {
    expect(cells(line)).toEqual([found, left]);
  });
}); // prettier-ignore

test.each([
  ['a.md', '甲', 'markdown'],
  ['a.MARKDOWN', '甲', 'markdown'],
  ['a.mdx', '甲', 'plain'],
  ['a.md.txt', '甲', 'plain'],
  ['a.txt', '甲\n## 乙', 'markdown'],
  ['a.txt', '   #  乙', 'markdown'],
  ['a.txt', '######\t乙', 'markdown'],
  ['a.txt', '    # 乙', 'plain'],
  ['a.txt', '####### 乙', 'plain'],
  ['a.txt', '#乙', 'plain'],
  ['a.txt', '# ', 'plain'],
  ['a.txt', '甲 # 乙', 'plain'],
])('formatOf(%s, %j) is %s', (file, text, format) => {
  expect(formatOf(file, text)).toBe(format);
});
