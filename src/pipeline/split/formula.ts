import { grouped, lowered, raised } from './heights.ts';

/** A formula: an element of MathML of the few that a text may have (see `ELEMENTS`), or the words of one. */
export interface FormulaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (FormulaElement | string)[];
}

/** Elements that hold words and nothing else. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** Every element that a formula may have: those of MathML Core that set letters, and none that loads, links or runs. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...TOKENS,
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'merror', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup'],
  ...['munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd', 'none'],
]);

const SWITCH = /^(?:true|false)$/u;
const NUMBER = /^\d{1,3}$/u;

/** The attributes that an element may have, and the values of each. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  display: /^(?:block|inline)$/u,
  mathvariant: /^normal$/u,
  linethickness: /^(?:0|\d(?:\.\d)?(?:px|em)?)$/u,
  columnspan: NUMBER,
  rowspan: NUMBER,
  ...Object.fromEntries(['stretchy', 'fence', 'separator', 'accent', 'accentunder', 'largeop', 'movablelimits', 'displaystyle'].map((name) => [name, SWITCH])), // prettier-ignore
};

/** Keeps of attributes those that a formula may have. */
export function knownAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const isKnown = (name: string, value: string): boolean => Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name]?.test(value) === true; // prettier-ignore
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKnown(name, value)));
}

/** True for an element that holds words and nothing else. */
export function isToken(name: string): boolean {
  return TOKENS.has(name);
}

const DEEPEST = 60;
const PART = /<(\/?)([a-z]+)((?:[ ]+[a-z]+="[^"<>&]*")*)[ ]*(\/?)>|([^<>]+)/gy;

/** Reads a formula as `writeFormula` writes it; undefined for any other markup, which is text. */
export function parseFormula(markup: string): FormulaElement | undefined {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: (FormulaElement | string)[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const match of markup.matchAll(PART)) {
    const [whole, closing, name = '', attributes = '', empty, words] = match;
    end = match.index + whole.length;
    const parent = open.at(-1) ?? root;
    if (words !== undefined) {
      const text = decodeWords(words);
      if (text === undefined || (!isToken(parent.name) && text.trim() !== '')) return undefined;
      if (isToken(parent.name)) parent.children.push(text);
    } else if (closing === '/') {
      if (open.length < 2 || parent.name !== name) return undefined;
      open.pop();
    } else {
      const given = Object.fromEntries([...attributes.matchAll(/([a-z]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value])); // prettier-ignore
      const known = knownAttributes(given);
      const isRight = ELEMENTS.has(name) && !isToken(parent.name) && (name === 'math') === (open.length === 1);
      if (!isRight || open.length > DEEPEST || Object.keys(known).length < Object.keys(given).length) return undefined;
      const element: Open = { name, attributes: known, children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [formula, more] = root.children;
  const isWhole = end === markup.length && open.length === 1 && more === undefined;
  return isWhole && typeof formula === 'object' ? formula : undefined;
}

const NAMED = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]); // prettier-ignore

function decodeWords(words: string): string | undefined {
  let isKnown = true;
  const text = words.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));?|&/giu, (_, digits?: string, hex?: string, name?: string) => {
    const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = digits === undefined && hex === undefined ? NAMED.get(name ?? '') : isCharacter ? String.fromCodePoint(code) : undefined;
    isKnown &&= character !== undefined;
    return character ?? '';
  }); // prettier-ignore
  return isKnown ? text : undefined;
}

/** A formula as markup on one line: `<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>`. No sign of it means anything to Markdown. */
export function writeFormula({ name, attributes, children }: FormulaElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeWords(child) : writeFormula(child)));
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`;
}

function escapeWords(words: string): string {
  return words
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[&<>"'`|*_\\[\]{}~^$#@:!]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/**
 * A formula on one line, as it would be typed: `x=(-b±√(b²-4ac))/(2a)`. Every letter of it stays, in order, but for what
 * a sign of its own says (a root, a fraction's bar).
 */
export function sayFormula(element: FormulaElement): string {
  const parts = element.children.filter((child) => typeof child !== 'string');
  const part = (at: number): string => (parts[at] ? sayFormula(parts[at]) : '');
  const all = (): string => parts.map(sayFormula).join('');
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
    case 'mtext':
      return element.children
        .filter((child) => typeof child === 'string')
        .join('')
        .replaceAll(/\s+/gu, ' ')
        .trim();
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msup':
      return part(0) + raised(part(1));
    case 'mover':
      // What is set over a letter is typed behind it.
      return part(0) + (element.attributes['accent'] === 'true' ? part(1) : raised(part(1)));
    case 'mmultiscripts': {
      const at = parts.findIndex(({ name }) => name === 'mprescripts');
      if (at === -1) return part(0) + lowered(part(1)) + raised(part(2));
      return (
        lowered(part(at + 1)) +
        raised(part(at + 2)) +
        part(0) +
        lowered(at > 1 ? part(1) : '') +
        raised(at > 2 ? part(2) : '')
      );
    }
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
      return parts.map(sayFormula).join(', ');
    case 'mtable': {
      // Equations one below the other are no matrix.
      const isMatrix = parts.some((row) => row.children.length > 1);
      const rows = parts.map(sayFormula).join('; ');
      return isMatrix ? `(${rows})` : rows;
    }
    default:
      return all();
  }
}
