import { mapEditions } from '../../vocabulary/by-edition.ts';
import { versionOf } from '../citing/link.ts';
import { presentSection } from '../history.ts';
import type { InEditions, InScripts, PublishedReport } from '../../pipeline/published.ts';
import { type Mark, MARK_KINDS, plainAddress, readMark } from './marks.ts';

/** What addresses of a report are resolved against; small, as a browser loads it. */
export interface AddressTable {
  /** In the order of reading; titles in the three editions. */
  readonly sections: readonly { readonly slug: string; readonly title: InEditions }[];
  /** In the order of reading: id, place of its section above, number of sentences, what a link carries of its hash. */
  readonly paragraphs: readonly (readonly [id: string, section: number, sentences: number, version: string])[];
  /** Slugs that sections had before, each with the present one that it leads to. */
  readonly former: readonly (readonly [slug: string, present: string])[];
  /** Where a paragraph, or the heading above it, begins with a number such as 第十二条: place in `MARK_KINDS`, number, place of the paragraph above. */
  readonly marks: readonly (readonly [kind: number, number: string, paragraph: number])[];
}

export function tableOf(report: PublishedReport): AddressTable {
  const places = new Map(report.sections.map(({ slug }, index) => [slug, index]));
  const headings = headingsBefore(report.sections);
  const marks = report.paragraphs.flatMap(({ id, sentences }, index) => {
    const texts = [...(headings.get(id) ?? []), sentences.map(({ hans }) => hans).join('').slice(0, LONGEST_MARK)]; // prettier-ignore
    return texts
      .flatMap((text) => marksOf(plainAddress(text)))
      .map(({ kind, number }) => [MARK_KINDS.indexOf(kind), number, index] as const);
  });
  return {
    sections: report.sections.map(({ slug, title }) => ({ slug, title: mapEditions(title, (text) => text) })),
    paragraphs: report.paragraphs.map(({ id, section, sentences, hash }) => [
      id,
      places.get(section) ?? 0,
      sentences.length,
      versionOf(hash),
    ]),
    former: report.history.sections.flatMap(({ slug }) => {
      const present = presentSection(report, slug);
      return present === undefined || present === slug ? [] : [[slug, present] as const];
    }),
    marks,
  };
}

/** So many characters of a paragraph are looked at: numbers stand at its beginning. */
const LONGEST_MARK = 40;

/** A section with the headings that it stands under and those within it, where a text has any. */
interface Headed {
  readonly title: InScripts;
  readonly paragraphs: readonly string[];
  readonly path?: readonly { readonly title: InScripts }[];
  readonly pieces?: readonly (
    { readonly type: 'heading'; readonly title: InScripts } | { readonly type: 'paragraph'; readonly id: string }
  )[];
}

/** Headings by the paragraph that follows them, the widest first; one that stands over several sections comes once. */
function headingsBefore(sections: readonly Headed[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  let above: readonly string[] = [];
  let waiting: string[] = [];
  for (const { title, paragraphs, path = [], pieces } of sections) {
    const over = path.map((heading) => heading.title.hans);
    const same = over.findIndex((heading, depth) => heading !== above[depth]);
    waiting.push(...(same === -1 ? [] : over.slice(same)), title.hans.replace(/^［/u, ''));
    above = over;
    for (const piece of pieces ?? paragraphs.map((id) => ({ type: 'paragraph' as const, id }))) {
      if (piece.type === 'heading') waiting.push(piece.title.hans);
      else {
        if (waiting.length > 0) found.set(piece.id, waiting);
        waiting = [];
      }
    }
  }
  return found;
}

/** `第三章 第一节` are two. */
function marksOf(text: string): Mark[] {
  const found = readMark(text);
  return found ? [found.mark, ...marksOf(text.slice(found.length))] : [];
}
