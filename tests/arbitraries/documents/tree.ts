import fc from 'fast-check';

/** A random document before it is written in a format: which of the format's elements stand in which. */
export interface Node {
  /** Picks one of the format's elements, inline or block. */
  readonly pick: number;
  readonly children: readonly Node[];
}

const pick = fc.nat(9_999);

/** A tree at most so deep; a node without children is a leaf. */
function tree(depth: number, most: number): fc.Arbitrary<Node> {
  if (depth === 0) return pick.map((chosen) => ({ pick: chosen, children: [] }));
  const children = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(tree(depth - 1, most), { minLength: 1, maxLength: most }) },
  );
  return fc.record({ pick, children });
}

/** Blocks of a document: each a tree whose lower half is inline. */
export const documents: fc.Arbitrary<readonly Node[]> = fc.array(tree(4, 3), { minLength: 1, maxLength: 6 });

/** What becomes of the text in an element. */
type Fate = 'flow' | 'aside' | 'hidden';

/** One element of a format. */
export interface Element {
  readonly name: string;
  /** `flow` where its text stands in its place, `aside` where it stands elsewhere or is told, `hidden` where nobody sees it. */
  readonly fate: Fate;
  /** @param inner what is in it, written @param number another one for each element */
  readonly write: (inner: string, number: number) => string;
  /** Whether its text has other elements in it; a marker alone, where not. */
  readonly isPlain?: boolean;
}

/** A format's elements. */
export interface Format {
  readonly inline: readonly Element[];
  /** Hold inline text. */
  readonly lines: readonly Element[];
  /** Hold blocks. */
  readonly holders: readonly Element[];
  readonly leaf: (marker: string) => string;
}

/** A document as its format writes it, and what has to become of its markers. */
export interface Written {
  readonly body: string;
  readonly flow: readonly string[];
  readonly aside: readonly string[];
  readonly hidden: readonly string[];
}

const RANK: Readonly<Record<Fate, number>> = { flow: 0, aside: 1, hidden: 2 };

/** Writes a document; every leaf has a marker of its own. */
export function writeDocument(nodes: readonly Node[], format: Format): Written {
  const found: Record<Fate, string[]> = { flow: [], aside: [], hidden: [] };
  let count = 0;
  let made = 0;
  const leaf = (fate: Fate): string => {
    const marker = `m${(count += 1)}z`;
    found[fate].push(marker);
    return marker;
  };
  const worse = (a: Fate, b: Fate): Fate => (RANK[a] > RANK[b] ? a : b);
  const choose = (elements: readonly Element[], { pick: chosen }: Node): Element => {
    const element = elements[chosen % elements.length];
    if (!element) throw new Error('Cannot write a document: the format has no elements');
    return element;
  };
  const fill = (element: Element, fate: Fate, inner: (fate: Fate) => string): string => {
    const number = (made += 1);
    const own = worse(fate, element.fate);
    return element.write(element.isPlain ? leaf(own) : inner(own), number);
  };
  const inline = (node: Node, fate: Fate): string =>
    node.children.length === 0
      ? format.leaf(leaf(fate))
      : fill(choose(format.inline, node), fate, (own) => node.children.map((child) => inline(child, own)).join(''));
  const block = (node: Node, depth: number, fate: Fate): string => {
    const isHolder = depth < 2 && node.children.length > 0 && node.pick % 3 === 0 && format.holders.length > 0;
    if (isHolder)
      return fill(choose(format.holders, node), fate, (own) =>
        node.children.map((child) => block(child, depth + 1, own)).join(''),
      );
    return fill(choose(format.lines, node), fate, (own) =>
      node.children.length === 0 ? format.leaf(leaf(own)) : node.children.map((child) => inline(child, own)).join(''),
    );
  };
  return { body: nodes.map((node) => block(node, 0, 'flow')).join(''), ...found };
}
