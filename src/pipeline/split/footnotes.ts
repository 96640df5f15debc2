import type { Mark } from '../document.ts';
import type { Block } from './blocks.ts';

/** Footnotes of a plain text: ［1］ at the beginning of a line, and in a line above where the text refers to it. */
export interface Footnotes {
  /** The label of each block that is a footnote, by its index. */
  readonly labels: ReadonlyMap<number, string>;
  /** References within each block. */
  readonly references: ReadonlyMap<number, readonly Mark[]>;
}

const NOTE = /^[［[〔](\d{1,3})[］\]〕]/u;
const REFERENCE = /[［[〔](\d{1,3})[］\]〕]/gu;

export function findFootnotes(blocks: readonly Block[]): Footnotes {
  const references = new Map<number, Mark[]>();
  const labels = new Map<number, string>();
  const referred = new Set<string>();
  const notes = new Set(blocks.flatMap(({ text }) => NOTE.exec(text)?.[1] ?? []));
  blocks.forEach(({ text, note }, index) => {
    const label = NOTE.exec(text)?.[1];
    if (label !== undefined && referred.has(label) && !note && ![...labels.values()].includes(label)) {
      labels.set(index, label);
      return;
    }
    const marks = [...text.matchAll(REFERENCE)].flatMap((match): Mark[] => {
      const found = match[1] ?? '';
      if (match.index === 0 || !notes.has(found)) return [];
      referred.add(found);
      return [{ type: 'note', label: found, from: match.index, to: match.index + match[0].length }];
    });
    if (marks.length > 0) references.set(index, marks);
  });
  return { labels, references };
}
