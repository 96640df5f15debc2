import { versionOf } from '../citation-link.ts';
import type { InEditions, PublishedReport } from '../pipeline/published.ts';
import { type Mark, MARK_KINDS, plainAddress, readMark } from './marks.ts';

/** What addresses of a report are resolved against; small, as a browser loads it. */
export interface AddressTable {
  /** In the order of reading; titles in the three editions. */
  readonly sections: readonly { readonly slug: string; readonly title: InEditions }[];
  /** In the order of reading: id, place of its section above, number of sentences, what a link carries of its hash. */
  readonly paragraphs: readonly (readonly [id: string, section: number, sentences: number, version: string])[];
  /** Where a paragraph, or the heading above it, begins with a number such as 第十二条: place in `MARK_KINDS`, number, place of the paragraph above. */
  readonly marks: readonly (readonly [kind: number, number: string, paragraph: number])[];
}

export function tableOf(report: PublishedReport): AddressTable {
  const places = new Map(report.sections.map(({ slug }, index) => [slug, index]));
  const marks: [number, string, number][] = [];
  const seen = new Set<string>();
  report.paragraphs.forEach(({ section, sentences }, index) => {
    const heading = seen.has(section) ? undefined : report.sections[places.get(section) ?? -1]?.title.hans;
    seen.add(section);
    const texts = [...(heading === undefined ? [] : [heading.replace(/^［/u, '')]), sentences.map(({ hans }) => hans).join('').slice(0, 40)]; // prettier-ignore
    for (const { kind, number } of texts.flatMap((text) => marksOf(plainAddress(text)))) {
      marks.push([MARK_KINDS.indexOf(kind), number, index]);
    }
  });
  return {
    sections: report.sections.map(({ slug, title: { hans, hant, en } }) => ({ slug, title: { hans, hant, en } })),
    paragraphs: report.paragraphs.map(({ id, section, sentences, hash }) => [
      id,
      places.get(section) ?? 0,
      sentences.length,
      versionOf(hash),
    ]),
    marks,
  };
}

/** `第三章 第一节` are two. */
function marksOf(text: string): Mark[] {
  const found = readMark(text);
  return found ? [found.mark, ...marksOf(text.slice(found.length))] : [];
}
