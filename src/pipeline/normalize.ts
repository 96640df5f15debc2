import { applyEdits, type Edit } from './edit.ts';

export interface Normalization {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Puts width, spacing and line ends of a Chinese text in order: full-width marks beside Han characters,
 * no indents, no spaces at line ends, LF. Digits, Latin letters and words stay as they are.
 */
export function normalize(text: string): Normalization {
  const widths = matchBrackets(text);
  const edits: Edit[] = [];
  for (const match of text.matchAll(CANDIDATES)) {
    const found = match[0];
    const from = match.index;
    const insert = replacement(text, from, found, widths);
    if (insert === undefined || insert === found) continue;
    edits.push({ from, to: from + found.length, insert, rule: ruleOf(found), certainty: 'certain' });
  }
  return { text: applyEdits(text, edits), edits };
}

const SPACE = '[ \\t\\u00a0\\u3000]';
const CANDIDATES = new RegExp(`\\r\\n?|${SPACE}+(?=\\r|\\n|$)|(?<=^|\\n|\\r)${SPACE}+|[,;:?!()]`, 'gu');

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

function replacement(text: string, from: number, found: string, wideBrackets: ReadonlySet<number>): string | undefined {
  const wide = WIDE[found];
  if (wide === undefined) return found.startsWith('\r') ? '\n' : '';
  if (found === '(' || found === ')') return wideBrackets.has(from) ? wide : undefined;
  return besideChinese(text, from) ? wide : undefined;
}

/** True where the nearest character before, over quotation marks, is Chinese, or a number or word before runs on in Chinese. */
function besideChinese(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  if (CHINESE.test(before)) return true;
  return /[\p{L}\p{N}%‰℃)）]/u.test(before) && CHINESE.test(after);
}

/** Offsets of the brackets that touch Chinese on either side of either half: both halves take one width. */
function matchBrackets(text: string): Set<number> {
  const wide = new Set<number>();
  const open: number[] = [];
  for (const match of text.matchAll(/[()\n]/gu)) {
    if (match[0] === '\n') open.length = 0;
    else if (match[0] === '(') open.push(match.index);
    else {
      const start = open.pop();
      if (start === undefined) continue;
      const around = [
        neighbour(text, start, -1),
        neighbour(text, start, 1),
        neighbour(text, match.index, -1),
        neighbour(text, match.index, 1),
      ];
      if (around.some((character) => CHINESE.test(character))) wide.add(start).add(match.index);
    }
  }
  return wide;
}

/** The nearest character in a direction, over quotation marks; empty at a line's end. */
function neighbour(text: string, at: number, step: -1 | 1): string {
  let position = at + step;
  while (QUOTES.test(text.charAt(position))) position += step;
  const unit = text.charAt(position);
  if (/[\udc00-\udfff]/.test(unit) && step < 0) return text.charAt(position - 1) + unit;
  if (/[\ud800-\udbff]/.test(unit) && step > 0) return unit + text.charAt(position + 1);
  return unit;
}

function ruleOf(found: string): string {
  if (found.startsWith('\r')) return 'line-end';
  return WIDE[found] === undefined ? 'spacing' : 'width';
}
