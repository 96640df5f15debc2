import type { ReadingPage } from './page.ts';
import { readStored, writeStored } from './settings.ts';

/** A paragraph that a reader keeps; in this browser only. */
export interface Bookmark {
  readonly report: string;
  readonly paragraph: string;
  /** Its first words. */
  readonly text: string;
  readonly address: string;
  /** When it was kept, as an ISO date. */
  readonly kept: string;
}

const STORED = 'duizhao-bookmarks';
const LONGEST = 40;

export function readBookmarks(): readonly Bookmark[] {
  const { list } = readStored(STORED) as { readonly list?: readonly Bookmark[] };
  return Array.isArray(list) ? (list as readonly Bookmark[]) : [];
}

export function isBookmarked(report: string, paragraph: string): boolean {
  return readBookmarks().some((each) => each.report === report && each.paragraph === paragraph);
}

/** Keeps a paragraph, or lets it go; says whether it is kept. */
export function toggleBookmark({ report }: ReadingPage, paragraph: string, text: string): boolean {
  const kept = isBookmarked(report, paragraph);
  if (kept) removeBookmark(report, paragraph);
  else {
    const address = location.href.replace(/#.*$/u, '') + `#${paragraph}`;
    const bookmark = {
      report,
      paragraph,
      text: [...text].slice(0, LONGEST).join(''),
      address,
      kept: new Date().toISOString(),
    };
    writeStored(STORED, { list: [...readBookmarks(), bookmark] });
  }
  return !kept;
}

export function removeBookmark(report: string, paragraph: string): void {
  const rest = readBookmarks().filter((each) => each.report !== report || each.paragraph !== paragraph);
  writeStored(STORED, { list: rest });
}
