import { escapeAttribute, escapeText } from './escape.ts';
import { emitClaim, emitParagraph } from './paragraph.ts';
import { inEdition } from '../../vocabulary/by-edition.ts';
import { type Edition, languageOf } from '../../vocabulary/edition.ts';
import type { Claim } from '../document.ts';
import type { PublishedParagraph, PublishedPiece, PublishedReport, PublishedSection } from '../published.ts';

/** A generated file: its path below `src/content/` and its content. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string;
}

/** The sections of a report in the editions of the site, as finished MDX, and its data, which its other pages show. */
export function emit(report: PublishedReport, editions: readonly Edition[]): EmittedFile[] {
  return [
    { path: `reports/${report.id}.json`, content: `${JSON.stringify(report, null, 1)}\n` },
    ...editions.flatMap((edition) => report.sections.map((section) => emitSection(edition, report, section))),
  ];
}

function emitSection(edition: Edition, report: PublishedReport, section: PublishedSection): EmittedFile {
  const title = inEdition(section.title, languageOf(edition));
  const body = [sectionSummary(section.summary), ...emitPieces(edition, report, section)];
  return page(edition, report, { section: section.slug, title }, body.filter(Boolean).join('\n\n'));
}

/** Lays out the page of a section. Articles are groups of paragraphs. */
function emitPieces(edition: Edition, report: PublishedReport, section: PublishedSection): string[] {
  const paragraphs = new Map(report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const pieces: readonly PublishedPiece[] =
    section.pieces ?? section.paragraphs.map((id) => ({ type: 'paragraph' as const, id }));
  const lines: string[] = [];
  let before: PublishedParagraph | undefined;
  // A frame stands in an article, and is closed before it.
  const close = (next?: PublishedParagraph): void => {
    if (before?.box !== undefined && before.box !== next?.box) lines.push('</Box>');
    if (before?.article !== undefined && before.article !== next?.article) lines.push('</Article>');
  };
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      close();
      before = undefined;
      const level = escapeAttribute(String(piece.level));
      const text = escapeText(inEdition(piece.title, languageOf(edition)));
      lines.push(`<Heading id=${escapeAttribute(piece.anchor)} level=${level}>${text}</Heading>`);
      continue;
    }
    const paragraph = paragraphs.get(piece.id);
    if (!paragraph) continue;
    close(paragraph);
    if (paragraph.article !== undefined && paragraph.article !== before?.article)
      lines.push(`<Article number=${escapeAttribute(paragraph.article)}>`);
    if (paragraph.box !== undefined && paragraph.box !== before?.box) lines.push('<Box>');
    lines.push(emitParagraph(edition, report, paragraph, before?.kind === 'caption' ? before.id : undefined));
    before = paragraph;
  }
  close();
  return lines;
}

function sectionSummary(claims: readonly Claim[]): string {
  return claims.length === 0 ? '' : `<SectionSummary>\n${claims.map(emitClaim).join('\n')}\n</SectionSummary>`;
}

interface FrontMatter {
  readonly section: string;
  readonly title: string;
}

function page(edition: Edition, report: PublishedReport, data: FrontMatter, body: string): EmittedFile {
  const frontMatter = { page: 'section', ...data, report: report.id, edition };
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${quote(value)}`);
  const used = COMPONENTS.filter((name) => new RegExp(`<${name}[ >]`).test(body));
  const imports = used.map((name) => `import ${name} from '~/components/text/${name}.astro';`);
  return {
    path: `docs/${edition}/${report.id}/${data.section}.mdx`,
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

/** Components that a page can use, in the order of their imports. */
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
