import type { Numbering } from '../../vocabulary/forms.ts';

const LONGEST_HEADING = 40;
/** 一、坚持…，全面…，扎实… is a heading still: its number tells it from prose. */
const LONGEST_NUMBERED = 80;

/** True for a line that is short and does not end like a sentence. */
export function isTitleLike(line: string, numbering?: Numbering): boolean {
  const { length } = [...line];
  // A row of a table.
  if (/\t[^\t]*\t/u.test(line)) return false;
  if (/[。；：，、？！…;:,.?!]["”’」』）)]*$/u.test(line)) return false;
  if (length <= LONGEST_HEADING) return true;
  return (
    length <= LONGEST_NUMBERED && numbering !== undefined && numbering.unit !== 'article' && !/[。；;！？]/u.test(line)
  );
}
