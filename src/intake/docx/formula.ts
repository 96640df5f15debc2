import { type Element, isTag, type ParentNode } from 'domhandler';
import { childOf } from '../xml.ts';
import { wordsOf } from '../dom.ts';
import { grouped, lowered, raised } from '../heights.ts';

/**
 * A formula of Word (OMML) on one line, as it would be typed: `x=(-b±√(b²-4ac))/(2a)`. Every letter of it stays, in
 * order, but for what a sign of its own says (a root, a fraction's bar).
 */
export function writeFormula(formula: ParentNode): string {
  return formula.children.map((node) => (isTag(node) ? writeElement(node) : '')).join('');
}

function writeElement(element: Element): string {
  const part = (name: string): string => {
    const child = childOf(element, name);
    return child ? writeFormula(child) : '';
  };
  switch (element.name) {
    case 'm:t':
      return wordsOf(element);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return part('m:e') + raised(part('m:sup'));
    case 'm:sSub':
      return part('m:e') + lowered(part('m:sub'));
    case 'm:sSubSup':
      return part('m:e') + lowered(part('m:sub')) + raised(part('m:sup'));
    case 'm:sPre':
      return lowered(part('m:sub')) + raised(part('m:sup')) + part('m:e');
    case 'm:rad':
      return `${raised(part('m:deg'))}√${grouped(part('m:e'))}`;
    case 'm:nary': {
      const sign = valueOf(element, 'm:naryPr', 'm:chr') ?? '∫';
      return `${sign}${lowered(part('m:sub'))}${raised(part('m:sup'))}${part('m:e')}`;
    }
    case 'm:d': {
      const [open, close, between] = ['m:begChr', 'm:endChr', 'm:sepChr'].map((name) =>
        valueOf(element, 'm:dPr', name),
      );
      const inner = element.children.filter((child): child is Element => isTag(child) && child.name === 'm:e');
      return `${open ?? '('}${inner.map(writeFormula).join(between ?? '|')}${close ?? ')'}`;
    }
    case 'm:m':
      return `(${rowsOf(element, 'm:mr')
        .map((row) => rowsOf(row, 'm:e').map(writeFormula).join(', '))
        .join('; ')})`;
    case 'm:eqArr':
      return rowsOf(element, 'm:e').map(writeFormula).join('; ');
    default:
      return element.name.endsWith('Pr') ? '' : writeFormula(element);
  }
}

function rowsOf(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => isTag(child) && child.name === name);
}

function valueOf(element: Element, properties: string, name: string): string | undefined {
  return childOf(childOf(element, properties), name)?.attribs['m:val'];
}
