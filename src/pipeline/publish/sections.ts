import { mapScripts } from '../../vocabulary/by-edition.ts';
import { type PartName, readNames } from '../../vocabulary/forms.ts';
import type { Heading } from '../document.ts';
import { findEnglishState, hashSection, markDraft } from '../english/english.ts';
import { bracketed, translate } from './in-editions.ts';
import type { Arrangement, Piece } from '../outline/arrange.ts';
import type {
  InEditions, InScripts, Numbered, PublishedHeading, PublishedParagraph, PublishedPiece, PublishedSection,
} from '../published.ts'; // prettier-ignore
import type { Prepared } from './prepared.ts';

/** The pages of a report, with the headings on and above them. */
export function publishSections(
  { input, conversion, pages }: Pick<Prepared, 'input' | 'conversion' | 'pages'>,
  paragraphs: readonly PublishedParagraph[],
): PublishedSection[] {
  const { sections } = input.summaries;
  const { texts, original } = conversion;
  const { outline, arrangements } = pages;
  const title = (anchor: string, inScripts: InScripts): PublishedHeading => {
    const entry = Object.hasOwn(sections, anchor) ? sections[anchor] : undefined;
    const english = entry?.title && markDraft(entry.title, findEnglishState(entry, ''));
    return english === undefined
      ? { anchor, title: { ...inScripts, en: inScripts[original] }, untranslated: true }
      : { anchor, title: { ...inScripts, en: english } };
  };
  const inScripts = ({ span }: Heading): InScripts => mapScripts(texts, (text) => text.slice(span.from, span.to));
  const heading = ({ anchor, heading: source, depth }: Arrangement['path'][number]): PublishedHeading => ({
    ...title(anchor, inScripts(source)),
    ...numbered(source.names, depth),
  });
  const publishPiece = (piece: Piece): PublishedPiece =>
    piece.type === 'paragraph'
      ? { type: 'paragraph', id: piece.id }
      : { type: 'heading', level: piece.level, ...heading(piece) };
  return outline.sections.map((entry): PublishedSection => {
    const { pieces = [], path = [], depth } = arrangements.get(entry.slug) ?? {};
    const written = Object.hasOwn(sections, entry.slug) ? sections[entry.slug] : undefined;
    const state = findEnglishState(written, hashSection(entry.slug, paragraphs));
    const own = entry.source ? inScripts(entry.source) : translate({ zh: entry.heading, en: '' }, input);
    const named = title(entry.slug, own);
    const english = named.untranslated && entry.english !== undefined ? entry.english : named.title.en;
    const titles: InEditions = { ...named.title, en: english };
    return {
      slug: entry.slug,
      title: bracketed(titles, entry.supplied),
      ...(named.untranslated && entry.english === undefined ? { untranslated: true } : {}),
      supplied: entry.supplied,
      ...numbered(entry.source ? entry.source.names : readNames(entry.heading), depth),
      summary: written?.summary ?? [],
      ...(state === undefined ? {} : { english: state }),
      paragraphs: entry.paragraphs,
      ...(pieces.some(({ type }) => type === 'heading') ? { pieces: pieces.map(publishPiece) } : {}),
      ...(path.length === 0 ? {} : { path: path.map(heading) }),
    };
  });
}

function numbered(names: readonly PartName[] = [], depth?: number): Numbered {
  return { ...(names.length === 0 ? {} : { names }), ...(depth === undefined ? {} : { depth }) };
}
