import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { type Inline, textOf } from '../blocks.ts';
import { attribute, UNREADABLE } from '../dom.ts';
import type { FormulaElement } from '../../pipeline/split/formula.ts';
import { lower, raise } from '../../pipeline/split/heights.ts';
import { nameWords } from '../telling.ts';
import { readMathMl } from './formula.ts';
import type { Notes } from './notes.ts';

export interface Context {
  /** Where the page was, so that its links can be followed; undefined where it does not say. */
  readonly base: string | undefined;
  readonly notes: Notes;
  /** The name in `images/` of a picture, undefined for one that cannot be kept. */
  readonly pictureOf: (image: Element) => string | undefined;
  /** The class of an element that is a frame; none in a web page. */
  readonly frame?: string;
  /** Characters that a frame (a table of one column) has at most; 0 where such a table only arranges. */
  readonly longestBox: number;
  /** Formulas that the text has marks for. */
  readonly formulas?: readonly FormulaElement[];
  /** Says what could not be kept. */
  readonly lose: (what: string) => void;
  /** The same, with its place. */
  readonly loseHere: (what: string) => void;
  /** Counts a paragraph or heading that was read. */
  readonly count: () => void;
}

/** A node of a line, with what it stands in. */
export function readInlines(node: ChildNode, context: Context): Inline[] {
  if (isText(node)) return readText(node.data, context);
  if (!isTag(node) || UNREADABLE.has(node.name) || context.notes.backlinks.has(node)) return [];
  if (node.name === 'br') return [{ type: 'text', text: '\n' }];
  if (node.name === 'img') {
    const name = context.pictureOf(node);
    return name === undefined ? [] : [{ type: 'image', name, alt: attribute(node, 'alt').replaceAll(/\s+/gu, ' ') }];
  }
  if (node.name === 'math') {
    const formula: Inline = { type: 'formula', formula: readMathMl(node) };
    return textOf([formula]) === '' ? [] : [formula];
  }
  const label = context.notes.references.get(node);
  if (label !== undefined) return [{ type: 'note', label }];
  return wrapLike(node, node.children, context);
}

/** Stands in a text for a formula of the document, by its number, until the text is read. */
export const FORMULA_MARK = { open: '\ue004', close: '\ue005' };

function readText(text: string, { formulas = [] }: Context): Inline[] {
  if (formulas.length === 0) return [{ type: 'text', text }];
  return text.split(/\ue004(\d+)\ue005/u).flatMap((part, at): Inline[] => {
    const formula = at % 2 === 1 ? formulas[Number(part)] : undefined;
    if (formula) return [{ type: 'formula', formula }];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

/** Nodes of a line as what their element makes of them. */
export function wrapLike(element: Element, nodes: readonly ChildNode[], context: Context): Inline[] {
  const content = nodes.flatMap((node) => readInlines(node, context));
  if (!hasContent(content)) return content;
  switch (element.name) {
    case 'b':
    case 'strong':
      return [{ type: 'strong', content }];
    case 'i':
    case 'em':
    case 'cite':
      return [{ type: 'emphasis', content }];
    case 'sup':
    case 'sub':
      if (content.some(({ type }) => type === 'note')) return content;
      if (content.every(({ type }) => type === 'text')) {
        const shifted = element.name === 'sup' ? raise(textOf(content).trim()) : lower(textOf(content).trim());
        if (shifted !== undefined) return [{ type: 'text', text: shifted }];
      }
      context.lose(
        `that “${textOf(content).slice(0, 10)}” is ${element.name === 'sup' ? 'raised' : 'lowered'}; its text is kept`,
      );
      return content;
    case 'rt':
    case 'rp':
      context.lose(`the reading “${textOf(content).slice(0, 20)}” above the line`);
      return [];
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      context.lose('words set as code; their letters are kept');
      return content;
    case 's':
    case 'del':
    case 'strike':
      context.loseHere(`struck out, and left out: ${nameWords(textOf(content))}`);
      return [];
    case 'a': {
      const href = attribute(element, 'href');
      const url = webAddress(href, context.base);
      if (url !== undefined) return [{ type: 'link', url, content }];
      if (/^#./u.test(href)) context.loseHere('a link to another place of the text itself; its words are kept');
      if (!/^(?:#|[a-z][a-z\d+.-]*:|$)/iu.test(href))
        context.loseHere(
          `the link of “${textOf(content).slice(0, 20)}” to ${href.slice(0, 80)}, on the site that the page is from`,
        );
      return content;
    }
    default:
      return stressedByStyle(element, content);
  }
}

/** Editors of sites set bold by a style in place of an element. */
function stressedByStyle(element: Element, content: readonly Inline[]): Inline[] {
  const style = attribute(element, 'style');
  const isBold = /(?:^|;)\s*font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b/iu.test(style);
  const isSlanted = /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)\b/iu.test(style);
  if (isBold) return [{ type: 'strong', content }];
  return isSlanted ? [{ type: 'emphasis', content }] : [...content];
}

/** Addresses that a link may lead to; others are names of programs or places of the old page. */
function webAddress(href: string, base: string | undefined): string | undefined {
  if (href === '' || href.startsWith('#')) return undefined;
  try {
    const { href: address, protocol } = new URL(href, base);
    if (!/^https?:$/u.test(protocol)) return undefined;
    return address.replaceAll(/[()\s<>|]/gu, (character) =>
      encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
    );
  } catch {
    return undefined;
  }
}

/** True where there is something to read or to look at. */
export function hasContent(content: readonly Inline[]): boolean {
  return content.some(({ type }) => type === 'image' || type === 'note') || textOf(content).trim() !== '';
}
