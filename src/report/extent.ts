import { inScript } from '../vocabulary/by-edition.ts';
import type { Script } from '../vocabulary/edition.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from '../pipeline/published.ts';

/** A part of a report and where it begins in the whole text; lengths are in UTF-16 units. */
interface Placed {
  readonly from: number;
  readonly length: number;
}

/** How long a report is, and where its sections and paragraphs stand in it. */
export interface Extent {
  readonly total: number;
  readonly sections: readonly (PublishedSection & Placed)[];
  readonly paragraphs: readonly (PublishedParagraph & Placed & { readonly text: string })[];
}

export function measureReport(report: PublishedReport, script: Script): Extent {
  let total = 0;
  const paragraphs = report.paragraphs.map((paragraph) => {
    const text = paragraph.sentences.map((sentence) => inScript(sentence, script)).join('');
    const from = total;
    total += text.length;
    return { ...paragraph, text, from, length: text.length };
  });
  const sections = report.sections.map((section) => {
    const own = paragraphs.filter((paragraph) => paragraph.section === section.slug);
    return {
      ...section,
      from: own[0]?.from ?? total,
      length: own.reduce((sum, { length }) => sum + length, 0),
    };
  });
  return { total, sections, paragraphs };
}
