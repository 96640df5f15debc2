import { type ChildNode, type Document, type Element, isTag, isText as isTextNode, type ParentNode } from 'domhandler';
import { attribute, elementsOf, wordsOf } from '../dom.ts';
import { nameWords } from '../telling.ts';
import { AROUND, LINE, NAMES, NEVER, PROGRAM, ROLES, TEXTS } from '../page-words.ts';

/** What was left of a page after its furniture was taken away. */
export interface Cleaned {
  readonly root: ParentNode;
  /** What was left out, each with its first words. */
  readonly dropped: readonly string[];
  /** The lines around the text, in which a page says what it is. */
  readonly around: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Takes everything away that is the page's and not the text's; the tree is changed.
 * @param isPage false for what was never a web page: it has no furniture
 */
export function removeChrome(document: Document, isPage: boolean): Cleaned {
  const dropped: string[] = [];
  const around: string[] = [];
  const lost = new Map<string, number>();
  const body: ParentNode = [...elementsOf(document)].find(({ name }) => name === 'body') ?? document;
  const all = lengthOf(body);
  const remove = (element: Element, what?: string): boolean => {
    const words = readable(element);
    detach(element);
    if (words.trim() === '') return false;
    dropped.push(`${what ?? 'a part of the page'}: ${nameWords(words)}`);
    return true;
  };
  for (const element of [...elementsOf(body)]) {
    if (!isAttached(element, body)) continue;
    if (PROGRAM.has(element.name)) detach(element);
    else if (Object.hasOwn(NEVER, element.name) && !isWhole(element, all)) {
      const { always, words = always } = NEVER[element.name] ?? {};
      if (!remove(element, words) && always !== undefined) lost.set(always, (lost.get(always) ?? 0) + 1);
    } else if (isHidden(element) && !isText(element) && lengthOf(element) <= all / 2) remove(element, 'hidden'); // a program shows the rest
  }
  const root = isPage ? removeFurniture(body, all, { remove, dropped, around }) : body;
  return {
    root,
    dropped,
    around,
    lost: [...lost].map(([what, count]) => `${what}${count > 1 ? ` (${count} times)` : ''}`),
  };
}

/** Some programs put the whole page into one form. */
function isWhole(element: Element, all: number): boolean {
  return element.name === 'form' && lengthOf(element) > all / 2;
}

/** The words of an element, even of one whose words are never text. */
function readable(element: Element): string {
  return element.children.map(wordsOf).join('');
}

/** How the elements around the text are named where one is left out. */
const PARTS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'the foot of the page',
  header: 'the head of the page',
  aside: 'beside the text',
  menu: 'a menu',
};

interface Sweeping {
  readonly remove: (element: Element, what?: string) => boolean;
  readonly dropped: string[];
  readonly around: string[];
}

/** Takes away what stands around the text, and gives the element that the text is in. */
function removeFurniture(body: ParentNode, all: number, { remove, dropped, around }: Sweeping): ParentNode {
  for (const element of [...elementsOf(body)]) {
    if (!isAttached(element, body) || lengthOf(element) > all / 2) continue;
    if (isAround(element)) remove(element, PARTS[element.name]);
    else if (isLinks(element)) remove(element, 'links to other pages');
  }
  const text = findText(body);
  const root = text ?? body;
  const title = text && takeTitle(body, text);
  if (text) {
    for (const { part: rest, place } of outside(body, text)) {
      const words = wordsOf(rest);
      if (words.trim() === '' || rest === title) continue;
      dropped.push(`${place} the text: ${nameWords(words)}`);
      around.push(...linesOf(rest));
    }
  }
  for (const element of [...elementsOf(root)].reverse()) {
    const words = wordsOf(element).replaceAll(/\s+/gu, ' ').trim();
    if (words !== '' && words.length < 80 && LINE.test(words) && isAttached(element, root))
      remove(element, 'a line of the page');
  }
  if (title) root.children.unshift(title);
  return root;
}

function isHidden(element: Element): boolean {
  return (
    'hidden' in element.attribs ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'))
  );
}

function isAround(element: Element): boolean {
  if (/^h[1-6]$|^(?:p|td|th|tr|tbody|table|li|body|main|article|section|span|a|strong|em|sup)$/u.test(element.name))
    return ROLES.has(attribute(element, 'role'));
  if (AROUND.has(element.name) || ROLES.has(attribute(element, 'role'))) return true;
  if (isText(element) || [...elementsOf(element)].some(({ name }) => name === 'h1')) return false;
  if (element.name === 'header') return true;
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  return NAMES.test(names.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-'));
}

/** A list or box of links to other pages: nearly nothing in it is not a link. */
function isLinks(element: Element): boolean {
  if (!/^(?:ul|ol|div|table|dl|section)$/u.test(element.name)) return false;
  const links = [...elementsOf(element)].filter(
    ({ name, attribs }) => name === 'a' && attribs['href'] !== undefined && !attribs['href'].startsWith('#'),
  );
  if (links.length < 4) return false;
  const linked = links.reduce((sum, link) => sum + lettersIn(link), 0);
  return linked / Math.max(1, lettersIn(element)) > 0.85 && linked / links.length < 40;
}

/** The element that holds the text, where the page names one. */
function findText(body: ParentNode): Element | undefined {
  const whole = lengthOf(body);
  const found = [...elementsOf(body)].filter(isText);
  // What a name says for sure may be short beside tables and lists of the page.
  return found.find((element) => lengthOf(element) > whole * (isNamedText(element) ? 0.2 : 0.5));
}

function isText(element: Element): boolean {
  return (
    element.name === 'article' ||
    element.name === 'main' ||
    attribute(element, 'role') === 'main' ||
    isNamedText(element)
  );
}

function isNamedText(element: Element): boolean {
  return TEXTS.some((pattern) => pattern.test(attribute(element, 'id')) || pattern.test(attribute(element, 'class')));
}

/** The page's main heading, where it stands outside the text. */
function takeTitle(body: ParentNode, root: Element): Element | undefined {
  if ([...elementsOf(root)].some(({ name }) => name === 'h1')) return undefined;
  return [...elementsOf(body)].find(({ name }) => name === 'h1');
}

/** The lines of a part; in a table a label stands with its value: 发文机关：某某厅. */
function linesOf(part: ChildNode): string[] {
  const breaks = /^(?:p|div|li|tr|h[1-6]|br|dd|dt)$/u;
  let text = '';
  const walk = (node: ChildNode): void => {
    if (isTag(node) && breaks.test(node.name)) text += '\n';
    if (isTag(node) && /^t[dh]$/u.test(node.name)) text += '\u3000\u3000';
    if (isTextNode(node)) text += node.data.replaceAll(/\s+/gu, ' ');
    if ('children' in node) node.children.forEach(walk);
  };
  walk(part);
  const lines = text.split('\n').map((line) => line.replaceAll(/[：:][\s\u3000]+/gu, '：').trim());
  return lines.filter((line) => line !== '');
}

/** The largest parts of a tree without the element. */
function outside(body: ParentNode, root: Element): { readonly part: ChildNode; readonly place: 'before' | 'behind' }[] {
  const path = new Set<unknown>();
  for (let node: ParentNode | null = root; node; node = node.parent) path.add(node);
  const parts: { part: ChildNode; place: 'before' | 'behind' }[] = [];
  for (let node: ParentNode = body; node !== root;) {
    let next: ParentNode | undefined;
    for (const child of node.children) {
      if (path.has(child) && isTag(child)) next = child;
      else parts.push({ part: child, place: next ? 'behind' : 'before' });
    }
    if (!next) break;
    node = next;
  }
  return parts;
}

/** Letters and figures: the marks between links are none. */
function lettersIn(node: ParentNode): number {
  return wordsOf(node).replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

function lengthOf(node: ParentNode): number {
  return wordsOf(node).replaceAll(/\s/gu, '').length;
}

function detach(element: Element): void {
  const siblings = element.parent?.children;
  const at = siblings?.indexOf(element) ?? -1;
  if (at !== -1) siblings?.splice(at, 1);
  element.parent = null;
}

function isAttached(element: Element, root: ParentNode): boolean {
  for (let node: ParentNode | null = element; node; node = node.parent) if (node === root) return true;
  return false;
}
