import type { Mark } from '../document.ts';
import type { Edit } from '../edit.ts';
import { parseFormula, sayFormula, writeFormula } from './formula.ts';

/** Markup within a line: what is taken out of the text, and what it said. Offsets are those of the text around. */
export interface Inline {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
}

const TOKEN =
  /\\([!-/:-@[-`{-~])|(\*\*|__)(?=\S)((?:\\.|[^*_\n\\])+?)\2|(?<![\p{L}\p{N}])_(?=\S)((?:\\.|[^_\n\\])+?)_(?![\p{L}\p{N}])|\*(?=[^\s*])((?:\\.|[^*\n\\])+?)\*|(`+)([^`\n]+)\6|\[\^([^\]\s[]{1,40})\]|(!?)\[((?:\\.|[^[\]\n\\])*)\]\(([^()\s]{0,2000})(?:[ \t]+"[^"\n]*")?\)|<(https?:\/\/[^<>\s]{1,2000})>|<math(?:>| [^<>\n]{0,200}>)[^\n]{0,20000}?<\/math>/gu;

/** Reads emphasis, links, images, references to footnotes and escapes between two offsets of a text. */
export function readInline(text: string, from: number, to: number): Inline {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  const cut = (start: number, end: number, rule = 'markup'): void => {
    if (start < end) edits.push({ from: start, to: end, insert: '', rule, certainty: 'certain' });
  };
  const within = (start: number, end: number): void => {
    const inner = readInline(text, start, end);
    edits.push(...inner.edits);
    marks.push(...inner.marks);
  };
  /** Keeps what stands between two markers. */
  const unwrap = (start: number, end: number, opening: number, closing: number, mark?: (span: { from: number; to: number }) => Mark, plain = false): void => {
    const [first, last] = [start + opening, end - closing];
    cut(start, first);
    if (mark) marks.push(mark({ from: first, to: last }));
    if (!plain) within(first, last);
    cut(last, end);
  }; // prettier-ignore
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const formula = match[0].startsWith('<math') ? parseFormula(match[0]) : undefined;
    if (formula) {
      edits.push({ from: start, to: end, insert: sayFormula(formula), rule: 'markup', certainty: 'certain' });
      marks.push({ type: 'formula', mathml: writeFormula(formula), from: start, to: end });
      continue;
    }
    const [, escaped, strong, , underscored, starred, ticks, , label, image, shown, href, address] = match;
    if (escaped !== undefined) cut(start, start + 1);
    else if (strong !== undefined) unwrap(start, end, 2, 2, (span) => ({ type: 'strong', ...span }));
    else if (underscored !== undefined || starred !== undefined) unwrap(start, end, 1, 1, (span) => ({ type: 'emphasis', ...span }));
    else if (ticks !== undefined) unwrap(start, end, ticks.length, ticks.length, undefined, true);
    else if (label !== undefined) {
      cut(start, end);
      marks.push({ type: 'note', label, from: end, to: end });
    } else if (shown !== undefined && href !== undefined) {
      const opening = image === '!' ? 2 : 1;
      const closing = end - start - opening - shown.length;
      const mark = image === '!' ? imageMark(href) : linkMark(href);
      unwrap(start, end, opening, closing, mark);
    } else if (address !== undefined) unwrap(start, end, 1, 1, linkMark(address), true);
  } // prettier-ignore
  return { edits, marks };
}

/** Addresses of the web and of mail are links; any other, such as `javascript:`, is left as text. */
function linkMark(href: string): ((span: { from: number; to: number }) => Mark) | undefined {
  return /^(?:https?:\/\/|mailto:)/iu.test(href) ? (span) => ({ type: 'link', href, ...span }) : undefined;
}

/** Images lie in the report's folder `images/`; SVG is left out, as it can run scripts. */
function imageMark(src: string): ((span: { from: number; to: number }) => Mark) | undefined {
  return /^images\/[\w\-.]+\.(?:png|jpe?g|gif|webp|avif)$/iu.test(src)
    ? (span) => ({ type: 'image', src, ...span })
    : undefined;
}
