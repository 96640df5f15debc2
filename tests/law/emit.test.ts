import { ALWAYS } from '../../src/vocabulary/edition.ts';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EDITIONS, languageOf } from '../../src/vocabulary/edition.ts';
import { emit } from '../../src/pipeline/emit/emit.ts';
import type { Mark } from '../../src/pipeline/document.ts';
import type { Claim } from '../../src/pipeline/document.ts';
import type { PublishedParagraph, PublishedReport } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { LAW } from '../arbitraries/seed.ts';
import { hostileText } from '../arbitraries/text.ts';

const inScripts = fc.record({ hans: hostileText, hant: hostileText });
const inEditions = fc.record({ hans: hostileText, hant: hostileText, en: hostileText });
const claims = fc.array(fc.record({ text: hostileText, sources: fc.constant(['p1.s1', 'p2.s1']) }), { maxLength: 3 });

const HREFS = ['https://example.org/?a=b&c="', 'mailto:a@example.org'];

/** Marks anywhere in a paragraph, rows of a table or an article; offsets as the sentences of one script give them. */
const shapeOf = (lengths: readonly number[]): fc.Arbitrary<Partial<PublishedParagraph>> => {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const span = fc.tuple(fc.nat(whole), fc.nat(whole)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const kind = fc.oneof(
    fc.constantFrom('strong' as const, 'emphasis' as const, 'label' as const).map((type) => ({ type })),
    fc.constantFrom(...HREFS).map((href) => ({ type: 'link' as const, href })),
    fc.constantFrom('1', 'a"b').map((label) => ({ type: 'note' as const, label })),
    fc.constant({ type: 'image' as const, src: 'images/a.png' }),
  );
  const marks = fc
    .array(fc.tuple(span, kind), { maxLength: 4 })
    .map((drafts) =>
      drafts.map(([at, what]): Mark => ({ ...at, ...what })).sort((a, b) => a.from - b.from || b.to - a.to),
    );
  const cells = starts.map((from, index) => ({ from, to: from + (lengths[index] ?? 0) }));
  const rows = [
    { head: true, cells: cells.slice(0, 1) },
    { head: false, cells: [{ from: 0, to: 0 }, ...cells.slice(1)] },
  ];
  return fc.record(
    { marks, ...(lengths.includes(0) ? {} : { rows: fc.constant(rows) }), article: fc.constantFrom('1', '1-2') },
    { requiredKeys: [] },
  );
};

const paragraph = (number: number): fc.Arbitrary<PublishedParagraph> =>
  fc
    .record({ sentences: fc.array(inScripts, { minLength: 1, maxLength: 3 }), lead: fc.boolean(), english: fc.option(hostileText), gist: inEditions, summary: claims })
    .chain((rest) => fc.record({ rest: fc.constant(rest), shape: shapeOf(rest.sentences.map(({ hans }) => hans.length)) }))
    .map(({ rest: { sentences, english, ...rest }, shape }) => ({
      ...rest,
      ...shape,
      ...(english === null ? {} : { leadEnglish: english }),
      id: `p${number}`,
      position: number,
      section: 'text',
      sentences: sentences.map((texts, index) => ({ id: `p${number}.s${index + 1}`, ...texts, restored: [] })),
      hash: '',
      received: { from: 0, to: 0 },
      receivedAt: { from: { line: 1, column: 1 }, to: { line: 1, column: 1 } },
    })); // prettier-ignore

/** The default report with the texts of somebody who means harm. */
const hostileReport: fc.Arbitrary<PublishedReport> = fc
  .record({ paragraphs: fc.tuple(paragraph(1), paragraph(2)), summary: claims, title: inEditions, sectionTitle: inEditions, heading: inEditions, originalScript: fc.constantFrom<'hans' | 'hant'>('hans', 'hant') })
  .map(({ paragraphs, summary, title, sectionTitle, heading, originalScript }) => ({
    ...defaultRun.report,
    originalScript,
    metadata: { ...defaultRun.report.metadata, title: { ...title, supplied: false } },
    sections: [
      {
        slug: 'text',
        title: sectionTitle,
        supplied: false,
        summary,
        paragraphs: ['p1', 'p2'],
        pieces: [
          { type: 'heading', level: 2, anchor: 'chapter-1', title: heading },
          { type: 'paragraph', id: 'p1' },
          { type: 'heading', level: 3, anchor: 'section-1', title: title },
          { type: 'paragraph', id: 'p2' },
        ],
      },
    ],
    paragraphs,
  })); // prettier-ignore

/** A node as the parser of the site gives it. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
}

const parse = (mdx: string): Node => mdxToMdast(mdx, { features: { gfm: false, smartPunctuation: false } }) as Node;
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const textOf = (node: Node): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
const elements = (root: Node, name: string): Node[] => nodesOf(root).filter((node) => node.name === name);
const attribute = (node: Node, name: string): unknown => node.attributes?.find((given) => given.name === name)?.value;

const COMPONENTS = [
  'Article',
  'Box',
  'Claim',
  'Formula',
  'Heading',
  'LeadEnglish',
  'NoteReference',
  'Original',
  'Paragraph',
  'Picture',
  'SectionSummary',
  'Sentence',
  'Summary',
  'TextTable',
];
/** Elements of HTML that stand for markup of the text. */
const ELEMENTS = ['strong', 'em', 'a', 'span', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Nothing in a page may be anything but our components, their text, our imports and the front matter. */
function expectNoCode(root: Node): void {
  for (const node of nodesOf(root)) {
    expect(['root', 'yaml', 'mdxjsEsm', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'paragraph', 'text']).toContain(
      node.type,
    );
    if (node.type === 'mdxjsEsm')
      expect(node.value).toMatch(/^(import ([A-Z]\w+) from '~\/components\/text\/\2\.astro';\n?)+$/);
    if (node.type.startsWith('mdxJsx')) {
      expect([...COMPONENTS, ...ELEMENTS]).toContain(node.name);
      for (const given of node.attributes ?? []) {
        expect(given).toMatchObject({
          type: 'mdxJsxAttribute',
          name: expect.stringMatching(
            /^(id|sources?|lead|slug|level|number|label|caption|src|href|class|scope)$/,
          ) as unknown,
        });
        if (given.name === 'href') expect(HREFS).toContain(given.value);
        if (given.name === 'class') expect(given.value).toBe('article-number');
        expect(given.value === null || given.value === undefined || typeof given.value === 'string').toBe(true);
      }
    }
  }
  // What stands between elements is white space: all text belongs to one of them.
  const outer = ['Paragraph', 'Summary', 'SectionSummary', 'Original'].flatMap((name) => elements(root, name));
  for (const { children = [] } of [root, ...outer]) {
    for (const child of children) if (child.type === 'text') expect(child.value).toMatch(/^\s*$/);
  }
}

const claimsOf = (node: Node): Claim[] =>
  elements(node, 'Claim').map((element) => ({
    text: textOf(element),
    sources: String(attribute(element, 'sources')).split(' '),
  }));

describe('emit()', () => {
  test('writes pages whose text is exactly the report’s, and none of it code', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const files = new Map(emit(report, ALWAYS).map(({ path, content }) => [path, content]));
        for (const edition of ALWAYS) {
          const language = languageOf(edition);
          const script = language === 'en' ? report.originalScript : language;
          const root = parse(files.get(`docs/${edition}/${report.id}/text.mdx`) ?? '');
          expectNoCode(root);
          const summary = elements(root, 'SectionSummary').flatMap(claimsOf);
          expect(summary).toEqual(report.sections[0]?.summary);
          expect(elements(root, 'Heading').map(textOf)).toEqual([
            ...(report.sections[0]?.pieces ?? []).flatMap((piece) =>
              piece.type === 'heading' ? [piece.title[language]] : [],
            ),
          ]);
          const blocks = elements(root, 'Paragraph');
          expect(blocks.map((block) => attribute(block, 'id'))).toEqual(report.paragraphs.map(({ id }) => id));
          report.paragraphs.forEach((expected, index) => {
            const block = blocks[index] ?? root;
            const sentences = elements(block, 'Sentence');
            expect(sentences.map((element) => ({ id: attribute(element, 'id'), text: textOf(element) }))).toEqual(
              expected.sentences.map((sentence) => ({ id: sentence.id, text: sentence[script] })),
            );
            expect(sentences.map((element) => attribute(element, 'lead') !== undefined)).toEqual(
              expected.sentences.map((_, at) => expected.lead && at === 0),
            );
            expect(elements(block, 'Summary').flatMap(claimsOf)).toEqual(expected.summary);
            expect(elements(block, 'LeadEnglish').map(textOf)).toEqual(
              expected.leadEnglish === undefined ? [] : [expected.leadEnglish],
            );
          });
        }
      }),
      { ...LAW, numRuns: 100 },
    );
  });

  test('writes front matter that reads back as exactly the titles', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        for (const { path, content } of emit(report, ALWAYS)) {
          if (!path.endsWith('.mdx')) continue;
          const [, edition = '', , page = ''] = /^docs\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
          const language = languageOf(EDITIONS.find((known) => known === edition) ?? 'en');
          const yaml = parse(content).children?.[0];
          expect(yaml?.type).toBe('yaml');
          // Parsers differ over what else is printable, and what ends a line.
          expect(yaml?.value).toMatch(/^(?:[a-z]+: "[\p{L}\p{M}\p{N}\p{P}\p{S} ]*"(?:\n|$))+$/u);
          const data = parseYaml(yaml?.value ?? '') as Record<string, unknown>;
          expect(data).toMatchObject({ edition, report: report.id });
          expect([page, data['section'], data['title']]).toEqual(['text', 'text', report.sections[0]?.title[language]]);
        }
      }),
      { ...LAW, numRuns: 100 },
    );
  });

  test('writes the whole report as data', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const data = emit(report, ALWAYS).find(({ path }) => path === `reports/${report.id}.json`);
        expect(JSON.parse(data?.content ?? '')).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { ...LAW, numRuns: 50 },
    );
  });

  test('gives every edition the same pages', () => {
    const pages = (edition: string): string[] =>
      emit(defaultRun.report, ALWAYS).flatMap(({ path }) =>
        path.startsWith(`docs/${edition}/`) ? [path.slice(`docs/${edition}/`.length)] : [],
      );
    expect(pages('zh-hans')).toEqual(
      defaultRun.report.sections.map(({ slug }) => `${defaultRun.report.id}/${slug}.mdx`),
    );
    expect(pages('zh-hant')).toEqual(pages('zh-hans'));
    expect(pages('en')).toEqual(pages('zh-hans'));
  });

  test('writes the default report as it is published', () => {
    for (const { path, content } of emit(defaultRun.report, ALWAYS))
      if (path.endsWith('.mdx')) expectNoCode(parse(content));
  });
});
