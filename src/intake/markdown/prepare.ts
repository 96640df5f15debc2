/** A Markdown text as CommonMark reads it, and what of it is told. */
export interface Prepared {
  readonly text: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** A shortcode of a site generator on a line of its own: {{< figure >}}, {% include %}. */
const SHORTCODE = /^\s*(?:\{\{[<%].*[%>]\}\}|\{%.*%\})\s*$/u;
/** The meaning of the term above it: `: 指…`. */
const DEFINITION = /^ {0,3}[:：][ \t]+(?=\S)/u;
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
  let formulas = 0;
  let fence: string | undefined;
  let isFormula = false;
  const lines = markdown.split(/\r\n?|\n/u).flatMap((line): string[] => {
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
    const written = line.replaceAll(FORMULA, (formula) => {
      if (!/[\\^_{}=+]/u.test(formula)) return formula; // $5 and $10 are money
      formulas += 1;
      return escapeFormula(formula);
    });
    if (BRACKETED.test(written)) return ['', written.replace(BRACKETED, '$1\\$2')];
    return DEFINITION.test(written) ? ['', written.replace(DEFINITION, '')] : [written];
  });
  const lost =
    formulas > 0
      ? [`${formulas} formula${formulas > 1 ? 's' : ''} in TeX: as they are typed, between dollar signs`]
      : [];
  return { text: lines.join('\n'), dropped, lost };
}

function escapeFormula(formula: string): string {
  return formula.replaceAll(/[\\*_[\]<>`|~]/gu, '\\$&');
}
