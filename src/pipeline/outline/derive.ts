import { type Document, paragraphsOf } from '../document.ts';
import type { Ledger } from '../identify/ledger.ts';
import type { InScripts } from '../published.ts';
import { isReservedSlug, type Outline, type OutlinePage } from './outline.ts';
import { findLeads } from './leads.ts';
import { makeUnique, slugOf } from './slug.ts';
import { makeTree, type Node, paragraphsBelow } from './tree.ts';

export interface Derivation {
  readonly document: Document;
  readonly texts: InScripts;
  readonly ids: readonly string[];
  /** As it was: a section that was a page stays one, under the slug that it had. */
  readonly ledger: Ledger;
}

/** Characters of a text that stays on one page, and of a section that does although it has sections below it. */
const ONE_PAGE = 2500;
const LONGEST_PAGE = 8000;

/** An outline from the document's headings: each page is a section, the larger ones in parts. */
export function deriveOutline({ document, texts, ids, ledger }: Derivation): Outline {
  const paragraphs = paragraphsOf(document);
  const recorded = new Map(ledger.paragraphs.map(({ id, section }) => [id, section]));
  const slugsOf = (indices: readonly number[]): Map<string, number> => countSlugs(indices, ids, recorded);
  const length = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + (paragraphs[index]?.text.length ?? 0), 0);
  /** As it was recorded or else by its size. */
  const isDivided = (below: readonly number[], most: number): boolean => {
    const known = slugsOf(below).size;
    return known === 0 ? length(below) > most : known > 1;
  };
  const divide = (node: Node): Part[] => {
    const below = paragraphsBelow(node);
    if (below.length === 0) return [];
    const parts = node.children.flatMap(divide);
    if (parts.length < 2 || !isDivided(below, LONGEST_PAGE)) return [{ node, paragraphs: below }];
    const own = below.filter((index) => index >= node.from && index < node.to);
    return own.length === 0 ? parts : [{ node, paragraphs: own }, ...parts];
  };
  const roots = makeTree(document);
  const all = [...paragraphs.keys()];
  const parts = roots.flatMap(divide);
  const isWhole = parts.length < 2 ? !roots[0]?.section.heading : !isDivided(all, ONE_PAGE);
  const pages: Part[] = isWhole && all.length > 0 ? [{ paragraphs: all }] : parts;
  const simplified = ({ section: { heading } }: Node): string => texts.hans.slice(heading?.span.from, heading?.span.to);
  const slugs = nameParts(
    pages,
    slugsOf,
    new Set([...recorded.values(), ...ledger.sections.map(({ slug }) => slug)]),
    simplified,
  );
  const sections = pages.map(({ node, paragraphs: own }, index): OutlinePage => {
    const heading = node?.section.heading;
    return {
      slug: slugs[index] ?? '',
      heading: node && heading ? simplified(node) : node ? '卷首' : '正文',
      supplied: heading === undefined,
      paragraphs: own.map((each) => ids[each] ?? ''),
      lead: roots.length === 1 && !heading ? findLeads(own.map((each) => paragraphs[each])).map((at) => ids[own[at] ?? 0] ?? '') : [],
      ...(heading ? { source: heading } : { english: node ? 'Opening' : 'Text' }),
    }; // prettier-ignore
  });
  const sectionOf = new Map(sections.flatMap((page) => page.paragraphs.map((id) => [id, page.slug] as const)));
  return { sections, sectionOf };
}

/** A page to be; without a node, the whole text. */
interface Part {
  readonly node?: Node;
  readonly paragraphs: readonly number[];
}

function countSlugs(indices: readonly number[], ids: readonly string[], recorded: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const index of indices) {
    const slug = recorded.get(ids[index] ?? '') ?? '';
    if (slug !== '') counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
} // prettier-ignore

/** The slug that most of a part's paragraphs had; for a new part one that none ever had. */
function nameParts(
  parts: readonly Part[],
  slugsOf: (indices: readonly number[]) => ReadonlyMap<string, number>,
  taken: Set<string>,
  simplified: (node: Node) => string,
): string[] {
  const given = new Set<string>();
  const kept = parts.map(({ paragraphs }) => {
    const [slug] = [...slugsOf(paragraphs)].filter(([each]) => !given.has(each)).sort((a, b) => b[1] - a[1])[0] ?? [];
    if (slug !== undefined) given.add(slug);
    return slug;
  });
  return parts.map(({ node }, index) => {
    const known = kept[index];
    if (known !== undefined) return known;
    const slug = makeUnique(node ? slugOf(node, simplified) : 'text', (each) => taken.has(each) || isReservedSlug(each));
    taken.add(slug);
    return slug;
  }); // prettier-ignore
}
