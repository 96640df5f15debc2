import type { Edit } from '../edit.ts';

/** A line that is nothing but a page number: — 12 —, 第3页 共20页, - 4 -, 3 / 20. */
const PAGE_NUMBER =
  /(?:^|\r\n|\r|\n)[ \t\u3000]*(?:[-—–－]+[ \t\u3000]*(\d{1,4})[ \t\u3000]*[-—–－]+|第[ \t\u3000]*(\d{1,4})[ \t\u3000]*[页頁](?:[ \t\u3000,，/]*共[ \t\u3000]*\d{1,4}[ \t\u3000]*[页頁])?|(\d{1,4})[ \t\u3000]*\/[ \t\u3000]*(\d{1,4}))[ \t\u3000]*(?=\r|\n|$)/gu;

const SENTENCE_END = /[。！？；：…!?;:]["”’」』）)]*$/u;

/** Page numbers that a printed page left in the text: they count on. The blank lines around one go with it. */
export function findPageNumbers(text: string): Edit[] {
  const found = [...text.matchAll(PAGE_NUMBER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    number: Number(match[1] ?? match[2] ?? match[3]),
    total: match[4],
  }));
  const counts = found.every(({ number }, index) => index === 0 || number > (found[index - 1]?.number ?? 0));
  const [total] = found.flatMap((each) => each.total ?? []);
  const isFraction = found.some((each) => each.total !== undefined);
  // One alone is a fraction; all of a document's pages have the same total.
  if (!counts || (isFraction && (found.length < 2 || found.some((each) => each.total !== total)))) return [];
  let last = 0;
  return found.map(({ from, to }): Edit => {
    const before = text.slice(last, from).trimEnd();
    const start = last + before.length;
    const breaks = /^(?:[ \t\u3000]*(?:\r\n|\r|\n))*/u.exec(text.slice(to))?.[0].length ?? 0;
    last = to + breaks;
    const insert = start === 0 || last === text.length ? '' : SENTENCE_END.test(before) ? '\n\n' : '\n';
    return { from: start, to: last, insert, rule: 'page-number', certainty: 'probable' };
  });
}
