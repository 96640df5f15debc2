import path from 'node:path';
import { romanise } from '../../src/report/pinyin.ts';
import { findIdProblem } from './report-id.ts';

/** Characters of an id that is made: longer ones make addresses that nobody reads. */
const LONGEST = 60;

/**
 * An id for a report that nobody gave one: the name of its file where that can be one, else its title in pinyin.
 * @param title in simplified characters
 * @param isTaken whether another report has an id
 */
export function chooseId(file: string, title: string, isTaken: (id: string) => boolean): string {
  const named = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replaceAll(/[ _.]+/gu, '-');
  const isName = /[a-z]{2}/u.test(named) && named.length <= LONGEST && findIdProblem(named) === undefined;
  const base = isName ? named : inPinyin(title);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id) && findIdProblem(id) === undefined) return id;
  }
}

function inPinyin(title: string): string {
  const plain = romanise(title, 'none')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const cut = plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/-[^-]*$/u, '');
  return cut.slice(0, LONGEST) || 'report';
}
