import type { Span } from '../document.ts';

const SENTENCE_END = /[。！？!?…][。！？!?…”’」』）〕】》)]*\s*/gu;

/** Marks that cannot begin a sentence, so that a stop before it ends none: “为何？”、“如何？”的问题. */
const GOES_ON = /[，、；：,;:”’」』）〕】》)]|(?<=[”’」』])的/uy;

/** Sentences of a paragraph, as spans that tile it. A stop inside brackets or quotation marks that go on ends none. */
export function splitSentences(paragraph: string): Span[] {
  const depths = nesting(paragraph);
  const spans: Span[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    const isAscii = /^[!?]/u.test(match[0]);
    const goesOn =
      (depths[to] ?? 0) > 0 ||
      goesOnAt(paragraph, to) ||
      (isAscii && !/\p{Script=Han}|^$/u.test(paragraph.slice(to, to + 1)));
    if (goesOn) continue;
    spans.push({ from, to });
    from = to;
  }
  if (from < paragraph.length) spans.push({ from, to: paragraph.length });
  return spans;
}

function goesOnAt(paragraph: string, offset: number): boolean {
  GOES_ON.lastIndex = offset;
  return GOES_ON.test(paragraph);
}

const OPENING = '“‘「『（〔【《(';
const CLOSING = '”’」』）〕】》)';
const DEEPEST = 8;

/** How many brackets and quotation marks are open before each offset; one without its other half opens nothing. */
function nesting(paragraph: string): number[] {
  const depths = new Array<number>(paragraph.length + 1).fill(0);
  const change = (offset: number, by: 1 | -1): void => {
    depths[offset] = (depths[offset] ?? 0) + by;
  };
  const open: number[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const character = paragraph.charAt(at);
    if (OPENING.includes(character)) {
      open.push(at);
      if (open.length > DEEPEST) open.shift();
    } else if (CLOSING.includes(character)) {
      const opening = OPENING.charAt(CLOSING.indexOf(character));
      const pair = open.findLastIndex((start) => paragraph.charAt(start) === opening);
      if (pair === -1) continue;
      change((open[pair] ?? 0) + 1, 1);
      change(at + 1, -1);
      open.length = pair;
    }
  }
  for (let at = 1; at < depths.length; at += 1) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0);
  return depths;
}
