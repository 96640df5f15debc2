import { escapeAttribute, escapeText } from './escape.ts';
import { emitClaim, emitParagraph } from './paragraph.ts';
import { inEdition } from '../../vocabulary/by-edition.ts';
import { type Edition, languageOf } from '../../vocabulary/edition.ts';
import { COVER_COMPONENT, REPORT_PAGES, type ReportPageSlug } from '../../vocabulary/report-pages.ts';
import type { Claim } from '../document.ts';
import type { PublishedParagraph, PublishedPiece, PublishedReport, PublishedSection } from '../published.ts';

/** A generated file: its path below `src/content/` and its content. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string;
}

/** The name of a page that is no section, in an edition: a string of the interface. */
export type TitleOf = (edition: Edition, page: ReportPageSlug | 'library') => string;

/** The pages of a report in the editions of the site, as finished MDX, and its data for the components. */
export function emit(report: PublishedReport, titleOf: TitleOf, editions: readonly Edition[]): EmittedFile[] {
  return [
    { path: `reports/${report.id}.json`, content: `${JSON.stringify(report, null, 1)}\n` },
    ...editions.flatMap((edition) => [
      page(
        edition,
        report,
        'index',
        { page: 'home', title: inEdition(report.metadata.title, languageOf(edition)) },
        `<${COVER_COMPONENT} />`,
      ),
      ...report.sections.map((section) => emitSection(edition, report, section)),
      ...REPORT_PAGES.map(({ slug, component }) =>
        page(
          edition,
          report,
          slug,
          { page: slug, title: titleOf(edition, slug) },
          component === undefined ? emitAll(edition, report) : `<${component} />`,
        ),
      ),
    ]),
  ];
}

/** The page of each edition that lists the reports, where there are several. */
export function emitLibrary(titleOf: TitleOf, editions: readonly Edition[]): EmittedFile[] {
  return editions.map((edition) => {
    const title = titleOf(edition, 'library');
    const data = [`title: ${quote(title)}`, 'page: library', `edition: ${edition}`, 'template: splash'];
    const body = "import Library from '~/components/pages/Library.astro';\n\n<Library />";
    return { path: `docs/${edition}/index.mdx`, content: `---\n${data.join('\n')}\n---\n\n${body}\n` };
  });
}

function emitSection(edition: Edition, report: PublishedReport, section: PublishedSection): EmittedFile {
  const title = inEdition(section.title, languageOf(edition));
  const body = [sectionSummary(section.summary), ...emitPieces(edition, report, section, 0)];
  return page(
    edition,
    report,
    section.slug,
    { page: 'section', section: section.slug, title },
    body.filter(Boolean).join('\n\n'),
  );
}

/** The report from beginning to end, for reading straight through and for printing. */
function emitAll(edition: Edition, report: PublishedReport): string {
  const body = report.sections.flatMap((section) => [
    `<SectionHead slug=${escapeAttribute(section.slug)} />`,
    ...emitPieces(edition, report, section, 1),
  ]);
  return body.join('\n\n');
}

/** Lays out the page of a section; its headings are so many levels lower. Articles are groups of paragraphs. */
function emitPieces(edition: Edition, report: PublishedReport, section: PublishedSection, lower: 0 | 1): string[] {
  const paragraphs = new Map(report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const pieces: readonly PublishedPiece[] =
    section.pieces ?? section.paragraphs.map((id) => ({ type: 'paragraph' as const, id }));
  const lines: string[] = [];
  let before: PublishedParagraph | undefined;
  const closeArticle = (next?: string): void => {
    if (before?.article !== undefined && before.article !== next) lines.push('</Article>');
  };
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      closeArticle();
      before = undefined;
      const level = escapeAttribute(String(piece.level + lower));
      const text = escapeText(inEdition(piece.title, languageOf(edition)));
      lines.push(`<Heading id=${escapeAttribute(piece.anchor)} level=${level}>${text}</Heading>`);
      continue;
    }
    const paragraph = paragraphs.get(piece.id);
    if (!paragraph) continue;
    closeArticle(paragraph.article);
    if (paragraph.article !== undefined && paragraph.article !== before?.article)
      lines.push(`<Article number=${escapeAttribute(paragraph.article)}>`);
    lines.push(emitParagraph(edition, report, paragraph, before?.kind === 'caption' ? before.id : undefined));
    before = paragraph;
  }
  closeArticle();
  return lines;
}

function sectionSummary(claims: readonly Claim[]): string {
  return claims.length === 0 ? '' : `<SectionSummary>\n${claims.map(emitClaim).join('\n')}\n</SectionSummary>`;
}

interface FrontMatter {
  readonly title: string;
  readonly page: string;
  readonly section?: string;
}

function page(edition: Edition, report: PublishedReport, slug: string, data: FrontMatter, body: string): EmittedFile {
  const frontMatter = { ...data, report: report.id, edition };
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${quote(value)}`);
  const used = [...COMPONENTS].filter(([name]) => new RegExp(`<${name}[ >]`).test(body));
  const imports = used.map(([name, folder]) => `import ${name} from '~/components/${folder}/${name}.astro';`);
  return {
    path: `docs/${edition}/${report.id}/${slug}.mdx`,
    content: `---\n${lines.join('\n')}\n---\n\n${imports.join('\n')}\n\n${body}\n`,
  };
}

/** A YAML string on one line; whatever a YAML parser may take for a line break or refuse as unprintable is escaped. */
function quote(value: string): string {
  return JSON.stringify(value).replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** Components of the text, in the order of their imports. */
const OF_TEXT = [
  'Article',
  'Claim',
  'Heading',
  'LeadEnglish',
  'NoteReference',
  'Original',
  'Paragraph',
  'Picture',
  'SectionHead',
  'SectionSummary',
  'Sentence',
  'Summary',
  'TextTable',
];

/** Components that a page can use, and the folder of `src/components/` that each is in. */
const COMPONENTS: ReadonlyMap<string, string> = new Map([
  ...[COVER_COMPONENT, ...REPORT_PAGES.flatMap(({ component }) => component ?? [])].map(
    (name) => [name, 'pages'] as const,
  ),
  ...OF_TEXT.map((name) => [name, 'text'] as const),
]);
