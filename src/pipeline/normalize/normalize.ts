import { applyEdits, type Edit } from '../edit.ts';

export interface Normalization {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Puts width, spacing and line ends of a Chinese text in order: full-width marks beside Han characters,
 * no indents, no spaces at line ends, LF. Digits, Latin letters and words stay as they are.
 */
export function normalize(text: string): Normalization {
  const wide = wideBrackets(text);
  const edits: Edit[] = [];
  for (const match of text.matchAll(CANDIDATES)) {
    const found = match[0];
    const from = match.index;
    const insert = replacement(text, from, found, wide);
    if (insert === undefined) continue;
    if (WIDE[found] !== undefined) wide.add(from);
    edits.push({ from, to: from + found.length, insert, rule: ruleOf(found), certainty: 'certain' });
  }
  return { text: applyEdits(text, edits), edits };
}

const SPACE = '[ \\t\\u00a0\\u3000]';
const CANDIDATES = new RegExp(`\\r\\n?|(?<!${SPACE})${SPACE}+(?=[\\r\\n]|$)|(?<=^|[\\r\\n])${SPACE}+|[,;:?!()]`, 'gu');

/** ASCII marks and their full-width forms. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const CHINESE = /[\p{Script=Han}\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff01]/u;
const QUOTES = /[“”‘’]/u;
/** Marks that a bracket looks past, in either width: its own width must not hang on theirs, which may yet change. */
const MARKS = /[“”‘’,;:?!()，；：？！（）]/u;

/** @param wide offsets of ASCII marks that are full-width from now on: all brackets, and the marks before this one */
function replacement(text: string, from: number, found: string, wide: ReadonlySet<number>): string | undefined {
  const mark = WIDE[found];
  if (mark === undefined) return found.startsWith('\r') ? '\n' : '';
  const isBracket = found === '(' || found === ')';
  return (isBracket ? wide.has(from) : besideChinese(text, from, wide)) ? mark : undefined;
}

/** True where the nearest character before, over quotation marks, is Chinese, or a number or word before runs on in Chinese. */
function besideChinese(text: string, at: number, wide: ReadonlySet<number>): boolean {
  const isChinese = (offset: number): boolean => wide.has(offset) || CHINESE.test(characterAt(text, offset));
  const before = neighbour(text, at, -1, QUOTES);
  if (isChinese(before)) return true;
  return /[\p{L}\p{N}%‰℃)）]/u.test(characterAt(text, before)) && isChinese(neighbour(text, at, 1, QUOTES));
}

/**
 * Offsets of the brackets to be made wide: those that touch Chinese on either side of either half, and
 * those whose other half is wide already. Both halves take one width.
 */
function wideBrackets(text: string): Set<number> {
  const wide = new Set<number>();
  const open: number[] = [];
  for (const match of text.matchAll(/[()（）\r\n]/gu)) {
    if (match[0] === '(' || match[0] === '（') open.push(match.index);
    else if (match[0] !== ')' && match[0] !== '）') open.length = 0;
    else {
      const start = open.pop();
      if (start === undefined) continue;
      const halves = [start, match.index];
      const around = halves.flatMap((at) => [neighbour(text, at, -1, MARKS), neighbour(text, at, 1, MARKS)]);
      const isWide =
        halves.some((at) => /[（）]/u.test(text.charAt(at))) ||
        around.some((at) => CHINESE.test(characterAt(text, at)));
      if (isWide) for (const at of halves) wide.add(at);
    }
  }
  return wide;
}

/** Marks that stand between a mark and its neighbour at most. */
const REACH = 8;

/** Offset of the nearest character in a direction, over some marks; −1 where there are too many of them. */
function neighbour(text: string, at: number, step: -1 | 1, over: RegExp): number {
  for (let distance = 1; distance <= REACH; distance += 1) {
    const position = at + step * distance;
    if (!over.test(text.charAt(position))) return position;
  }
  return -1;
}

/** The character at an offset, whole where the offset stands in the middle of a surrogate pair. */
function characterAt(text: string, offset: number): string {
  const start = /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
  const code = text.codePointAt(start);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function ruleOf(found: string): string {
  if (found.startsWith('\r')) return 'line-end';
  return WIDE[found] === undefined ? 'spacing' : 'width';
}
