import type { Mark } from '../document.ts';
import type { Block } from './blocks.ts';
import { nameOfTitle } from './named-titles.ts';

/** Footnotes of a plain text: ［1］ at the beginning of a line, and in a line above where the text refers to it. */
export interface Footnotes {
  /** The label of each block that is a footnote, by its index. */
  readonly labels: ReadonlyMap<number, string>;
  /** References within each block. */
  readonly references: ReadonlyMap<number, readonly Mark[]>;
}

const NOTE = /^(?:[［[〔](\d{1,3})[］\]〕]|([①-⑳]))/u;
/** ① refers to a footnote at the end of a clause; before one it numbers it. */
const REFERENCE = /[［[〔](\d{1,3})[］\]〕]|([①-⑳])(?=[。，；：！？”’」』）)]|$)/gu;

export function findFootnotes(blocks: readonly Block[]): Footnotes {
  const references = new Map<number, Mark[]>();
  const labels = new Map<number, string>();
  const referred = new Set<string>();
  const used = new Set<string>();
  const notes = new Set(blocks.flatMap(({ text }) => labelOf(NOTE.exec(text)) ?? []));
  blocks.forEach(({ text, note }, index) => {
    const before = blocks[index - 1]?.text ?? '';
    // What follows a colon is a list, but for 注释：.
    const isListed = before.endsWith('：') && nameOfTitle(before) === undefined && !/^[［[〔]/u.test(text);
    const label = labelOf(NOTE.exec(text));
    if (label !== undefined && referred.has(label) && !note && !isListed && !used.has(label)) {
      used.add(label);
      labels.set(index, label);
      return;
    }
    const marks = [...text.matchAll(REFERENCE)].flatMap((match): Mark[] => {
      const found = labelOf(match) ?? '';
      if (match.index === 0 || !notes.has(found)) return [];
      referred.add(found);
      return [{ type: 'note', label: found, from: match.index, to: match.index + match[0].length }];
    });
    if (marks.length > 0) references.set(index, marks);
  });
  // What refers to no footnote is text.
  for (const [index, marks] of references) {
    const known = marks.filter((mark) => mark.type === 'note' && used.has(mark.label));
    if (known.length > 0) references.set(index, known);
    else references.delete(index);
  }
  return { labels, references };
}

/** The label of a match of the one or the other form. */
function labelOf(match: RegExpExecArray | null): string | undefined {
  return match?.[1] ?? match?.[2];
}
