/**
 * A text fragment (`#p4:~:text=…`) for a stretch of a text, which browsers find and highlight. They match whole words
 * only, Chinese ones too: a stretch that begins or ends within a word is widened to it.
 * @param text what the paragraph says
 * @param page what the whole page says, to see whether the stretch stands there once
 * @param language BCP 47, for where words end
 */
export function textFragment(text: string, from: number, to: number, page: string, language: string): string {
  const bounds = wordBounds(text, language);
  const start = bounds.findLast((bound) => bound <= from) ?? from;
  const end = bounds.find((bound) => bound >= to) ?? to;
  const wanted = text.slice(start, end).trim();
  if (wanted === '') return '';
  const open = text.indexOf(wanted, start);
  const close = open + wanted.length;
  if (wanted.length > LONGEST) {
    // Both ends are enough; what is between them is not compared.
    const head = text.slice(open, bounds.find((bound) => bound >= open + END) ?? close);
    const tail = text.slice(bounds.findLast((bound) => bound <= close - END) ?? open, close);
    return `text=${around(text, open, close, page, head, bounds)(`${encode(head)},${encode(tail)}`)}`;
  }
  return `text=${around(text, open, close, page, wanted, bounds)(encode(wanted))}`;
}

const LONGEST = 120;
/** So many characters of either end of a long stretch. */
const END = 16;
/** So many characters before and behind a stretch that stands on the page more than once. */
const CONTEXT = 12;

/** Puts the words before and behind it around a fragment, where the stretch alone would name several places. */
function around(
  text: string,
  open: number,
  close: number,
  page: string,
  unique: string,
  bounds: readonly number[],
): (inner: string) => string {
  const first = page.indexOf(unique);
  if (first === -1 || page.indexOf(unique, first + 1) === -1) return (inner) => inner;
  const before = text.slice(bounds.findLast((bound) => bound <= open - CONTEXT) ?? 0, open).trim();
  const after = text.slice(close, bounds.find((bound) => bound >= close + CONTEXT) ?? text.length).trim();
  const prefix = before === '' ? '' : `${encode(before)}-,`;
  const suffix = after === '' ? '' : `,-${encode(after)}`;
  return (inner) => `${prefix}${inner}${suffix}`;
}

/** Where words begin and end, the ends of the text included. */
function wordBounds(text: string, language: string): number[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...[...words].map(({ index }) => index), text.length];
}

/** Percent-encoded; a hyphen, a comma and an ampersand mean something in a fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[-!'()*]/gu, (mark) => `%${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`); // prettier-ignore
}
