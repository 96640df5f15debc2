import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/intake/blocks.ts';
import { joinInlines } from '../../src/intake/inline.ts';
import { writeMarkdown } from '../../src/intake/write-markdown.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const strong = (...content: Inline[]): Inline => ({ type: 'strong', content });
const emphasis = (...content: Inline[]): Inline => ({ type: 'emphasis', content });
const link = (url: string, ...content: Inline[]): Inline => ({ type: 'link', url, content });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const heading = (level: number, words: string): Block => ({ type: 'heading', level, content: [text(words)] });
const list = (start: number | undefined, ...items: Block[][]): Block => ({ type: 'list', start, items });
const written = (...blocks: Block[]): string => writeMarkdown(blocks).replace(/\n$/u, '');

describe('writeMarkdown() writes', () => {
  test.each<[string, Block[], string]>([
    ['nothing', [], ''],
    ['a heading', [heading(2, '甲')], '## 甲'],
    ['no heading above the first level', [heading(0, '甲')], '# 甲'],
    ['none below the sixth', [heading(6, '甲'), heading(7, '乙')], '###### 甲\n\n###### 乙'],
    ['hashes at the end of a heading', [heading(1, 'C##'), heading(1, '#甲')], '# C\\#\\#\n\n# #甲'],
    ['a quotation', [{ type: 'quote', content: [text('甲')] }], '> 甲'],
    ['a note', [{ type: 'note', label: '1', content: [text('甲')] }], '[^1]: 甲'],
    ['its mark', [paragraph(text('甲'), { type: 'note', label: '1' })], '甲[^1]'],
    ['a picture', [paragraph({ type: 'image', name: 'a.png', alt: '甲*' })], '![甲\\*](images/a.png)'],
    ['a link', [paragraph(link('https://example.org/', text(' 甲 ')))], '[甲](https://example.org/)'],
    ['a break of a line as a space', [paragraph(text('甲 \n  乙\n丙'))], '甲 乙 丙'],
    ['points', [list(undefined, [paragraph(text('甲'))], [paragraph(text('乙'))])], '- 甲\n- 乙'],
    ['numbers', [list(9, [paragraph(text('甲'))], [paragraph(text('乙'))])], '9. 甲\n10. 乙'],
    ['an item of several paragraphs', [list(9, [paragraph(text('甲')), paragraph(text('乙'))], [paragraph(text('丙')), paragraph(text('丁'))])], '9. 甲\n\n   乙\n10. 丙\n\n    丁'],
    ['a list in an item', [list(undefined, [paragraph(text('甲')), list(1, [paragraph(text('乙'))])])], '- 甲\n  1. 乙'],
    ['a list that begins an item', [list(undefined, [list(1, [paragraph(text('乙'))])])], '- 1. 乙'],
    ['an empty item', [list(undefined, [])], '- '],
    ['a list that is deeper', [{ type: 'list', start: 1, items: [[paragraph(text('甲'))]], isDeeper: true }], '  1. 甲'],
    ['lines', [{ type: 'lines', lines: ['甲', ' 乙', ''] }], '```\n甲\n 乙\n\n```'],
    ['lines with a fence in them', [{ type: 'lines', lines: ['````', '  ``', '~~~'] }], '`````\n    ````\n  ``\n    ~~~\n`````'],
    ['lines with a comment', [{ type: 'lines', lines: [' # 甲 ', '<!-- 乙'] }], '\\# 甲\n\n\\<\\!-- 乙'],
    ['a table', [{ type: 'table', rows: [[[text('甲')], [text('a|b')]], [[text('丙')]]] }], '| 甲 | a\\|b |\n| --- | --- |\n| 丙 |  |'],
    ['how its columns stand', [{ type: 'table', rows: [[[text('甲')], [text('乙')], [text('丙')], [text('丁')]]], align: ['left', 'center', 'right', undefined] }], '| 甲 | 乙 | 丙 | 丁 |\n| :--- | :---: | ---: | --- |'],
  ])('%s', (_, blocks, markdown) => {
    expect(written(...blocks)).toBe(markdown);
  });

  test.each([
    ['# 甲', '\\# 甲'], ['###### 甲', '\\###### 甲'], ['####### 甲', '####### 甲'], ['#', '\\#'], ['#甲', '#甲'], ['甲 # 乙', '甲 # 乙'],
    ['- 甲', '\\- 甲'], ['+ 甲', '\\+ 甲'], ['-', '\\-'], ['---', '\\---'], ['-甲', '-甲'], ['+1', '+1'], ['甲 - 乙', '甲 - 乙'],
    ['~甲', '\\~甲'], ['甲~', '甲~'],
    ['1. 甲', '1\\. 甲'], ['1) 甲', '1\\) 甲'], ['123456789. 甲', '123456789\\. 甲'], ['1234567890. 甲', '1234567890. 甲'], ['1.', '1\\.'], ['1.2', '1.2'], ['甲1. 乙', '甲1. 乙'],
    ['>甲', '\\>甲'], ['甲>乙', '甲>乙'],
    ['a*b_c`d|e^f[g]h\\i', 'a\\*b\\_c\\`d\\|e\\^f\\[g\\]h\\\\i'],
    ['<b>', '\\<b>'], ['</b>', '\\</b>'], ['<!--', '\\<\\!--'], ['< 3', '< 3'], ['1<2', '1\\<2'], ['甲!', '甲\\!'], ['甲!乙', '甲!乙'],
  ])('a paragraph %s as %s', (words, markdown) => {
    expect(written(paragraph(text(words)))).toBe(markdown);
  });

  test.each<[string, Inline[], string]>([
    ['emphasis', [emphasis(text('甲'))], '*甲*'],
    ['strong words, white space outside', [text('甲'), strong(text(' 乙 ')), text('丙')], '甲 **乙** 丙'],
    ['nothing around white space', [text('甲'), strong(text(' ')), text('乙')], '甲 乙'],
    ['what is stressed twice as strong', [emphasis(strong(text('甲')))], '**甲**'],
    ['a link with its words in marks', [strong(link('u', text(' 甲 ')))], '[**甲**](u)'],
    ['a note in strong words', [strong(text('甲'), { type: 'note', label: '2' })], '**甲**[^2]'],
    ['a mark at the end, a letter behind it', [strong(text('甲。')), text('乙')], '**甲。**<!-- -->乙'],
    ['a mark at the end, a mark behind it', [strong(text('甲。')), text('，乙')], '**甲。**，乙'],
    ['a mark at the end, a space behind it', [strong(text('甲。')), text(' 乙')], '**甲。** 乙'],
    ['a mark at the end of the line', [text('乙'), strong(text('甲。'))], '乙**甲。**'],
    ['a mark at the beginning, a letter before it', [text('乙'), strong(text('“甲'))], '乙<!-- -->**“甲**'],
    ['a mark at the beginning, a mark before it', [text('乙，'), strong(text('“甲'))], '乙，**“甲**'],
    ['a mark at the beginning of the line', [strong(text('“甲'))], '**“甲**'],
    ['letters at both ends', [text('乙'), strong(text('甲')), text('丙')], '乙**甲**丙'],
    ['a sign at the end', [strong(text('1+')), text('2')], '**1+**<!-- -->2'],
    ['what would begin a list behind a comment', [strong(text('甲。')), text('1.乙')], '**甲。**1.乙'],
    ['two of them', [strong(text('甲。')), text('乙'), strong(text('丙。')), text('丁')], '**甲。**<!-- -->乙**丙。**<!-- -->丁'],
    ['a typed asterisk', [text('*甲。*乙')], '\\*甲。\\*乙'],
  ])('stressed words: %s', (_, content, markdown) => {
    expect(written(paragraph(...content))).toBe(markdown);
  });
}); // prettier-ignore

describe('joinInlines() makes one of', () => {
  test.each<[string, Inline[], Inline[]]>([
    ['texts', [text('甲'), text('乙')], [text('甲乙')]],
    ['white space', [text('a \t'), text('\n b\u00a0c')], [text('a b c')]],
    ['a break between Chinese characters', [text('甲 \r\n  '), text('乙\n，丙')], [text('甲乙，丙')]],
    ['a break beside a letter', [text('甲\nb\n丙')], [text('甲 b 丙')]],
    ['an indent', [text('　　甲　')], [text('甲')]],
    ['several empty texts', [text(' '), text('\n'), strong(text('甲')), text(' ')], [strong(text('甲'))]],
    ['an indent within', [strong(text('　甲')), text('乙')], [strong(text('甲')), text('乙')]],
    ['a space at the end within', [text('乙'), strong(emphasis(text('甲 ')))], [text('乙'), strong(emphasis(text('甲')))]],
    ['an indent before strong words', [text('　'), strong(text(' 甲'))], [strong(text('甲'))]],
    ['strong words', [strong(text('甲')), strong(text('乙'))], [strong(text('甲乙'))]],
    ['no strong and other words', [strong(text('甲')), emphasis(text('乙'))], [strong(text('甲')), emphasis(text('乙'))]],
    ['a strong note', [strong({ type: 'note', label: '1' })], [strong({ type: 'note', label: '1' })]],
    ['no strong nothing', [text('甲'), strong(), text('乙')], [text('甲乙')]],
    ['texts of a link', [link('u', text('甲'), text('乙'))], [link('u', text('甲乙'))]],
    ['controls and what has no width', [text('甲\u0007\u200b\u00ad乙')], [text('甲乙')]],
    ['separators', [text('a\u2028b\u2029c')], [text('a b c')]],
    ['nothing', [text(' ')], []],
  ])('%s', (_, content, joined) => {
    expect(joinInlines(content)).toEqual(joined);
  });
}); // prettier-ignore
