import type { OwnScript } from '../vocabulary/edition.ts';
import type { Edit } from '../pipeline/edit.ts';
import type { FormulaElement } from '../pipeline/split/formula.ts';
import { type Block, type Finding, type Findings, type Inline, mapFindings, textOf } from './blocks.ts';
import { cleanCharacters, tellEdits } from './characters.ts';
import { joinInlines } from './inline.ts';
import { scriptOf } from './radicals.ts';

/** Blocks with their characters in order, and what is told of it. */
export interface CleanedBlocks {
  readonly blocks: readonly Block[];
  readonly told: readonly string[];
  readonly script: OwnScript;
}

/** The stage of characters for what was taken out of a file; the same rules put a plain text in order. */
export function cleanBlocks(blocks: readonly Block[]): CleanedBlocks {
  const edits: Edit[] = [];
  const script = scriptOf(blocks.map(wordsOf).join(''));
  const clean = (text: string): string => {
    const cleaned = cleanCharacters(text, script);
    edits.push(...cleaned.edits);
    return cleaned.text;
  };
  const inline = (found: Inline): Inline => {
    if (found.type === 'text') return { ...found, text: clean(found.text) };
    if (found.type === 'formula') return { ...found, formula: mapWords(found.formula, clean) };
    return 'content' in found ? { ...found, content: found.content.map(inline) } : found;
  };
  const line = (content: readonly Inline[]): readonly Inline[] => joinInlines(content.map(inline));
  const block = (found: Block): Block => {
    if (found.type === 'list') return { ...found, items: found.items.map((item) => item.map(block)) };
    if (found.type === 'table') return { ...found, rows: found.rows.map((row) => row.map(line)) };
    if (found.type === 'box') return { ...found, blocks: found.blocks.map(block) };
    if (found.type === 'lines') return { ...found, lines: found.lines.map(clean) };
    return { ...found, content: line(found.content) };
  };
  return { blocks: blocks.map(block), told: tellEdits(edits), script };
}

/** A formula with its words as the function gives them. */
function mapWords(formula: FormulaElement, change: (words: string) => string): FormulaElement {
  const children = formula.children.map((child) =>
    typeof child === 'string' ? change(child) : mapWords(child, change),
  );
  return { ...formula, children };
}

/** The same for what was found in the text before its characters were in order. */
export function cleanFindings(findings: Findings, script: OwnScript): Findings {
  const clean = (found: readonly Finding[]): readonly Finding[] =>
    found.map((one) => ({ ...one, value: cleanCharacters(one.value, script).text }));
  return mapFindings(findings, clean);
}

function wordsOf(block: Block): string {
  if (block.type === 'list') return block.items.flat().map(wordsOf).join('');
  if (block.type === 'table') return block.rows.flat().map(textOf).join('');
  if (block.type === 'box') return block.blocks.map(wordsOf).join('');
  return block.type === 'lines' ? block.lines.join('') : textOf(block.content);
}
