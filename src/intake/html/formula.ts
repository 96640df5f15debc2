import { type ChildNode, type Element, isTag } from 'domhandler';
import { wordsOf } from '../dom.ts';
import { grouped, lowered, raised } from '../heights.ts';

/** A formula of a page (MathML) on one line, as it would be typed: `(a+b)/2`. Every letter of it stays, in order. */
export function writeMathMl(element: Element): string {
  const parts = element.children.filter(isTag).filter(({ name }) => !/^annotation(?:-xml)?$/u.test(name));
  const part = (at: number): string => (parts[at] ? writeMathMl(parts[at]) : '');
  const all = (): string => parts.map(writeMathMl).join('');
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
    case 'mtext':
      return wordsOf(element).replaceAll(/\s+/gu, ' ').trim();
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msup':
    case 'mover':
      return part(0) + raised(part(1));
    case 'msub':
    case 'munder':
      return part(0) + lowered(part(1));
    case 'msubsup':
    case 'munderover':
      return part(0) + lowered(part(1)) + raised(part(2));
    case 'msqrt':
      return `√${grouped(all())}`;
    case 'mroot':
      return `${raised(part(1))}√${grouped(part(0))}`;
    case 'mtr':
      return parts.map(writeMathMl).join(', ');
    case 'mtable':
      return `(${parts.map(writeMathMl).join('; ')})`;
    default:
      return parts.length > 0 ? all() : textBeside(element.children);
  }
}

/** Text that stands in no element of its own. */
function textBeside(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => (isTag(node) ? '' : wordsOf(node).trim())).join('');
}
