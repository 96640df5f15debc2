import type { Document, Section } from '../document.ts';

/** A section with the sections below it. */
export interface Node {
  readonly section: Section;
  /** Indices of its own paragraphs in the document: `from` up to `to`, excluded. */
  readonly from: number;
  readonly to: number;
  readonly parent?: Node;
  readonly children: readonly Node[];
}

/** The sections as a tree, by their levels; what stands before the first heading is the first root. */
export function makeTree({ sections }: Document): Node[] {
  const roots: Node[] = [];
  const open: (Node & { children: Node[] })[] = [];
  let from = 0;
  for (const section of sections) {
    while ((open.at(-1)?.section.level ?? 0) >= section.level && open.length > 0) open.pop();
    const to = from + section.paragraphs.length;
    const parent = section.level === 0 ? undefined : open.at(-1);
    const node = { section, from, to, children: [], ...(parent ? { parent } : {}) };
    (parent ? parent.children : roots).push(node);
    if (section.level > 0) open.push(node);
    from = to;
  }
  return roots;
}

/** A node and all that is below it, in the order of the text. */
export function withDescendants(node: Node): Node[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** Indices of the paragraphs of a node and of all below it. */
export function paragraphsBelow(node: Node): number[] {
  return withDescendants(node).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
}

/** The nodes above it, the outermost first. */
export function pathTo(node: Node): Node[] {
  return node.parent ? [...pathTo(node.parent), node.parent] : [];
}
