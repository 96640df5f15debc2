import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nearestCode } from '../../scripts/cli/explain.ts';
import { writeIssuesPage } from '../../scripts/issues-page.ts';
import { readReceived } from '../../scripts/new/read-received.ts';
import { prepare } from '../../scripts/site/prepare.ts';
import { checkSite } from '../../scripts/site/check-site.ts';
import { readDocx } from '../../src/intake/docx/read-docx.ts';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { readPdf } from '../../src/intake/pdf/read-pdf.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { decode } from '../../src/pipeline/decode/decode.ts';
import { isIssueCode, type Issue, type IssueCode, issueTable } from '../../src/pipeline/issue.ts';
import { damage, type GlossList } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { makeBomb, makeLocked } from '../fixtures/docx.ts';
import { makePdf, type PdfOptions } from '../fixtures/pdf.ts';
import {
  type Changes,
  issuesOf,
  LEDGER,
  OUTLINE,
  record,
  TEXT,
  TINY,
  withTinyContent,
} from '../fixtures/tiny-content.ts';

type Raise = () => Promise<readonly Issue[]> | readonly Issue[];

const REPORT = `${TINY}/report.yaml`;
const SOURCE = `${TINY}/source.txt`;
const ENGLISH = `${TINY}/summaries.en.yaml`;
const BOOK = `${TINY}/paragraphs.lock.json`;

const content =
  (changes: Changes, only?: string): Raise =>
  () =>
    issuesOf(changes, only);
const site = (text: string): Raise => content({ 'site.yaml': text });
const glossary = (text: string): Raise => content({ 'glossary.yaml': text });
const rules = (...lines: string[]): Raise => content({ 'conversion.yaml': `hans: []\nhant:\n${lines.join('\n')}\n` });
const reported = (more: string, changes: Changes = {}): Raise => content({ [REPORT]: record(more), ...changes });
const corrected = (yaml: string): Raise => content({ [`${TINY}/corrections.yaml`]: yaml });
const received = (text: string | Uint8Array, more = ''): Raise =>
  content({ [SOURCE]: text, [REPORT]: record(more, text) });
const english = (yaml: string): Raise => reported(OUTLINE, { [ENGLISH]: yaml, [BOOK]: JSON.stringify(LEDGER) });
const outline = (...entries: string[]): Raise =>
  reported(`outline:\n${entries.map((each) => `  - ${each}\n`).join('')}`);
const [first, second] = LEDGER.paragraphs;
const book = (changed: object): Raise => content({ [BOOK]: JSON.stringify({ ...LEDGER, ...changed }) });
const gone = { state: 'gone', gone: 2 };
const twoEditions = { editions: [{ date: '2026-01-01' }, { date: '2026-01-02' }] };
const link = (to: string) => (file: string) => symlinkSync(to, file);
const huge = (file: string): void => {
  writeFileSync(file, '');
  truncateSync(file, 129_000_000);
};
const picture = (put?: (file: string) => void): Raise => {
  const text = '# 题\n\n第一段。\n\n![图](images/a.png)\n';
  return content({
    [SOURCE]: undefined,
    [`${TINY}/source.md`]: text,
    [REPORT]: record('', text).replace('source.txt', 'source.md'),
    ...(put ? { [`${TINY}/images/a.png`]: put } : {}),
  });
};
const file =
  (name: string, bytes: string | Uint8Array | ((name: string) => void) | undefined): Raise =>
  () =>
    withTinyContent({ [name]: bytes }, async (root) => (await readReceived(path.join(root, name))).issues);
const word =
  (bytes: Uint8Array): Raise =>
  async () =>
    (await readDocx(bytes, { file: 'a.docx', encoding: undefined })).issues;
const pdf =
  (bytes: Uint8Array): Raise =>
  async () =>
    (await readPdf(bytes, { file: 'a.pdf', encoding: undefined })).issues;
const LINES = [{ text: '坚持节水优先、空间均衡、系统治理', x: 72, y: 740 }];
const madePdf = (lines: typeof LINES, options?: PdfOptions): Raise => pdf(makePdf([lines], options));
const built = (body: string, html = '<html lang="zh">'): Raise => {
  const pages: Changes = {
    'out/site.json': JSON.stringify({ url: 'https://tiny.example/sub/', base: '/sub/', reports: ['tiny'] }),
    'out/index.html': `<!doctype html>${html}<body>${body}</body></html>`,
    'out/tiny/p1/index.html': '<!doctype html><html lang="zh"><body><i id="standing"></i></body></html>',
  };
  return () => withTinyContent(pages, async (root) => (await checkSite(path.join(root, 'out'))).issues);
};
const asGbk = (text: string): string => iconv.decode(iconv.encode(text, 'utf-8'), 'gbk');
/** Rare characters in a mass, which no misreading explains. */
const RUIN = '偈偃偕偾傩兕凫刳剀剜劂劓匦匾卣厝叵吡呋咄咝哚哿唏啕啖喈嗑嗔嘌噔囹圄圊圜坳坻坼垧\n';
const LOST = `${asGbk('基于企业统计数据')}\n${asGbk('基于企业统计口径。')}\n`;
const PAGE = '經(jīng)濟(jì)發(fā)展,業(yè)務規(guī)模,';
const restored =
  (text: string): Raise =>
  () =>
    restore(text, { lexicon: loadLexicon, file: 'a.txt' }).issues;

/** The least that raises each code; a code without a row does not compile. */
const RAISED: Readonly<Record<IssueCode, Raise>> = {
  'content-folder-missing': () => withTinyContent({}, (root) => issuesOfMissing(path.join(root, 'nowhere'))),
  'reports-folder-missing': content({ [REPORT]: undefined, [SOURCE]: undefined }),
  'reports-missing': content({ [REPORT]: undefined, [SOURCE]: undefined, 'reports/.keep': '' }),
  'report-unknown': content({}, 'other'),
  'content-missing': content({ [SOURCE]: undefined }),
  'content-link-broken': content({ [SOURCE]: link('nowhere') }),
  'content-unreadable': content({ [SOURCE]: (name) => void mkdirSync(name) }),
  'content-link-outside': content({ [SOURCE]: link('/etc/hostname') }),
  'content-too-large': content({ [SOURCE]: huge }),
  'content-undecodable': content({ 'site.yaml': Buffer.from([0x61, 0xb6, 0xd4]) }),
  'yaml-malformed': site('title: "Dui" zhao\n'),
  'yaml-indentation': site('title:\n   zh: a\n  en: b\n'),
  'yaml-tab': site('title:\n\tzh: a\n'),
  'yaml-quotation-open': site('url: "https://a.example/\ntitle: b\n'),
  'yaml-bracket-open': site('title: [a, b\nurl: c\n'),
  'yaml-merge-unfinished': site('<<<<<<< HEAD\nurl: a\n'),
  'yaml-colon-in-value': site('title: a: b\n'),
  'yaml-no-key': site('url：a\ntitle: b\n'),
  'yaml-key-repeated': site('url: a\nurl: b\n'),
  'yaml-several-documents': site('url: a\n---\ntitle: b\n'),
  'yaml-too-deep': site('a: '.padEnd(100_000, '[')),
  'yaml-alias': site('url: *a\n'),
  'yaml-tag': site('url: !!binary YQ==\n'),
  'content-unknown-key': reported('colour: red\n'),
  'value-missing': site('url: https://a.example/\n'),
  'value-empty': site('url:\n'),
  'value-unquoted': content({ [REPORT]: record().replace('"2024"', '2024') }),
  'value-type': site('url: [a]\n'),
  'value-not-offered': reported('type: poem\n'),
  'value-too-long': content({
    [ENGLISH]: `abstract: []\nsections: {}\nparagraphs: { p1: { gist: ${'x'.repeat(61)}, summary: [] } }\n`,
  }),
  'value-form': site('url: nowhere\n'),
  'value-control-character': site('url: "\\e"\n'),
  'value-repeated': rules('  - { from: 一, to: 一, reason: r }', '  - { from: 一, to: 壹, reason: r }'),
  'rule-length': rules('  - { from: 一二, to: 一, reason: r }'),
  'review-character': corrected(
    'readings: []\nconversion-reviews: [{ context: 水更清, character: 火, form: 火, reason: { zh: a, en: b } }]\n',
  ),
  'review-form': corrected(
    'readings: []\nconversion-reviews: [{ context: 水更清, character: 水, form: 水水, reason: { zh: a, en: b } }]\n',
  ),
  'source-changed': content({ [SOURCE]: '别的。\n', [REPORT]: record() }),
  'original-changed': reported(`  original: { file: a.docx, sha256: "${'0'.repeat(64)}" }\n`, {
    [`${TINY}/a.docx`]: 'x',
  }),
  'source-empty': received(' \n'),
  'source-undecodable': received(Buffer.from([0xe4, 0xb8, 0x80, 0xff, 0xe4]), '  encoding: utf-8\n'),
  'source-nul': received('一\0二', '  encoding: utf-8\n'),
  'encoding-unknown': () => decode(Buffer.from('一'), 'gb-whatever').issues,
  'encoding-mark': received(Buffer.from('\ufeff一', 'utf16le'), '  encoding: utf-8\n'),
  'encoding-guessed': received(iconv.encode('河流治理好。水更清，山更绿。'.repeat(8), 'gb18030')),
  'damage-unresolved': () => restored(damaged())(),
  'damage-unexplained': restored(`${PAGE}圓滿?yīng)完成`),
  'damage-bytes-lost': received(LOST),
  'text-unreadable': received(RUIN),
  'glosses-undecided': received('崑崙山以北有且末，龜(qiū)茲即今庫車，閼(yān)氏為單(chán)于之妻。\n'),
  'proof-failed': restored(`${PAGE.repeat(9)}\n成長(zhǎng)，長(cháng)期，長(zhǎng)大`),
  'proof-failed-published': received('轉段後。\n乙。\n', '  script: hant-charwise\n'),
  'proof-impossible': received(LOST),
  'correction-misplaced': corrected('readings: [{ received: 火, restored: 水, reason: r }]\n'),
  'correction-overlapping': corrected(
    'readings: [{ received: 河流, restored: 河川, reason: r }, { received: 流治, restored: 川治, reason: r }]\n',
  ),
  'review-misplaced': corrected(
    'readings: []\nconversion-reviews: [{ context: 火, character: 火, form: 火, reason: { zh: a, en: b } }]\n',
  ),
  'numbering-gap': received('第一条　甲。\n\n第三条　乙。\n'),
  'numbering-repeated': received('第一条　甲。\n\n第一条　乙。\n'),
  'title-differs': received('# 云岭县水资源公报\n\n第一段。\n'),
  'contents-left-out': received(
    '规划\n\n目录\n\n第一章　总则……1\n第二章　治理……3\n第三章　附则……5\n\n第一章　总则\n\n第一段。\n\n第二章　治理\n\n第二段。\n\n第三章　附则\n\n第三段。\n',
  ),
  'conversion-rule-unused': reported('conversion: { hant: [{ from: 火星, to: 火星, reason: r }] }\n'),
  'image-missing': picture(),
  'image-unreadable': picture((name) => void mkdirSync(name)),
  'image-outside': picture(link('/etc/hostname')),
  'image-too-large': picture(huge),
  'report-id-reserved': content({ 'reports/en/report.yaml': record() }),
  'report-id-invalid': content({ 'reports/Not an id/report.yaml': record() }),
  'report-id-taken': reported('formerly: [tiny]\n'),
  'outline-missing-paragraph': reported('outline: [{ slug: one, heading: 一, paragraphs: [p1] }]\n', {
    [BOOK]: JSON.stringify(LEDGER),
  }),
  'outline-repeated-paragraph': outline('{ slug: one, heading: 一, paragraphs: [p1, p1, p2] }'),
  'outline-unknown-paragraph': outline('{ slug: one, heading: 一, paragraphs: [p1, p2, p9] }'),
  'outline-lead-outside': outline(
    '{ slug: one, heading: 一, paragraphs: [p1], lead: [p2] }',
    '{ slug: two, heading: 二, paragraphs: [p2] }',
  ),
  'outline-order': outline('{ slug: one, heading: 一, paragraphs: [p2, p1] }'),
  'outline-slug-invalid': outline('{ slug: One, heading: 一, paragraphs: [p1, p2] }'),
  'outline-slug-reserved': outline('{ slug: glossary, heading: 一, paragraphs: [p1, p2] }'),
  'outline-slug-repeated': outline(
    '{ slug: one, heading: 一, paragraphs: [p1] }',
    '{ slug: one, heading: 二, paragraphs: [p2] }',
  ),
  'ledger-not-json': content({ [BOOK]: '{' }),
  'ledger-malformed': book({ next: 'three' }),
  'ledger-text-changed': book({ paragraphs: [first, { ...second, text: '别的。' }] }),
  'ledger-state': book({ paragraphs: [first, { ...second, state: 'gone' }] }),
  'ledger-repeated': book({ paragraphs: [first, second, second] }),
  'ledger-entry-missing': book({ paragraphs: [first] }),
  'ledger-id-unissued': book({ next: 2 }),
  'ledger-date-order': book({ editions: [{ date: '2026-01-02' }, { date: '2026-01-01' }] }),
  'ledger-edition-order': book({ paragraphs: [first, { ...second, since: 2 }] }),
  'ledger-successor-missing': book({ ...twoEditions, paragraphs: [first, { ...second, ...gone, successor: 'p9' }] }),
  'ledger-successor-circle': book({
    ...twoEditions,
    paragraphs: [
      { ...first, ...gone, successor: 'p2' },
      { ...second, ...gone, successor: 'p1' },
    ],
  }),
  'ledger-paragraph-order': book({ paragraphs: [second, first] }),
  'ledger-would-change': content({ [BOOK]: JSON.stringify(LEDGER), [SOURCE]: `${TEXT}\n第三段。\n` }),
  'ledger-lost': reported(OUTLINE),
  'summary-unknown-paragraph': english('abstract: []\nsections: {}\nparagraphs: { p9: { gist: "", summary: [] } }\n'),
  'summary-unknown-section': english('abstract: []\nsections: { nine: { summary: [] } }\nparagraphs: {}\n'),
  'summary-without-source': english('abstract: [{ text: A, sources: [] }]\nsections: {}\nparagraphs: {}\n'),
  'summary-unknown-source': english('abstract: [{ text: A, sources: [p9.s1] }]\nsections: {}\nparagraphs: {}\n'),
  'summary-source-outside': english(
    'abstract: []\nsections: {}\nparagraphs: { p1: { gist: "", summary: [{ text: A, sources: [p2.s1] }] } }\n',
  ),
  'summary-source-gone': edited('abstract: [{ text: A, sources: [p3.s1] }]\nsections: {}\nparagraphs: {}\n'),
  'summary-orphaned': edited(
    'abstract: []\nsections: {}\nparagraphs: { p3: { gist: "", summary: [{ text: A, sources: [p3.s1] }] } }\n',
  ),
  'summary-missing': content({}),
  'summary-stale': english(
    'abstract: []\nsections: {}\nparagraphs: { p1: { gist: "", summary: [], for: "00000000" } }\n',
  ),
  'summary-draft': english(
    'abstract: []\nsections: {}\nparagraphs: { p1: { gist: a, summary: [], draft: { model: m, date: "2026-01-01" } } }\n',
  ),
  'glossary-unused': glossary(term('mars', '火星')),
  'glossary-repeated': glossary(`${term('river', '河流')}${term('river', '水')}`),
  'file-unreadable': file('nowhere.txt', undefined),
  'file-irregular': file('folder', (name) => void mkdirSync(name)),
  'file-too-large': file('large.txt', huge),
  'file-empty': file('empty.txt', ' \n'),
  'file-kind': file('a.gif', 'GIF89a picture'),
  'character-private': async () =>
    (await takeIn({ kind: 'text', file: 'a.txt', bytes: Buffer.from('河\ue123湖。') }, undefined)).issues,
  'file-without-text': async () =>
    (await takeIn({ file: 'a.txt', kind: 'text', bytes: Buffer.from('——\n') }, undefined)).issues,
  'markup-too-deep': async () =>
    (await readHtml(Buffer.from(`${'<div>'.repeat(60_000)}a`), { file: 'a.html', encoding: undefined })).issues,
  'word-password': word(makeLocked()),
  'word-old': word(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')),
  'word-damaged': word(
    zipSync({ 'word/document.xml': Buffer.from('<w/>'.repeat(99)) }).map((byte, at) =>
      at > 50 && at < 60 ? 0xff : byte,
    ),
  ),
  'word-not-a-document': word(zipSync({ 'a.txt': Buffer.from('a') })),
  'word-definitions': word(zipSync({ 'word/document.xml': Buffer.from('<!DOCTYPE a><w:document/>') })),
  'word-too-large': word(makeBomb()),
  'word-unreadable': word(zipSync({ 'word/document.xml': Buffer.from('<a') })),
  'pdf-password': madePdf(LINES, {
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>]`,
  }),
  'pdf-damaged': pdf(Buffer.from('%PDF-1.7\nnothing')),
  'pdf-tables-missing': madePdf(LINES, { encoding: 'GBK-EUC-H' }),
  'pdf-scanned': madePdf([]),
  'site-id-repeated': built('<i id="a"></i><i id="a"></i>'),
  'site-language-missing': built('', '<html>'),
  'site-link-broken': built('<a href="/sub/nowhere/">a</a>'),
  'site-anchor-missing': built('<a href="/sub/tiny/p1/#nowhere">a</a>'),
  'site-link-outside': built('<a href="/other/">a</a>'),
  'site-link-runs-code': built('<a href="javascript:alert(1)">a</a>'),
  'site-not-indexed': built(''),
};

const GLOSSES: GlossList = [['經', 'jīng'], ['濟', 'jì'], ['發', 'fā'], ['業', 'yè'], ['規', 'guī']]; // prettier-ignore

/** A text that the chain damaged so that words do not decide between two readings. */
function damaged(): string {
  return damage('經濟發展，做到應保盡保。業務規範。', { glosses: GLOSSES, keepPrivateUse: true, narrow: false });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function issuesOfMissing(root: string): Promise<readonly Issue[]> {
  return (await prepare({ content: root, acceptIds: false })).issues;
}

function term(id: string, hans: string): string {
  return `- { id: ${id}, hans: ${hans}, hant: ${hans}, pinyin: a, en: a, definition: { zh: a, en: a }, source: a }\n`;
}

/** A text that lost its third paragraph since the last build, with English that still speaks of it. */
function edited(yaml: string): Raise {
  const text = '第三段已删。';
  const third = { ...second, id: 'p3', text, hash: hashOf(text), ...gone };
  const paragraphs = [first, second, third];
  return content({ [ENGLISH]: yaml, [BOOK]: JSON.stringify({ ...LEDGER, ...twoEditions, next: 4, paragraphs }) });
}

describe('every code', () => {
  test.each(Object.entries(RAISED))(
    '%s is raised by something',
    async (code, raise) => {
      expect((await raise()).map((found) => found.code)).toContain(code);
    },
    60_000,
  );

  test.each(Object.entries(issueTable))('%s is explained in plain words', (code, { what, why, mend }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/u);
    for (const text of [what, why, mend]) {
      expect(text).toMatch(/^[A-Z].*[.)]$/su);
      expect(text).not.toMatch(/undefined|\bnull\b|isn't|licence|neighbour|colour/u);
    }
  });

  test('stands on the page, which is current', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../src/pipeline/ISSUES.md'), 'utf8');
    expect(page).toBe(writeIssuesPage());
    expect([...page.matchAll(/^## (.*)$/gmu)].map(([, code]) => code)).toEqual(Object.keys(issueTable));
  });
});

describe('nearestCode()', () => {
  test.each([
    ['ledger-would-chang', 'ledger-would-change'],
    ['Yaml-Tab', 'yaml-tab'],
    ['yaml_tab', 'yaml-tab'],
    ['source-change', 'source-changed'],
    ['summary-mising', 'summary-missing'],
    ['qqqqqqqqqqqqqqqqqqqqqq', undefined],
  ])('%s → %s', (typed, code) => {
    expect(nearestCode(typed)).toBe(code);
  });

  test('knows its own codes, and nothing that every object has', () => {
    expect(isIssueCode('yaml-tab')).toBe(true);
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(isIssueCode(name)).toBe(false);
  });
});
