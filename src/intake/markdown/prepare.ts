import { spaceHeadings } from './loose-headings.ts';
import { readWiki } from './wiki.ts';
import { widenTables } from './wide-rows.ts';

/** A Markdown text as CommonMark reads it, and what of it is told. */
export interface Prepared {
  readonly text: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** A shortcode of a site generator on a line of its own: {{< figure >}}, {% include %}. */
const SHORTCODE = /^\s*(?:\{\{[<%].*[%>]\}\}|\{%.*%\})\s*$/u;
/** A frame as Pandoc and site generators have it: `::: tip 题目`, and `:::` at its end. */
const FRAME = /^ {0,3}:{3,}[ \t]*\{?\.?([A-Za-z][\w-]*)\}?(?:[ \t]+(\S.*?))?[ \t]*$/u;
const FRAME_END = /^ {0,3}:{3,}[ \t]*$/u;
/** Names a frame in markup. */
export const FRAME_CLASS = 'duizhao-frame';

/** The meaning of the term above it: `: 指…`. */
const DEFINITION = /^ {0,3}[:：][ \t]+(?=\S)/u;
/** A comment before other text on its line: CommonMark would read nothing of that as Markdown. */
const COMMENT = /^((?:\s*>)*\s*(?:[-*+:：]\s+|\d{1,9}[.)]\s+)?)<!--(?:(?!-->).)*-->[ \t]*(?=\S)/u;
/** An item as Chinese authors count: `1) …`; CommonMark would make it `1.`. */
const BRACKETED = /^( {0,3}\d{1,9})([)）])(?=[ \t])/u;
/** A formula in TeX on a line, with what Markdown could take for its own in it. */
const FORMULA = /(?<![\\$])\$(?=[^\s$])([^$\n]*[^\s$\\])\$(?![\d$])/gu;

/**
 * Writes what other kinds of Markdown have in what CommonMark knows: definitions and items with brackets are lines of
 * their own, formulas stay as they are typed. Shortcodes belong to the program that made the site.
 */
export function prepareMarkdown(markdown: string): Prepared {
  const dropped: string[] = [];
  const { lines: given, lost: spaced } = spaceHeadings(markdown.split(/\r\n?|\n/u));
  const lost: string[] = [...spaced];
  let frames = 0;
  let formulas = 0;
  let fence: string | undefined;
  let isFormula = false;
  const lines = given.flatMap((line, index, all): string[] => {
    const [, marks] = FENCE.exec(line) ?? [];
    if (marks !== undefined && (fence === undefined || (marks.startsWith(fence) && line.trim() === marks))) {
      fence = fence === undefined ? marks : undefined;
      return [line];
    }
    if (fence !== undefined) return [line];
    if (/^\s*\$\$/u.test(line)) {
      const isWhole = /^\s*\$\$.*\$\$\s*$/u.test(line) && line.trim() !== '$$';
      if (!isWhole) isFormula = !isFormula;
      if (isWhole || isFormula) formulas += 1;
      return [escapeFormula(line)];
    }
    if (isFormula) {
      if (/\$\$\s*$/u.test(line)) isFormula = false;
      return [escapeFormula(line)];
    }
    if (SHORTCODE.test(line)) {
      dropped.push(`a shortcode of the site: ${line.trim()}`);
      return [''];
    }
    const [, frame, title] = FRAME.exec(line) ?? [];
    if (frame !== undefined && all.slice(index + 1).some((next) => FRAME_END.test(next))) {
      frames += 1;
      if (frame !== 'box') dropped.push(`the kind of a frame: ${frame}`);
      return ['', `<section class="${FRAME_CLASS}">`, '', ...(title === undefined ? [] : [`**${title}**`, ''])];
    }
    if (frames > 0 && FRAME_END.test(line)) {
      frames -= 1;
      return ['', '</section>', ''];
    }
    const wiki = readWiki(withoutComments(line));
    dropped.push(...wiki.dropped);
    lost.push(...wiki.lost);
    // What stood around a comment may be gone.
    const written = withoutComments(wiki.line).replaceAll(FORMULA, (formula) => {
      if (!/[\\^_{}=+]/u.test(formula)) return formula; // $5 and $10 are money
      formulas += 1;
      return escapeFormula(formula);
    });
    if (BRACKETED.test(written)) return ['', written.replace(BRACKETED, '$1\\$2')];
    return DEFINITION.test(written) ? ['', written.replace(DEFINITION, '')] : [written];
  });
  const notes = freeNotes(widenTables(lines));
  const typed = `${formulas} formula${formulas > 1 ? 's' : ''} in TeX: as they are typed, between dollar signs`;
  return { text: notes.lines.join('\n'), dropped, lost: [...(formulas > 0 ? [typed] : []), ...lost, ...notes.lost] };
}

function withoutComments(line: string): string {
  let rest = line;
  while (COMMENT.test(rest)) rest = rest.replace(COMMENT, '$1');
  return rest;
}

const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/u;

/** Notes that nothing refers to would not be shown: they become paragraphs. */
function freeNotes(lines: readonly string[]): { readonly lines: readonly string[]; readonly lost: readonly string[] } {
  const referred = new Set<string>();
  for (const line of lines)
    for (const [, label = ''] of line.replace(NOTE, '').matchAll(/\[\^([^\]\s]+)\]/gu))
      referred.add(label.toLowerCase());
  const lost: string[] = [];
  const freed = lines.flatMap((line) => {
    const [, label] = NOTE.exec(line) ?? [];
    if (label === undefined || referred.has(label.toLowerCase())) return [line];
    lost.push(`that “${label}” is a note: nothing refers to it, and its text stands as a paragraph`);
    return ['', line.replace(NOTE, '')];
  });
  return { lines: freed, lost };
}

function escapeFormula(formula: string): string {
  return formula.replaceAll(/[\\*_[\]<>`|~]/gu, '\\$&');
}
