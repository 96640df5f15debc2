import { type Element, isTag, type ParentNode } from 'domhandler';
import type { FormulaElement } from '../../pipeline/split/formula.ts';
import { wordsOf } from '../dom.ts';
import { childOf } from '../xml.ts';
import { toggle } from './run-properties.ts';

/** A formula of Word (OMML) as MathML. */
export function readFormula(formula: ParentNode, isBlock: boolean): FormulaElement {
  return make('math', childrenOf(formula), isBlock ? { display: 'block' } : {});
}

type Attributes = FormulaElement['attributes'];
type Part = FormulaElement;

function make(name: string, children: FormulaElement['children'], attributes: Attributes = {}): FormulaElement {
  return { name, attributes, children };
}

function childrenOf(parent: ParentNode): Part[] {
  return parent.children.flatMap((node) => (isTag(node) ? readElement(node) : []));
}

function sign(words: string, attributes: Attributes = {}): Part {
  return make('mo', [words], attributes);
}

/** What OMML makes of an element: its name in MathML, with the parts that it has in their order. */
const PARTS: Readonly<Record<string, readonly [name: string, ...parts: readonly string[]]>> = {
  'm:sSup': ['msup', 'm:e', 'm:sup'],
  'm:sSub': ['msub', 'm:e', 'm:sub'],
  'm:sSubSup': ['msubsup', 'm:e', 'm:sub', 'm:sup'],
  'm:limLow': ['munder', 'm:e', 'm:lim'],
  'm:limUpp': ['mover', 'm:e', 'm:lim'],
};

function readElement(element: Element): Part[] {
  const part = (name: string): Part => {
    const child = childOf(element, name);
    const parts = child ? childrenOf(child) : [];
    const [only, more] = parts;
    return only && !more ? only : make('mrow', parts);
  };
  const all = (name: string): Element[] => element.children.filter((child): child is Element => isTag(child) && child.name === name); // prettier-ignore
  const [name, ...parts] = PARTS[element.name] ?? [];
  if (name !== undefined) return [make(name, parts.map(part))];
  switch (element.name) {
    case 'm:r':
      return readRun(element);
    case 'm:f':
      return readFraction(element, part);
    case 'm:sPre':
      return [make('mmultiscripts', [part('m:e'), make('mprescripts', []), part('m:sub'), part('m:sup')])];
    case 'm:rad':
      return [isFilled(childOf(element, 'm:deg')) ? make('mroot', [part('m:e'), part('m:deg')]) : make('msqrt', [part('m:e')])]; // prettier-ignore
    case 'm:nary':
      return readNary(element, part);
    case 'm:d':
      return [readBrackets(element, all('m:e').map((each) => make('mrow', childrenOf(each))))]; // prettier-ignore
    case 'm:m':
      return [
        make(
          'mtable',
          all('m:mr').map((row) => make('mtr', cellsOf(row))),
        ),
      ];
    case 'm:eqArr':
      return [
        make(
          'mtable',
          cellsOf(element).map((cell) => make('mtr', [cell])),
        ),
      ];
    case 'm:acc':
      return [make('mover', [part('m:e'), sign(valueOf(element, 'm:accPr', 'm:chr') ?? '\u0302')], { accent: 'true' })];
    case 'm:bar':
      return [valueOf(element, 'm:barPr', 'm:pos') === 'top' ? make('mover', [part('m:e'), sign('¯')], { accent: 'true' }) : make('munder', [part('m:e'), sign('_')], { accentunder: 'true' })]; // prettier-ignore
    case 'm:groupChr': {
      const above = valueOf(element, 'm:groupChrPr', 'm:pos') === 'top';
      return [make(above ? 'mover' : 'munder', [part('m:e'), sign(valueOf(element, 'm:groupChrPr', 'm:chr') ?? '⏟')])];
    }
    default:
      return element.name.endsWith('Pr') ? [] : childrenOf(element);
  }
}

function readFraction(element: Element, part: (name: string) => Part): Part[] {
  const kind = valueOf(element, 'm:fPr', 'm:type');
  if (kind === 'lin') return [part('m:num'), sign('/'), part('m:den')];
  return [make('mfrac', [part('m:num'), part('m:den')], kind === 'noBar' ? { linethickness: '0' } : {})];
}

/** A sum, a product, an integral: its limits stand below and above it, or beside it. */
function readNary(element: Element, part: (name: string) => Part): Part[] {
  const character = valueOf(element, 'm:naryPr', 'm:chr') ?? '∫';
  const place = valueOf(element, 'm:naryPr', 'm:limLoc') ?? (character === '∫' ? 'subSup' : 'undOvr');
  const [below, above] = ['m:sub', 'm:sup'].map((name) => isFilled(childOf(element, name)));
  const isBeside = place === 'subSup';
  const limits = [...(below === true ? [part('m:sub')] : []), ...(above === true ? [part('m:sup')] : [])];
  const both = isBeside ? 'msubsup' : 'munderover';
  const one = below === true ? (isBeside ? 'msub' : 'munder') : isBeside ? 'msup' : 'mover';
  const operator = sign(character);
  return [limits.length === 0 ? operator : make(limits.length === 2 ? both : one, [operator, ...limits]), part('m:e')];
}

function readBrackets(element: Element, inner: readonly Part[]): Part {
  const [open = '(', close = ')', between = '|'] = ['m:begChr', 'm:endChr', 'm:sepChr'].map((name) => valueOf(element, 'm:dPr', name)); // prettier-ignore
  const parted = inner.flatMap((each, at) => (at > 0 ? [sign(between, { separator: 'true' }), each] : [each]));
  const fence = (words: string): Part[] => (words === '' ? [] : [sign(words, { fence: 'true' })]);
  return make('mrow', [...fence(open), ...parted, ...fence(close)]);
}

function cellsOf(row: Element): Part[] {
  return row.children.filter((child): child is Element => isTag(child) && child.name === 'm:e').map((cell) => make('mtd', childrenOf(cell))); // prettier-ignore
}

/** Words of a formula: figures, a name of one letter each, words, and everything else as signs. */
const WORDS = /(\d+(?:[.,]\d+)*)|(\p{Script=Han}[\p{Script=Han}\p{P}]*)|(\p{L}\p{M}*)|(\s+)|([^\s])/gu;

function readRun(run: Element): Part[] {
  const properties = childOf(run, 'm:rPr');
  // A run may be of Word’s own kind, with w:t in it.
  const words = run.children.filter((child): child is Element => isTag(child) && /^[mw]:t$/u.test(child.name)).map(wordsOf).join(''); // prettier-ignore
  if (toggle(properties, 'm:nor') === true) return words === '' ? [] : [make('mtext', [words])];
  const isUpright = valueOf(run, 'm:rPr', 'm:sty') === 'p';
  if (isUpright && /^\p{L}{2,}$/u.test(words) && !/\p{Script=Han}/u.test(words)) return [make('mi', [words])];
  return [...words.matchAll(WORDS)].flatMap(([, figure, han, letter, , other]): Part[] => {
    if (figure !== undefined) return [make('mn', [figure])];
    if (han !== undefined) return [make('mtext', [han])];
    if (letter !== undefined) return [make('mi', [letter], isUpright ? { mathvariant: 'normal' } : {})];
    return other === undefined ? [] : [sign(other)];
  });
}

function isFilled(element: Element | undefined): boolean {
  return element !== undefined && childrenOf(element).length > 0;
}

function valueOf(element: Element, properties: string, name: string): string | undefined {
  return childOf(childOf(element, properties), name)?.attribs['m:val'];
}
