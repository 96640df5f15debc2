import { writeFormula } from '../pipeline/split/formula.ts';
import type { Align, Block, Inline, Join } from './blocks.ts';
import { mergeInlines } from './inline.ts';

/** Blocks in the Markdown that `source.md` holds; what a text has of the same signs is escaped. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : `${writeBlocks(blocks)}\n`;
}

function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, block.level)))} ${escapeEnd(partMarks(writeLine(block.content)))}`;
    case 'paragraph':
      return partMarks(escapeStart(writeLine(block.content)));
    case 'quote':
      return `> ${partMarks(escapeStart(writeLine(block.content)))}`;
    case 'note':
      return `[^${block.label}]: ${partMarks(writeLine(block.content))}`;
    case 'box':
      return `::: box\n\n${writeBlocks(block.blocks)}\n\n:::`;
    case 'lines':
      // A build takes comments out of code, too: such lines are paragraphs.
      return block.lines.some((line) => line.includes('<!--'))
        ? block.lines.map((line) => escapeStart(escapeText(line.trim()))).join('\n\n')
        : writeFenced(block.lines);
    case 'list':
      return block.items
        .map((item, index) => indent(writeItem(item, block.start, index), block.isDeeper === true ? 2 : 0))
        .join('\n');
    case 'table':
      return writeTable(block.rows, block.align, block.joins);
  }
}

function writeItem(item: readonly Block[], start: number | undefined, index: number): string {
  const marker = start === undefined ? '-' : `${start + index}.`;
  const [first, ...rest] = item;
  // A list in an item follows on the next line; anything else is set off.
  const parts = rest.map((block) => `${block.type === 'list' ? '\n' : '\n\n'}${writeBlock(block)}`);
  const written = `${first ? writeBlock(first) : ''}${parts.join('')}`;
  return `${marker} ${indent(written, marker.length + 1).trimStart()}`;
}

function indent(lines: string, width: number): string {
  return lines.replaceAll(/^(?=[^\n])/gmu, ' '.repeat(width));
}

/** Lines between two fences that are longer than any in them. */
function writeFenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.map((line) => /^ {0,3}(`+)/u.exec(line)?.[1]?.length ?? 0));
  const fence = '`'.repeat(longest + 1);
  // A line that the reader of a build takes for the end of the lines is set off from the margin.
  const shown = lines.map((line) => (/^ {0,3}(?:`{3,}|~{3,})/u.test(line) ? `    ${line.trimStart()}` : line));
  return [fence, ...shown, fence].join('\n');
}

/**
 * Where emphasis ends with a mark and a letter follows at once (`**加强领导。**各地`), other programs than ours see
 * asterisks; a comment between the two, which no page shows, lets them see emphasis.
 */
function partMarks(line: string): string {
  return line.replaceAll(STRESSED, (match, mark: string, words: string, at: number) => {
    const [before, after] = [line.slice(0, at), line.slice(at + match.length)];
    const opens = !/^[\p{P}\p{S}]/u.test(words) || before === '' || /[\s\p{P}\p{S}]$/u.test(before);
    const closes = !/[\p{P}\p{S}]$/u.test(words) || after === '' || /^[\s\p{P}\p{S}]/u.test(after);
    // What stands behind a comment is read as the beginning of a line.
    const isLine = /^(?:[-+*#>~`]|\d{1,9}[.)])/u.test(closes ? '' : after);
    return `${opens ? '' : APART}${mark}${words}${mark}${closes || isLine ? '' : APART}`;
  });
}

const APART = '<!-- -->';
const STRESSED = /(?<!\\)(\*\*|\*)(?=[^*\s])((?:\\.|[^*\\])+?)\1/gu;

function writeTable(
  rows: readonly (readonly (readonly Inline[])[])[],
  align: readonly Align[] = [],
  joins: readonly (readonly Join[])[] = [],
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (content: readonly Inline[], join: Join): string => {
    if (content.length === 0 && join) return JOINED[join];
    const written = writeLine(content);
    // A comment would end the row: such a cell goes without stress.
    return (written.includes(APART) ? writeLine(content.flatMap(unstress)) : written).replace(/^<<$/u, '\\<<');
  };
  const written = rows.map((row, y) =>
    line(Array.from({ length: width }, (_, x) => cell(row[x] ?? [], joins[y]?.[x]))),
  );
  const rule = line(Array.from({ length: width }, (_, column) => RULES[align[column] ?? 'none']));
  return [written[0], rule, ...written.slice(1)].join('\n');
}

/** A cell that is one with its neighbor; a cell whose own words are these signs has them escaped. */
const JOINED = { left: '<<', up: '^^' };

const RULES = { none: '---', left: ':---', center: ':---:', right: '---:' };

function writeLine(content: readonly Inline[]): string {
  return writeInlines(content)
    .replaceAll(/\s*\n\s*/gu, ' ')
    .trim();
}

function writeInlines(content: readonly Inline[]): string {
  return joinMarked(content.map(writeInline));
}

/** Stress next to other stress would be one run of asterisks: a comment, which no page shows, parts the two. */
function joinMarked(parts: readonly string[]): string {
  return parts.reduce((line, part) => `${line}${/(?<!\\)\*$/u.test(line) && part.startsWith('*') ? APART : ''}${part}`, ''); // prettier-ignore
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text);
    case 'emphasis':
      return wrap('*', inline.content);
    case 'strong':
      return wrap('**', inline.content);
    case 'link':
      return `[${writeInlines(inline.content).trim()}](${inline.url})`;
    case 'image':
      return `![${escapeText(inline.alt)}](images/${inline.name})`;
    case 'note':
      return `[^${inline.label}]`;
    case 'formula':
      return writeFormula(inline.formula);
  }
}

/**
 * Marks stand around words and nothing else: white space goes outside (`** x**` would be two asterisks), a link keeps
 * its brackets, and what is stressed twice is strong.
 */
function wrap(mark: string, content: readonly Inline[]): string {
  const parts = (mark === '**' ? mergeInlines(content.flatMap(unstress)) : content).map((inline) => {
    if (inline.type === 'link') return `[${wrap(mark, inline.content).trim()}](${inline.url})`;
    if (inline.type === 'strong' || inline.type === 'emphasis') return wrap('**', inline.content);
    if (inline.type !== 'text') return writeInline(inline);
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(escapeText(inline.text)) ?? [];
    return words === '' ? before + after : `${before}${mark}${words}${mark}${after}`;
  });
  return joinMarked(parts);
}

/** What is strong is no more by being stressed within. */
function unstress(inline: Inline): readonly Inline[] {
  return inline.type === 'strong' || inline.type === 'emphasis' ? inline.content.flatMap(unstress) : [inline];
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\*_`|^[\]]|<(?=[\w!/])|(?<=<)!|!$/gu, '\\$&');
}

/** A paragraph that begins like a heading, a list or a table. */
function escapeStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^([-+])(?=[\s-]|$)/u, '\\$1')
    .replace(/^~/u, '\\~')
    .replace(/^:{3}/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^>/u, '\\$&');
}

/** Hashes at the end of a heading would close it. */
function escapeEnd(line: string): string {
  return line.replace(/#+$/u, (hashes) => hashes.replaceAll('#', '\\#'));
}
