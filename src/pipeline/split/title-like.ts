const LONGEST_HEADING = 40;

/** True for a line that is short and does not end like a sentence. */
export function isTitleLike(line: string): boolean {
  return [...line].length <= LONGEST_HEADING && !/[。；：，、？！…;:,.?!]["”’」』）)]*$/u.test(line);
}
