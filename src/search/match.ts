import type { Mark } from './entry.ts';
import type { Fold, Folded } from './fold.ts';

/** Where every one of some folded words stands in a text, in order; nothing unless all of them do. */
export function findAll(text: Folded, words: readonly string[]): Mark[] | undefined {
  const marks: Mark[] = [];
  for (const word of words) {
    const before = marks.length;
    for (let at = text.text.indexOf(word); at !== -1; at = text.text.indexOf(word, at + 1)) {
      marks.push({ from: text.starts[at] ?? 0, to: text.ends[at + word.length - 1] ?? 0 });
    }
    if (marks.length === before) return undefined;
  }
  return joinMarks(marks);
}

/** Where words of the same stems stand in an English text; nothing unless all are there. */
export function findEnglish(text: string, words: readonly string[], fold: Fold): Mark[] | undefined {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: fold(match[0]).text,
  }));
  const marks: Mark[] = [];
  for (const word of words.map((each) => fold(each).text)) {
    const found = tokens.filter((token) => isForm(token.word, word));
    if (found.length === 0) return undefined;
    marks.push(...found);
  }
  return joinMarks(marks);
}

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;

/** Pagefind chose by stems; this says which words it meant: `industries` for `industry`, `digitalization` for `digital`. */
function isForm(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === wanted[shared]) shared += 1;
  return shared >= SHORTEST_STEM && wanted.length - shared <= LONGEST_ENDING && word.length - shared <= LONGEST_ENDING;
}

function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && from < last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}
