import type { Mark } from './entry.ts';
import type { Fold, Folded } from './fold.ts';
import type { EnglishPart } from './query.ts';
import { isForm } from './word-forms.ts';
import { smallestWindow } from './window.ts';

/** Where a query stands in a text. */
export interface Place {
  readonly marks: readonly Mark[];
  /** From the first of its words to the last, where they stand nearest together; 0 of a single word. */
  readonly apart: number;
  /** Where they stand so (UTF-16 units). */
  readonly nearest: number;
}

/** Where every one of some folded words stands in a text; nothing unless all of them do. Apart in characters. */
export function findAll(text: Folded, words: readonly string[]): Place | undefined {
  const places = words.map((word) => occurrences(text.text, word));
  if (places.some((own) => own.length === 0)) return undefined;
  const marks = places.flatMap((own, index) =>
    own.map((at) => ({ from: text.starts[at] ?? 0, to: text.ends[at + (words[index] ?? '').length - 1] ?? 0 })),
  );
  const { from, span } = smallestWindow(places);
  return { marks: joinMarks(marks), apart: span, nearest: text.starts[from] ?? 0 };
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Where English words stand in a text, in any of their forms or as they are quoted; nothing unless all are there. Apart in words. */
export function findEnglish(text: string, parts: readonly EnglishPart[], fold: Fold): Place | undefined {
  const tokens = [...text.matchAll(/\S+/gu)].flatMap((spaced, number) =>
    // Words that are apart by spaces alone are counted, as Pagefind does: `science-based` is one, which has two.
    [...spaced[0].matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
      from: spaced.index + match.index,
      to: spaced.index + match.index + match[0].length,
      word: fold(match[0]).text,
      number,
    })),
  );
  const found = parts.map(({ words, exact }) => {
    const wanted = words.map((word) => fold(word).text);
    const is = exact ? (word: string, other: string): boolean => word === other : isForm;
    return tokens.flatMap((first, at) => {
      const last = tokens[at + wanted.length - 1];
      const whole = last && wanted.every((word, index) => is(tokens[at + index]?.word ?? '', word));
      return whole ? [{ from: first.from, to: last.to, number: first.number }] : [];
    });
  });
  if (found.some((own) => own.length === 0)) return undefined;
  const window = smallestWindow(found.map((own) => own.map(({ number }) => number)));
  return {
    marks: joinMarks(found.flat().map(({ from, to }) => ({ from, to }))),
    apart: window.span,
    nearest: found.flat().find(({ number }) => number === window.from)?.from ?? 0,
  };
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
