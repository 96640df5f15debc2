import type { EmittedFile } from '../../src/pipeline/emit/emit.ts';
import { REPORT_PAGES } from '../../src/vocabulary/report-pages.ts';

/** What a report adds to a site. */
export interface Size {
  /** Pages in the three editions. */
  readonly pages: number;
  /** Permalinks, a small page each. */
  readonly permalinks: number;
  /** About so many bytes: measured weights of pages, not a build. */
  readonly bytes: number;
}

/**
 * Bytes as measured on 15 reports with 3,565 paragraphs, pictures aside: what every report has, a page without text, what a byte of MDX becomes, and what each
 * paragraph adds (its permalink, its part of the index, of the offline packs and of the data beside the pages).
 */
const REPORT = 300_000;
const PAGE = 17_500;
const MDX = 3.9;
const PARAGRAPH = 21_000;

export function estimateSize(files: readonly EmittedFile[], paragraphs: number): Size {
  const sections = files.filter((file) => file.path.endsWith('.mdx'));
  const editions = new Set(sections.map((file) => file.path.split('/')[1])).size;
  const pages = sections.length + editions * (1 + REPORT_PAGES.length);
  // The text stands on the pages of its sections, and once more as a whole.
  const text = 2 * sections.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return {
    pages,
    permalinks: paragraphs,
    bytes: REPORT + pages * PAGE + text * MDX + paragraphs * PARAGRAPH,
  };
}
