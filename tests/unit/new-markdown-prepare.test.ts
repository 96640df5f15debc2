import { describe, expect, test } from 'vitest';
import { findInFrontMatter } from '../../src/intake/markdown/front-matter.ts';
import { prepareMarkdown } from '../../src/intake/markdown/prepare.ts';
import { numberLists } from '../../src/intake/number-lists.ts';
import type { Block, Finding } from '../../src/intake/blocks.ts';

describe('prepareMarkdown()', () => {
  const told = (count: number): string[] =>
    count === 0 ? [] : [`${count} formula${count > 1 ? 's' : ''} in TeX: as they are typed, between dollar signs`];
  test.each<[string, string, string, number]>([
    ['an item with a bracket', '甲\n1) 乙\n2） 丙', '甲\n\n1\\) 乙\n\n2\\） 丙', 0],
    ['none without a space', '1)乙', '1)乙', 0],
    ['one that is set in', '   123456789) 乙', '\n   123456789\\) 乙', 0],
    ['none that is code', '    1) 乙\n1234567890) 丙', '    1) 乙\n1234567890) 丙', 0],
    ['a definition', '甲\n: 指乙\n   ：\t指丙', '甲\n\n指乙\n\n指丙', 0],
    ['none without a space, or without words', ':甲\n: \n    : 乙', ':甲\n: \n    : 乙', 0],
    ['a formula', '甲$a_1^2$乙', '甲$a\\_1^2$乙', 1],
    ['two of them', '$a_1$和$b=2$', '$a\\_1$和$b=2$', 2],
    ['no money', '$5 and $10', '$5 and $10', 0],
    ['no money with a sign between', '$5=5 and $10', '$5=5 and $10', 0],
    ['none that begins or ends with a space', '$ a_1$和$a_1 $', '$ a_1$和$a_1 $', 0],
    ['none whose dollar is escaped', '\\$a_1$', '\\$a_1$', 0],
    ['none with nothing of TeX in it', '$甲$', '$甲$', 0],
    ['a formula on lines', '$$\na_1*b\n$$\nc_1', '$$\na\\_1\\*b\n$$\nc_1', 1],
    ['one on a line of its own', '$$a_1$$\nb_1', '$$a\\_1$$\nb_1', 1],
    ['one that begins behind the dollars', '$$a_1\n+b_2$$\nc_1', '$$a\\_1\n+b\\_2$$\nc_1', 1],
    ['one within a fence', '```\n$a_1$\n1) 甲\n```\n1) 乙', '```\n$a_1$\n1) 甲\n```\n\n1\\) 乙', 0],
    ['a fence with a shorter one in it', '````\n```\n1) 甲\n````\n1) 乙', '````\n```\n1) 甲\n````\n\n1\\) 乙', 0],
    ['a fence that a longer one ends', '~~~\n1) 甲\n~~~~\n1) 乙', '~~~\n1) 甲\n~~~~\n\n1\\) 乙', 0],
    ['a fence that no other kind ends', '~~~\n```\n1) 甲', '~~~\n```\n1) 甲', 0],
    ['a fence that none with words ends', '```\n``` js\n1) 甲', '```\n``` js\n1) 甲', 0],
    ['no fence of two', '``\n1) 甲', '``\n\n1\\) 甲', 0],
    ['the line ends of others', 'a\r\nb\rc', 'a\nb\nc', 0],
  ])('%s', (_, markdown, text, formulas) => {
    expect(prepareMarkdown(markdown)).toEqual({ text, dropped: [], lost: told(formulas) });
  });

  test.each(['{{< figure >}}', '  {{% note %}}  ', '{% include a %}'])('takes out %s', (line) => {
    expect(prepareMarkdown(`甲\n${line}\n乙`)).toEqual({ text: '甲\n\n乙', dropped: [`a shortcode of the site: ${line.trim()}`], lost: [] });
  });
  test.each(['甲{{< figure >}}', '{{< figure >}}甲', '甲{% include a %}', '{% include a %}甲', '{{ a }}'])('but not %s', (line) => {
    expect(prepareMarkdown(line)).toEqual({ text: line, dropped: [], lost: [] });
  });

  test.each<[string, string, string, number]>([
    ['headings without a space', '#甲乙法\n\n##第一章总则\n正文', '# 甲乙法\n\n## 第一章总则\n正文', 2],
    ['not where another has it', '# 甲乙法\n\n##第一章总则\n#丙', '# 甲乙法\n\n##第一章总则\n#丙', 0],
    ['one alone may be a tag', '#水利\n正文', '#水利\n正文', 0],
    ['not the signs of code', '```\n# a\n#b\n```\n#甲\n#乙', '```\n# a\n#b\n```\n# 甲\n# 乙', 2],
    ['a link whose words have brackets', '见[[1]](https://example.org/a)', '见[[1]](https://example.org/a)', 0],
  ])('%s', (_, markdown, text, headings) => {
    const lost = headings === 0 ? [] : [`${headings} headings without the space behind “#”: taken as headings`];
    expect(prepareMarkdown(markdown)).toEqual({ text, dropped: [], lost });
  });
}); // prettier-ignore

describe('findInFrontMatter()', () => {
  const found = (markdown: string): string => {
    const { text, findings } = findInFrontMatter(markdown);
    return [`text ${text}`, ...Object.entries<readonly Finding[]>({ ...findings }).flatMap(([key, all]) => all.map(({ value }) => `${key} ${value}`))].join('; '); // prettier-ignore
  };
  test.each([
    ['---\ntitle: 甲\n---\n乙', 'text 乙; title 甲'],
    ['--- \r\ntitle: 甲\r\n---\t\r\n乙', 'text 乙; title 甲'],
    ['---\ntitle: 甲\n---', 'text ; title 甲'],
    ['---\ntitle: 甲\n---乙', 'text ---\ntitle: 甲\n---乙'],
    ['\n---\ntitle: 甲\n---\n', 'text \n---\ntitle: 甲\n---\n'],
    ['---\ntitle: 甲\n+++\n', 'text ---\ntitle: 甲\n+++\n'],
    ['---\ntitle: [甲\n---\n乙', 'text ---\ntitle: [甲\n---\n乙'],
    ['---\n甲\n---\n乙', 'text ---\n甲\n---\n乙'],
    ['---\n标题: 甲\n標題: 乙\n作者: 丙\n来源: 丁\n來源: 戊\n日期: 2024-03-05\n---\n', 'text ; title 甲; title 乙; author 丙; date 2024-03-05; publisher 丁; publisher 戊'],
    ['---\nauthors: [甲, 乙]\n---\n', 'text ; author 甲、乙'],
    ['---\nauthors: [甲, 1]\n---\n', 'text '],
    ['---\ntitle: 2024\nnumber: " 3 "\n---\n', 'text ; title 2024; number 3'],
    ['---\npublisher: 甲\nsource: https://example.org/a\n---\n', 'text ; publisher 甲; address https://example.org/a'],
    ['---\nsource: HTTP:甲\n---\n', 'text '],
    ['---\nurl: https://example.org/a b\ncanonical: http://example.org/\nlink: 见 https://example.org/\n---\n', 'text ; address http://example.org/'],
    ['---\ndate: 昨天\npublished: 2024年3月5日\n---\n', 'text ; published 2024-03-05'],
    ['+++\ntitle = "甲"\ndate = 2024-03-05 # 乙\n+++\n丙', 'text 丙; title 甲; date 2024-03-05'],
    ['+++\n  title="甲\\"乙"\n\tnumber  =  3\n+++\n', 'text ; title 甲"乙; number 3'],
    ['+++\ntitle = "O\'Reilly 报告"\nsource = \'甲"乙\'\n+++\n', `text ; title O'Reilly 报告; publisher 甲"乙`],
    ['+++\ntitle = "甲"\n [a]\nnumber = 3\n+++\n', 'text ; title 甲'],
    ['+++\na.title = "甲"\n+++\n', 'text '],
  ])('of %j', (markdown, expected) => {
    expect(found(markdown)).toBe(expected);
  });
}); // prettier-ignore

describe('numberLists() parts', () => {
  const item = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const shown = (blocks: readonly Block[]): string =>
    blocks.map((block) => {
      if (block.type === 'list') return `${block.isDeeper ? 'deeper ' : ''}${block.start ?? '-'}(${block.items.map(shown).join(' ')})`;
      return 'content' in block ? block.content.map((each) => (each.type === 'text' ? each.text : each.type)).join('') : block.type;
    }).join('|');
  const number = (blocks: readonly Block[]): string => shown(numberLists(blocks, /^#(\d*)(>?)#/u));
  const list = (start: number | undefined, ...items: Block[][]): Block => ({ type: 'list', start, items });
  test.each<[string, Block[], string]>([
    ['no list whose numbers go on', [list(1, [item('#1#甲')], [item('#2#乙')])], '1(甲 乙)'],
    ['one that begins with another number', [list(1, [item('#5#甲')], [item('#6#乙')])], '5(甲 乙)'],
    ['one where a number is left out', [list(1, [item('#1#甲')], [item('#3#乙')], [item('#4#丙')])], '1(甲)|3(乙 丙)'],
    ['one where a number comes twice', [list(1, [item('#1#甲')], [item('#1#乙')])], '1(甲)|1(乙)'],
    ['no items without a number', [list(3, [item('甲')], [item('乙')])], '3(甲 乙)'],
    ['no points', [list(undefined, [item('##甲')], [item('##乙')])], '-(甲 乙)'],
    ['what stands deeper', [list(1, [item('#1>#甲')])], 'deeper 1(甲)'],
    ['not within an item', [list(1, [item('#1#甲'), list(1, [item('#1>#乙')])])], '1(甲|1(乙))'],
    ['lists within an item', [list(1, [item('#1#甲'), list(1, [item('#1#乙')], [item('#3#丙')])])], '1(甲|1(乙)|3(丙))'],
    ['nothing of a paragraph but its mark', [item('#1#甲'), item('甲#1#')], '甲|甲#1#'],
    ['no table', [{ type: 'table', rows: [] }, { type: 'lines', lines: ['#1#'] }, { type: 'note', label: '1', content: [{ type: 'text', text: '#1#甲' }] }], 'table|lines|#1#甲'],
  ])('%s', (_, blocks, expected) => {
    expect(number(blocks)).toBe(expected);
  });
}); // prettier-ignore
