import type { Document, Heading, Paragraph } from '../document.ts';
import type { InScripts } from '../published.ts';
import { isReservedSlug, type Outline } from './outline.ts';
import { makeUnique, slugOf } from './slug.ts';
import { makeTree, type Node, paragraphsBelow, pathTo, withDescendants } from './tree.ts';

/** Headings and paragraphs of a page, in order: headings below the page's own, and paragraphs. */
export type Piece =
  | {
      readonly type: 'heading';
      readonly level: 2 | 3 | 4;
      readonly anchor: string;
      readonly heading: Heading;
      readonly depth: number;
    }
  | { readonly type: 'paragraph'; readonly id: string; readonly paragraph: Paragraph };

/** The pieces of a page, how deep its heading stands in the text where it is the text's, and the headings above that. */
export interface Arrangement {
  readonly pieces: readonly Piece[];
  readonly depth?: number;
  readonly path: readonly { readonly anchor: string; readonly heading: Heading; readonly depth: number }[];
}

/** Puts the document's headings and paragraphs on the pages of the outline, by slug; every heading stands somewhere. */
export function arrange(
  document: Document,
  texts: InScripts,
  ids: readonly string[],
  { sections, sectionOf }: Outline,
): ReadonlyMap<string, Arrangement> {
  const nodes = makeTree(document).flatMap(withDescendants);
  const nodeOf = new Map(nodes.map((node) => [node.section.heading, node]));
  const slugs = new Map(sections.map(({ source, slug }) => [source, slug]));
  const anchors = nameHeadings(nodes, slugs, texts);
  const paths = new Map(sections.map(({ slug, source }) => [slug, source ? pathTo(nodeOf.get(source) ?? raise(slug)) : []])); // prettier-ignore
  const least = Math.min(...nodes.flatMap(({ section }) => (section.heading ? [section.level] : [])));
  const baseOf = (source?: Heading): number => (source && nodeOf.get(source)?.section.level) ?? least - 1;
  const bases = new Map(sections.map(({ slug, source }) => [slug, baseOf(source)]));
  const pieces = new Map(sections.map(({ slug }) => [slug, [] as Piece[]]));
  let page = sections[0]?.slug ?? '';
  for (const node of nodes) {
    const { heading, level, paragraphs } = node.section;
    const [first] = paragraphsBelow(node);
    if (heading && first !== undefined) page = sectionOf.get(ids[first] ?? '') ?? page;
    if (heading && slugs.get(heading) === undefined && !paths.get(page)?.includes(node)) {
      const relative = Math.max(2, Math.min(4, level - (bases.get(page) ?? 1) + 1));
      pieces.get(page)?.push({ type: 'heading', level: relative === 2 ? 2 : relative === 3 ? 3 : 4, anchor: anchors.get(node) ?? '', heading, depth: level }); // prettier-ignore
    }
    paragraphs.forEach((paragraph, index) => {
      const id = ids[node.from + index] ?? '';
      page = sectionOf.get(id) ?? page;
      pieces.get(page)?.push({ type: 'paragraph', id, paragraph });
    });
  }
  const named = (node: Node): Arrangement['path'] =>
    node.section.heading
      ? [{ anchor: anchors.get(node) ?? '', heading: node.section.heading, depth: node.section.level }]
      : [];
  return new Map(
    sections.map(({ slug, source }) => [
      slug,
      {
        pieces: pieces.get(slug) ?? [],
        path: (paths.get(slug) ?? []).flatMap(named),
        ...(source ? { depth: baseOf(source) } : {}),
      },
    ]),
  );
}

/** An anchor for every heading, of its own in the whole report; that of a page's heading is the page's slug. */
function nameHeadings(
  nodes: readonly Node[],
  slugs: ReadonlyMap<Heading | undefined, string>,
  texts: InScripts,
): Map<Node, string> {
  const taken = new Set(slugs.values());
  const simplified = ({ section: { heading } }: Node): string => texts.hans.slice(heading?.span.from, heading?.span.to);
  const anchors = new Map<Node, string>();
  for (const node of nodes) {
    if (!node.section.heading) continue;
    const known = slugs.get(node.section.heading);
    const anchor = known ?? makeUnique(slugOf(node, simplified), (slug) => taken.has(slug) || isReservedSlug(slug));
    taken.add(anchor);
    anchors.set(node, anchor);
  }
  return anchors;
}

function raise(slug: string): never {
  throw new Error(`Cannot arrange page "${slug}": its heading is not in the document`);
}
