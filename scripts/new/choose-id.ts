import path from 'node:path';
import { romanise } from '../../src/report/pinyin.ts';
import { findIdProblem } from './report-id.ts';

/** Characters of an id that is made: longer ones make addresses that nobody reads. */
const LONGEST = 60;

/**
 * An id for a report that nobody gave one: the name of its file where that can be one (of a file that is named as all
 * are, its folder's), else its title in pinyin.
 * @param title in simplified characters
 * @param isTaken whether another report has an id
 */
export function chooseId(file: string, title: string, isTaken: (id: string) => boolean): string {
  const own = asId(path.basename(file, path.extname(file)));
  const names = COMMON.has(own) ? [asId(path.basename(path.dirname(file)))] : [own];
  const base = names.find(isName) ?? inPinyin(title);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id) && findIdProblem(id) === undefined) return id;
  }
}

/** Names that files have in every folder: they say nothing of what is in them. */
const COMMON = new Set(['readme', 'index', 'default', 'main', 'text', 'source', 'received', 'document', 'content']);

function asId(name: string): string {
  return name.toLowerCase().replaceAll(/[ _.]+/gu, '-');
}

function isName(id: string): boolean {
  return /[a-z]{2}/u.test(id) && id.length <= LONGEST && !COMMON.has(id) && findIdProblem(id) === undefined;
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
