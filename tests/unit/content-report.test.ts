import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../src/pipeline/issue.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, expectUseful, run, useContent } from '../fixtures/damage.ts';

const { glossary, report, source, corrections, summaries } = FILES;
useContent();

describe('prepare() refuses what is wrong with the source', () => {
  const cases: Case[] = [
    {
      name: 'a sha256 that is another file’s',
      damage: () => content.write(source, `${content.read(source)}\n`),
      code: 'source-changed',
      file: report,
      at: 'sha256: ‸2834',
      says: [/source\.txt has sha256 [0-9a-f]{64}/, /2834f9e1/, /Put the received file back, or/],
    },
    ...[
      ['an empty file', ''],
      ['nothing but white space', ' \r\n\t\n'],
    ].map(([name = '', text = '']): Case => ({
      name,
      damage: () => content.receive(text),
      code: 'source-empty',
      file: source,
      says: [new RegExp(name), /the text of the report/, /Put the text into the file/],
    })),
    {
      name: 'bytes that are not UTF-8',
      damage: () => content.receive(Buffer.concat([Buffer.from('一行\n二𠮷'), Buffer.from([0xb0, 0xa1])])),
      code: 'source-undecodable',
      file: source,
      at: [2, 3],
      says: [/byte 0xB0 at offset 14/, /text in utf-8/, /Say which encoding the file has/],
    },
    {
      name: 'a NUL character',
      damage: () => content.receive('一行\n二\0'),
      code: 'source-nul',
      file: source,
      at: [2, 2],
      says: [/NUL/, /text/, /not plain text/],
    },
    {
      name: 'UTF-16 that is called UTF-8',
      damage: () => content.receive(Buffer.from('\ufeff一行', 'utf16le')),
      code: 'encoding-mark',
      file: source,
      says: [/utf-16le/, /text in utf-8/, /Say which encoding/],
    },
  ];
  test.each(cases)('$name', check);

  test('with the offset in bytes', async () => {
    content.receive(Buffer.concat([Buffer.from('一行\n二𠮷'), Buffer.from([0xb0, 0xa1])]));
    expect((await run()).issues[0]?.place?.offset).toBe(14);
  });

  test('damage that no byte explains, at its line and column', async () => {
    content.receive(content.read(source).replace('圓滿完成', '圓滿?yīng)完成'));
    const { value, issues } = await run();
    const found = issues.filter(({ code }) => code === 'damage-unexplained');
    expect(found).toHaveLength(1);
    const place = { file: path.relative(process.cwd(), content.path(source)), ...content.find(source, '圓滿‸?yīng)') };
    expect(found[0]).toMatchObject({ severity: 'error', place });
    expect(found[0]?.actual).toContain('圓滿?yīng)');
    expect(found[0]?.note).toMatch(/corrections\.yaml/);
    issues.forEach(expectUseful);
    expect(value).toBeUndefined();
  });

  test('corrections that say what is not in it', async () => {
    const reading = (received: string): string => `  - { received: ${received}, restored: 段, reason: a test }\n`;
    content.write(corrections, `readings:\n${reading('火星')}${reading('段')}`);
    const { issues } = await run();
    const file = path.relative(process.cwd(), content.path(corrections));
    expect(issues.find(({ code }) => code === 'correction-misplaced')).toMatchObject({
      severity: 'error',
      place: { file, line: 2, column: 17 },
      actual: expect.stringContaining('火星') as string,
    });
    issues.forEach(expectUseful);
  });

  test('corrections that are given twice', async () => {
    const reading = '  - { received: 段, restored: 段, reason: a test }\n';
    content.write(corrections, `readings:\n${reading}${reading}`);
    const { issues } = await run();
    expect(issues).toMatchObject([
      { code: 'value-repeated', place: { line: 3, column: 17 }, actual: '“段” a second time' },
    ]);
  });
});

describe('prepare() refuses a report id', () => {
  const rename = (id: string) => (): void =>
    renameSync(content.path('reports/new-industrialization'), content.path(`reports/${id}`));
  const cases: Case[] = [
    ...['en', 'zh-hans', 'zh-hant', 'pagefind', '_astro'].map((id): Case => ({
      name: `${id}: it is reserved`,
      damage: rename(id),
      code: 'report-id-reserved',
      file: `reports/${id}`,
      says: [new RegExp(`“${id}”`), /not an address of the site itself/, /Rename the folder; reserved are .*_astro/],
    })),
    ...['two words', 'Report', 'a..b', 'v1.2', '报告', 'a_b', '-a', 'a--b', 'a%2fb', '<b>', 'a?b', 'a#b', 'é'].map(
      (id): Case => ({
        name: id,
        damage: rename(id),
        code: 'report-id-invalid',
        file: `reports/${id}`,
        says: [/a report with the id “/, /lower-case letters, digits and single hyphens/, /part of every address/],
      }),
    ),
  ];
  test.each(cases)('$name', check);

  test('that names no report, asked for alone', async () => {
    for (const only of ['other', '..', '../reports/new-industrialization', '']) {
      const { value, issues } = await run({ only });
      expect(issues).toMatchObject([{ code: 'report-unknown', expected: 'a report; there is new-industrialization' }]);
      expect(value).toBeUndefined();
    }
  });

  test('but passes over hidden folders and loose files', async () => {
    mkdirSync(content.path('reports/.git'));
    content.write('reports/README.md', 'what is here');
    expect((await run()).issues).toEqual([]);
  });
});

describe('prepare() refuses an outline', () => {
  const ofSlug = (name: string, slug: string, code: IssueCode = 'outline-slug-invalid'): Case => ({
    name,
    damage: [report, 'slug: guidance', `slug: ${slug}`],
    code,
    file: report,
    at: `slug: ‸${slug}`,
    says: [new RegExp(`slug “`), /lower-case letters, digits and single hyphens; none of .*glossary/, /another slug/],
    also: ['ledger-would-change', 'summary-missing', 'summary-unknown-section'],
  });
  const cases: Case[] = [
    {
      name: 'that leaves a paragraph out',
      damage: [report, '[p2, p3]', '[p2]'],
      code: 'outline-missing-paragraph',
      file: report,
      at: '‸outline:\n',
      says: [/no section has p3/, /every paragraph in a section/, /Add it/],
      also: ['summary-source-outside', 'summary-source-outside', 'summary-source-outside'],
    },
    {
      name: 'that repeats a paragraph',
      damage: [report, '[p4, p5, p6, p7]\n', '[p4, p5, p5, p6, p7]\n'],
      code: 'outline-repeated-paragraph',
      file: report,
      at: '[p4, p5, ‸p5',
      says: [/p5 a second time \(first in “tasks”\)/, /every paragraph once/, /Delete it/],
    },
    {
      name: 'that has a paragraph in two sections',
      damage: [report, '[p8]', '[p7, p8]'],
      code: 'outline-repeated-paragraph',
      file: report,
      at: '[‸p7, p8]',
      says: [/p7 a second time/, /every paragraph once/, /Delete it/],
    },
    {
      name: 'that reorders paragraphs',
      damage: [report, '[p2, p3]', '[p3, p2]'],
      code: 'outline-order',
      file: report,
      at: '[p3, ‸p2]',
      says: [/p2 after p3/, /the order of the text/, /Reorder/],
    },
    {
      name: 'that misnames a paragraph',
      damage: [report, '[p8]', '[p8, p9]'],
      code: 'outline-unknown-paragraph',
      file: report,
      at: '[p8, ‸p9]',
      says: [/“p9”/, /one of p1, p2/, /Correct the id/],
    },
    {
      name: 'that repeats a slug',
      damage: [report, 'slug: conclusion', 'slug: review'],
      code: 'outline-slug-repeated',
      file: report,
      at: 'p7]\n  - slug: ‸review',
      says: [/a second section “review”/, /a slug of its own/, /Rename/],
      also: ['ledger-would-change', 'summary-unknown-section', ...Array<IssueCode>(9).fill('summary-source-outside')],
    },
    ofSlug('with a reserved slug', 'glossary', 'outline-slug-reserved'),
    ofSlug('with the slug of the cover', 'index', 'outline-slug-reserved'),
    ofSlug('with a slug like an id', 'p4', 'outline-slug-reserved'),
    ofSlug('with a slug of Chinese', '指导'),
    ofSlug('with a slug of two words', 'two words'),
    ofSlug('with a slug that leads up', '../../etc'),
    {
      name: 'with a lead that stands elsewhere',
      damage: [report, 'lead: [p4, p5, p6, p7]', 'lead: [p4, p5, p6, p8]'],
      code: 'outline-lead-outside',
      file: report,
      at: 'lead: [p4, p5, p6, ‸p8]',
      says: [/“p8”/, /one of p4, p5, p6, p7/, /Correct the id/],
    },
  ];
  test.each(cases)('$name', check);

  test('with a slug that every object knows, without stumbling', async () => {
    content.replace(report, 'slug: guidance', 'slug: constructor');
    content.replace(summaries, '  guidance:', '  valueOf:');
    const { issues } = await run();
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'ledger-would-change',
      'summary-missing',
      'summary-unknown-section',
    ]);
  });
});

describe('prepare() refuses English', () => {
  const cases: Case[] = [
    {
      name: 'for a paragraph that does not exist',
      damage: [summaries, '\n  p8:', '\n  p9:'],
      code: 'summary-unknown-paragraph',
      file: summaries,
      at: '‸p9:',
      says: [/“p9”/, /one of p1, /, /Correct the id/],
      also: ['summary-missing'],
    },
    {
      name: 'for a section that does not exist',
      damage: [summaries, '  guidance:', '  guidence:'],
      code: 'summary-unknown-section',
      file: summaries,
      at: '‸guidence:',
      says: [/“guidence”/, /one of review, guidance/, /Correct the slug/],
      also: ['summary-missing'],
    },
    {
      name: 'without sources',
      damage: [summaries, 'sources: [p2.s1, p2.s2]', 'sources: []'],
      code: 'summary-without-source',
      file: summaries,
      at: '- ‸text: It presents General',
      says: [/lists no source sentence/, /at least one source sentence, such as p4\.s2/, /under `sources`/],
    },
    ...['p4.s99', 'p4', 'p99.s1', 'P1.s1', 'p1.s0'].map((id): Case => ({
      name: `with the source ${id}, which does not exist`,
      damage: [summaries, 'sources: [p2.s1, p2.s2]', `sources: [p2.s1, ${id}]`],
      code: 'summary-unknown-source',
      file: summaries,
      at: `[p2.s1, ‸${id}]`,
      says: [new RegExp(`“${id}”`), /a sentence of the report/, /Correct the id/],
    })),
    {
      name: 'with a source outside its paragraph',
      damage: [summaries, '[p1.s9]\n  p2:', '[p2.s1]\n  p2:'],
      code: 'summary-source-outside',
      file: summaries,
      at: 'sources: [‸p2.s1]\n  p2:',
      says: [/p2\.s1/, /a sentence of p1$/, /only what the summary sums up/],
    },
    {
      name: 'with a source outside its section',
      damage: [summaries, 'sources: [p8.s1, p8.s2]', 'sources: [p8.s1, p7.s2]'],
      code: 'summary-source-outside',
      file: summaries,
      at: '[p8.s1, ‸p7.s2]',
      says: [/p7\.s2/, /a sentence of p8$/, /only what the summary sums up/],
    },
    {
      name: 'that is missing for a paragraph, only under --strict',
      damage: () => dropSummary('p8'),
      code: 'summary-missing',
      severity: 'warning',
      file: summaries,
      at: '\n‸paragraphs:',
      says: [/no English for p8/, /a summary/, /until then the page says that it is missing/],
    },
    {
      name: 'that is missing for a section, only under --strict',
      damage: () =>
        content.write(summaries, content.read(summaries).replace(/ {2}conclusion:[^]*(?=\nparagraphs:)/u, '')),
      code: 'summary-missing',
      severity: 'warning',
      file: summaries,
      at: '\n‸sections:',
      says: [/no English for section “conclusion”/, /a summary/, /Write one/],
    },
  ];
  test.each(cases)('$name', check);

  function dropSummary(id: string): void {
    const text = content.read(summaries);
    content.write(summaries, text.slice(0, text.indexOf(`\n  ${id}:`) + 1));
  }
});

describe('prepare() looks through the glossary', () => {
  const cases: Case[] = [
    {
      name: 'with a term that never occurs',
      damage: [glossary, 'hans: 工信系统', 'hans: 火星系统'],
      code: 'glossary-unused',
      severity: 'warning',
      file: glossary,
      at: 'hans: ‸火星系统',
      says: [/“火星系统” never occurs/, /a term that a report uses/, /Correct its simplified form/],
    },
    {
      name: 'with an id twice',
      damage: [glossary, 'id: industry-and-it-system', 'id: new-journey'],
      code: 'glossary-repeated',
      file: glossary,
      at: 'hans: ‸新征程',
      says: [/a second entry “new-journey”/, /an id of its own/, /Rename or merge/],
    },
    ...['New Journey', '新征程', 'a--b', '<b>'].map((id): Case => ({
      name: `with the id ${id}`,
      damage: [glossary, 'id: new-journey', `id: ${id}`],
      code: 'value-form',
      file: glossary,
      at: `id: ‸${id}`,
      says: [/“id” is “/, /lower-case letters, digits and single hyphens/, /Correct it/],
    })),
  ];
  test.each(cases)('$name', check);
});

describe('prepare() refuses what is said of a text and cannot be', () => {
  const after = (words: string): Case['damage'] => [report, '\nreceived:', `\n${words}\nreceived:`];
  const cases: Case[] = [
    {
      name: 'a day that no calendar has',
      damage: after('adopted: 2023-02-30'),
      code: 'value-form',
      file: report,
      at: 'adopted: ‸2023-02-30',
      says: [/“adopted” is “2023-02-30”/, /a date such as 2023, 2023-12 or 2023-12-31/, /Correct it/],
    },
    {
      name: 'a status that is none',
      damage: after('status: valid'),
      code: 'value-not-offered',
      file: report,
      at: 'status: ‸valid',
      says: [/“status” is “valid”/, /in-force.*amended.*repealed.*not-yet-in-force/, /./],
    },
    {
      name: 'an address that is none',
      damage: after('address: www.example.org'),
      code: 'value-form',
      file: report,
      at: 'address: ‸www',
      says: [/“address”/, /an address such as https:/, /Correct it/],
    },
    {
      name: 'one author and several',
      damage: after('author: { zh: 甲, en: A }\nauthors: [{ zh: 乙, kind: person }]'),
      code: 'value-repeated',
      file: report,
      at: '‸authors: [',
      says: [/“author” and “authors” both/, /author or authors/, /Delete one of the two/],
    },
  ];
  test.each(cases)('$name', check);
});

test('what is known of a text is published in every script; a name without English keeps its Chinese', async () => {
  content.write(
    report,
    content
      .read(report)
      .replace(
        '\nreceived:',
        '\nissuers: [{ zh: 云岭县水务局, original: 雲嶺縣水務局 }]\nauthors: [{ zh: 王某, en: Wang Mou, kind: person }]\nnumber: 云水发〔2023〕5号\nadopted: 2023-12-01\nstatus: amended\naddress: https://a.example/b\nsubjects: [{ zh: 水利, en: water }]\nreceived:',
      ),
  );
  const { value } = await run();
  expect(value?.reports[0]?.report.metadata).toMatchObject({
    issuers: [{ hans: '云岭县水务局', hant: '雲嶺縣水務局', en: '云岭县水务局' }],
    authors: [{ hans: '王某', en: 'Wang Mou', kind: 'person' }],
    number: { hans: '云水发〔2023〕5号', hant: '雲水發〔2023〕5號' },
    adopted: '2023-12-01',
    status: 'amended',
    address: 'https://a.example/b',
    subjects: [{ hans: '水利', en: 'water' }],
  });
});
