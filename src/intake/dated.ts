import type { Finding, Findings } from './blocks.ts';
import { DAY_IN_LINE as DAY, OF_DATE, readDate, WEEKDAY } from '../pipeline/split/dates.ts';

/** The dates in the life of a text. */
export type DateKey = 'adopted' | 'published' | 'effective';

/** What is done to a text, behind the day on which it is done: 2021年11月26日…会议通过. */
const DONE: readonly (readonly [pattern: RegExp, key: DateKey])[] = [
  [new RegExp(`(${DAY})(?:(?!${DAY})[^。；，,;]){0,60}?(?:[审審][议議]?)?(?:通[过過]|表[决決]|制定|[订訂]定|批准)`, 'u'), 'adopted'],
  [new RegExp(`(${DAY})(?:(?!${DAY})[^。；，,;]){0,40}?(?:公布|公佈|[发發]布|[发發]佈|印[发發]|令第)`, 'u'), 'published'],
  [new RegExp(`(?:自|[从從]|於|于)?\\s*(${DAY})\\s*(?:起)?\\s*(?:正式)?(?:施行|[实實]施|生效|[执執]行)`, 'u'), 'effective'],
]; // prettier-ignore

/** A line between brackets below a title, or one that begins with a day: it says what was done when. */
const HISTORY = new RegExp(`^[（(〔\\[]?\\s*(?:根[据據].{0,60})?(?:于|於)?\\s*${DAY}`, 'u');

/** Words in front of a date that say which one it is: 施行日期：2022年1月1日. */
const NAMED: readonly (readonly [pattern: RegExp, key: DateKey])[] = [
  [/^(?:通[过過]|审[议議]通[过過]|制定|[订訂]定|批准)(?:日期|[时時][间間])?$/u, 'adopted'],
  [/^(?:施行|[实實]施|生效|[执執]行)(?:日期|[时時][间間])?$/u, 'effective'],
  [/^(?:[发發][布佈表]|公[布佈]|刊[发發登]|印[发發])(?:日期|[时時][间間])?$/u, 'published'],
];

/** What a label says of a date. */
export function keyOfLabel(label: string): DateKey | undefined {
  return NAMED.find(([pattern]) => pattern.test(label))?.[1];
}

/** The days that a line tells of, each with what was done: passed, published, in force. */
export function findHistory(line: string, where: string): Readonly<Record<DateKey, readonly Finding[]>> {
  const found: Record<DateKey, Finding[]> = { adopted: [], published: [], effective: [] };
  if (!HISTORY.test(line)) return found;
  for (const [pattern, key] of DONE) {
    const day = pattern.exec(line)?.[1];
    const value = day === undefined ? undefined : readDate(day);
    if (value !== undefined) found[key].push({ value, where });
  }
  return found;
}

/** A line that is a date, a weekday or a bracket beside it aside: 2024年8月23日（星期五）. */
export function readDateLine(line: string): string | undefined {
  const plain = line
    .replace(WEEKDAY, '')
    .replace(/\s*(?:上午|下午|[时時][间間][：:])?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$/u, '')
    .replace(/^[（(〔[]\s*|\s*[）)〕\]]$/gu, '')
    .replace(/(?:印[发發]|[发發]布|起草|修[订訂])$/u, '')
    .trim();
  if ([...plain].length > 30 || !OF_DATE.test(plain)) return undefined;
  return readDate(plain);
}

/** Dates of all kinds as the one that a text is cited by: on it a law was passed, and a paper signed. */
export function orderDates(found: Pick<Findings, 'date' | DateKey>): readonly Finding[] {
  const sure = found.date.filter(({ isWeak }) => isWeak !== true);
  return [...sure, ...found.adopted, ...found.published];
}
