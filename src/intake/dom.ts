import { type ChildNode, type Document, DomHandler, Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import { Parser, type ParserOptions } from 'htmlparser2';

/** Elements deeper than this are taken for their words alone: no person nests so far, and a walk must end. */
const DEEPEST = 200;

/** Deeper than this a page is an attack on whoever reads it: the parser gets slow with the depth. */
const TOO_DEEP = 2000;

export class TooDeep extends Error {}

/**
 * Parses HTML into nodes; nothing of it is fetched or run.
 * @throws TooDeep where elements are nested without end
 */
export function parseHtml(html: string, options: ParserOptions = {}): Document {
  const root = parse(html, options, TOO_DEEP);
  flattenBelow(root);
  return root;
}

/** Deeper than this no program writes the XML of a document, and a walk of it must end. */
const TOO_DEEP_XML = 400;

/** The same for XML, in which nothing is taken for its words alone. */
export function parseXmlText(xml: string): Document {
  return parse(xml, { xmlMode: true }, TOO_DEEP_XML);
}

function parse(text: string, options: ParserOptions, deepest: number): Document {
  const handler = new DomHandler();
  const [open, close] = [handler.onopentag.bind(handler), handler.onclosetag.bind(handler)];
  let depth = 0;
  handler.onopentag = (name, attributes) => {
    if ((depth += 1) > deepest) throw new TooDeep();
    open(name, attributes);
  };
  handler.onclosetag = () => {
    depth -= 1;
    close();
  };
  new Parser(handler, options).end(text);
  return handler.root;
}

/** The elements of a tree in the order of the text, without a call for each level. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  const open: ChildNode[] = [...root.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isTag(node)) yield node;
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at -= 1) push(open, node.children[at]);
  }
}

function push(open: ChildNode[], node: ChildNode | undefined): void {
  if (node) open.push(node);
}

/** The words of a node and of all below it. */
export function wordsOf(node: ChildNode | ParentNode): string {
  let words = '';
  const open: (ChildNode | ParentNode)[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('data' in next && isText(next)) words += next.data;
    else if ('children' in next && !(next instanceof Element && UNREADABLE.has(next.name)))
      for (let at = next.children.length - 1; at >= 0; at -= 1) push(open, next.children[at]);
  }
  return words;
}

/** Elements whose text is a program's. */
export const UNREADABLE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/** An attribute, lower case where it is a name of things. */
export function attribute(element: Element, name: string): string {
  return element.attribs[name]?.trim() ?? '';
}

/** Cuts a tree off below the deepest level: what is further down becomes the words of its ancestor there. */
function flattenBelow(document: Document): void {
  let level: ChildNode[] = [...document.children];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: ChildNode[] = [];
    for (const node of level) {
      if (!('children' in node)) continue;
      if (depth < DEEPEST) next.push(...node.children);
      else {
        if (node.children.length > 0) node.children = [new Text(wordsOf(node))];
      }
    }
    level = next;
  }
}
