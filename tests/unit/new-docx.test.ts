import { describe, expect, test } from 'vitest';
import { heading, list, numbered, p, picture, PIXEL, r, use } from '../fixtures/docx.ts';
import { takeDocx } from '../fixtures/taken.ts';

describe('readDocx() keeps what the text has', () => {
  test('headings, emphasis, links and the paragraphs between', async () => {
    const { markdown } = await takeDocx({
      body: [
        heading(1, '总体要求'),
        p(`${r('坚持')}${r('节水优先', '<w:b/>')}${r('，统筹')}${r('治理', '<w:i/>')}${r('。')}`),
        heading(2, '主要目标'),
        p(`<w:hyperlink r:id="l1">${r('全文')}</w:hyperlink>${r('见网站。')}`),
      ].join(''),
      relations:
        '<Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://water.example/plan" TargetMode="External"/>',
    });
    expect(markdown).toBe(
      '# 总体要求\n\n坚持**节水优先**，统筹*治理*。\n\n## 主要目标\n\n[全文](https://water.example/plan)见网站。\n',
    );
  });

  test('the numbers that Word makes become text; plain lists stay lists and keep their numbers', async () => {
    const { markdown } = await takeDocx({
      numbering:
        list(1, [
          ['chineseCounting', '%1、'],
          ['chineseCounting', '（%2）'],
        ]) +
        list(2, [['decimal', '%1.']]) +
        list(3, [['bullet', '•']]) +
        [1, 2, 3].map(use).join(''),
      body: [
        heading(1, '总体要求', numbered(1)),
        heading(2, '目标', numbered(1, 1)),
        heading(2, '原则', numbered(1, 1)),
        heading(1, '任务', numbered(1)),
        heading(2, '治水', numbered(1, 1)),
        p('第一项', numbered(2)),
        p('第二项', numbered(2)),
        p('中间的一段。'),
        p('第三项', numbered(2)),
        p('一点', numbered(3)),
      ].join(''),
    });
    expect(markdown).toBe(
      [
        '# 一、总体要求',
        '## （一）目标',
        '## （二）原则',
        '# 二、任务',
        '## （一）治水',
        '1. 第一项\n2. 第二项',
        '中间的一段。',
        '3. 第三项',
        '- 一点\n',
      ].join('\n\n'),
    );
  });

  test('numbers that a style brings', async () => {
    const { markdown } = await takeDocx({
      styles:
        '<w:style w:type="paragraph" w:styleId="z"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      numbering: `${list(1, [['chineseCountingThousand', '第%1章']]).replace('<w:start', '<w:pStyle w:val="z"/><w:start')}${use(1)}`,
      body: `${p('总则', '<w:pStyle w:val="z"/>')}${p('本办法自公布之日起施行。')}${p('附则', '<w:pStyle w:val="z"/>')}`,
    });
    expect(markdown).toBe('# 第一章 总则\n\n本办法自公布之日起施行。\n\n# 第二章 附则\n');
  });

  test('tables, with merged cells', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
    const { markdown, lost } = await takeDocx({
      body: `<w:tbl><w:tr>${cell('指标')}${cell('年度', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('水质|总体')}${cell('80%')}${cell('85%')}</w:tr></w:tbl>`,
    });
    expect(markdown).toBe('| 指标 | 年度 | << |\n| --- | --- | --- |\n| 水质\\|总体 | 80% | 85% |\n');
    expect(lost).toEqual([]);
  });

  test('footnotes', async () => {
    const { markdown } = await takeDocx({
      body: p(`${r('增长百分之五')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`),
      footnotes: `<w:footnote w:id="2">${p('按可比价格计算。')}</w:footnote>`,
    });
    expect(markdown).toBe('增长百分之五[^1]。\n\n[^1]: 按可比价格计算。\n');
  });

  test('pictures, with what they are described as; one that no page shows is said', async () => {
    const { markdown, pictures, lost } = await takeDocx({
      body: `${p(picture('img-a', '水质变化'))}${p(picture('img-b', '流程'))}`,
      media: { 'a.png': PIXEL, 'b.emf': Buffer.from('\x01\0\0\0EMF') },
    });
    expect(markdown).toBe('![水质变化](images/picture-1.png)\n');
    expect(pictures).toEqual([{ name: 'picture-1.png', bytes: PIXEL }]);
    expect(lost).toEqual([expect.stringMatching(/^the picture 流程/u)]);
  });
});

describe('readDocx() says what it does not keep', () => {
  test('comments, tracked changes, text boxes, formulas, headers and a table of contents, each with its words', async () => {
    const { markdown, lost, dropped } = await takeDocx({
      styles: '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>',
      body: [
        p('一、要求1', '<w:pStyle w:val="t1"/>'),
        p(
          `${r('坚持')}<w:ins w:id="1" w:author="甲">${r('绿色')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>低碳</w:delText></w:r></w:del>${r('发展。')}<w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        p('<w:r><w:t>面积</w:t></w:r><m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath>'),
        p(
          `${r('正文。')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('框中的话')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
        ),
      ].join(''),
      comments: `<w:comment w:id="0" w:author="乙">${p('请核对')}</w:comment>`,
      header: p('某某办公厅文件'),
    });
    expect(markdown).toBe(
      '坚持绿色发展。\n\n面积<math><mi>S</mi><mo>=</mo><mi>a</mi><mi>b</mi></math>\n\n正文。\n\n框中的话\n',
    );
    expect(lost).toEqual([
      'a tracked deletion (paragraph 2), which is left out: “低碳” (2 characters)',
      'a comment, which is left out: “请核对” (3 characters)',
      'tracked insertions, taken as accepted: 2 characters, paragraph 2, the first “绿色”',
      'text boxes, behind the paragraphs that they are anchored to: 4 characters, paragraph 4, the first “框中的话”',
    ]);
    expect(dropped).toEqual([
      'table of contents: “一、要求1” (5 characters)',
      'page header: “某某办公厅文件” (7 characters)',
    ]);
  });

  test('what its properties say is found, but not what a program wrote there', async () => {
    const core = (title: string, creator: string): string =>
      `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created>2024-03-01T02:00:00Z</dcterms:created>`;
    const named = await takeDocx({ body: p('正文。'), core: core('水利规划', '李明') });
    expect(named.findings).toMatchObject({
      title: [{ value: '水利规划' }],
      author: [{ value: '李明' }],
      date: [{ value: '2024-03-01' }],
    });
    const unnamed = await takeDocx({ body: p('正文。'), core: core('Microsoft Word - 文档1', 'Administrator') });
    expect(unnamed.findings).toMatchObject({ title: [], author: [] });
  });
});
