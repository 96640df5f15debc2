import type { PublishedHeading, PublishedParagraph, PublishedReport, PublishedSection } from '../pipeline/published.ts';

/** A page, or a heading with the pages under it. */
export type Branch =
  | { readonly type: 'page'; readonly section: PublishedSection }
  | { readonly type: 'group'; readonly heading: PublishedHeading; readonly branches: readonly Branch[] };

/** A report's pages under the headings that they stand under. */
export function pageTree(sections: readonly PublishedSection[], depth = 0): Branch[] {
  const branches: Branch[] = [];
  for (let index = 0; index < sections.length;) {
    const section = sections[index];
    if (!section) break;
    const heading = section.path?.[depth];
    if (!heading) {
      branches.push({ type: 'page', section });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (sections[end]?.path?.[depth]?.anchor === heading.anchor) end += 1;
    branches.push({ type: 'group', heading, branches: pageTree(sections.slice(index, end), depth + 1) });
    index = end;
  }
  return branches;
}

/** A line of the whole outline: a heading, or a page, and how many headings it stands under. */
export type OutlineRow =
  | { readonly type: 'group'; readonly heading: PublishedHeading; readonly depth: number }
  | { readonly type: 'page'; readonly section: PublishedSection; readonly depth: number };

/** A tree of pages as lines, from top to bottom. */
export function outlineRows(branches: readonly Branch[], depth = 0): OutlineRow[] {
  return branches.flatMap((branch): OutlineRow[] =>
    branch.type === 'page'
      ? [{ ...branch, depth }]
      : [{ type: 'group', heading: branch.heading, depth }, ...outlineRows(branch.branches, depth + 1)],
  );
}

/** An entry of a page's list of contents. */
export interface Entry {
  readonly anchor: string;
  readonly level: number;
  readonly heading?: PublishedHeading;
  readonly paragraph?: PublishedParagraph;
}

/** What a page's list of contents has: its headings, or else its articles, or else its paragraphs. */
export function entriesOf(report: PublishedReport, section: PublishedSection): Entry[] {
  const headings = (section.pieces ?? []).flatMap((piece): Entry[] =>
    piece.type === 'heading' ? [{ anchor: piece.anchor, level: piece.level, heading: piece }] : [],
  );
  if (headings.length > 1) return headings;
  const paragraphs = report.paragraphs.filter((paragraph) => paragraph.section === section.slug);
  const opening = paragraphs.filter(({ article }, index) => article !== undefined && article !== paragraphs[index - 1]?.article); // prettier-ignore
  return (opening.length > 0 ? opening : paragraphs).map((paragraph) => ({
    anchor: paragraph.id,
    level: 2,
    paragraph,
  }));
}
