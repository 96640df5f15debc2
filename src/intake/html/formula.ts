import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { ELEMENTS, type FormulaElement, isToken, knownAttributes } from '../../pipeline/split/formula.ts';
import { wordsOf } from '../dom.ts';

/**
 * A formula of a page (MathML), of elements that set letters alone: of others what stands in them is kept, and what a
 * program notes beside the formula is left out.
 */
export function readMathMl(math: Element): FormulaElement {
  const { display } = knownAttributes(math.attribs);
  return {
    name: 'math',
    attributes: display === 'block' ? { display } : {},
    children: math.children.flatMap(readNode),
  };
}

function readNode(node: ChildNode): FormulaElement[] {
  if (!isTag(node)) {
    // Text that stands in no element of its own.
    const words = isText(node) ? node.data.trim() : '';
    return words === '' ? [] : [{ name: 'mtext', attributes: {}, children: [words] }];
  }
  const name = node.name.replace(/^[a-z]+:/u, '');
  if (/^annotation(?:-xml)?$/u.test(name)) return [];
  const attributes = knownAttributes(node.attribs);
  if (isToken(name)) return [{ name, attributes, children: [wordsOf(node).replaceAll(/\s+/gu, ' ').trim()] }];
  const children = node.children.flatMap(readNode);
  if (name === 'mfenced') return [readFenced(node, children)];
  if (name === 'math') return [{ name: 'mrow', attributes: {}, children }];
  return ELEMENTS.has(name) ? [{ name, attributes, children }] : children;
}

/** Brackets around parts, as they were written before MathML Core: `<mfenced open="[" close="]">`. */
function readFenced({ attribs }: Element, parts: readonly FormulaElement[]): FormulaElement {
  const { open = '(', close = ')', separators = ',' } = attribs;
  const signs = [...separators.replaceAll(/\s/gu, '')];
  const sign = (words: string, attribute: string): FormulaElement => ({ name: 'mo', attributes: { [attribute]: 'true' }, children: [words] }); // prettier-ignore
  const between = (at: number): FormulaElement[] => {
    const words = signs[at - 1] ?? signs.at(-1);
    return at > 0 && words !== undefined ? [sign(words, 'separator')] : [];
  };
  return {
    name: 'mrow',
    attributes: {},
    children: [sign(open, 'fence'), ...parts.flatMap((part, at) => [...between(at), part]), sign(close, 'fence')],
  };
}
