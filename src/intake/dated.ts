import { NUMERAL } from '../vocabulary/numerals.ts';
import type { Finding, Findings } from './blocks.ts';
import { BROKEN, DAY_IN_LINE as DAY, OF_DATE, readDate, WEEKDAY } from '../pipeline/split/dates.ts';

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

/** What makes a text another one than it was: 根据2012年10月26日…《关于修改…的决定》第一次修正. */
const AMENDED = new RegExp(`(${DAY})(?:(?!${DAY})[^。；;]){0,120}?(?:修正|修[订訂])(?!案)`, 'gu');

/** The latest day on which a law was amended or revised, by the line that tells its history: the text is of that day. */
export function findAmendment(line: string): string | undefined {
  if (!HISTORY.test(line)) return undefined;
  return [...line.matchAll(AMENDED)].flatMap(([, day = '']) => readDate(day) ?? []).sort().at(-1); // prettier-ignore
}

/** The last words of a law: 本条例自2022年1月1日起施行. */
const LAST = new RegExp(`本.{1,12}(?:自|[从從]|於|于)\\s*(${DAY})\\s*起?\\s*(?:正式)?(?:施行|[实實]施|生效)`, 'u');

/** The day from which a law says that it is in force. */
export function findInForce(line: string): string | undefined {
  const day = LAST.exec(line)?.[1];
  return day === undefined ? undefined : readDate(day);
}

/** 原载《云岭日报》2024年3月5日第3版: where a text was published before, and when. */
export function findFirstPrinted(
  line: string,
): { readonly publisher: string; readonly date: string | undefined } | undefined {
  const [, publisher, rest = ''] =
    /^[（(]?(?:原[载載]|[载載]于|[刊]于|[来來]源[：:])\s*《([^》]{2,30})》(.*)$/u.exec(line) ?? [];
  return publisher === undefined ? undefined : { publisher, date: readDate(rest) };
}

/** A date with what was done on it, and nothing else: 2024-06-01 实施. */
export function readEvent(line: string): { readonly key: DateKey; readonly value: string } | undefined {
  const [, day = '', done = ''] =
    /^(\S+)[ \u3000]*(发布|發布|發佈|公布|公佈|施行|实施|實施|生效|通过|通過)$/u.exec(line) ?? [];
  const key = keyOfLabel(done);
  const value = OF_DATE.test(day) ? readDate(day) : undefined;
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** What a decree says of what it issues: 《…办法》已经2024年1月10日市人民政府第40次常务会议通过. */
const PASSED = new RegExp(`(?:已经|已經|已于|已於|业经|業經|经|經)[^。；]{0,12}?(${DAY})[^。；，]{0,60}?(?:通[过過]|批准|同意)`, 'u'); // prettier-ignore

/** The day on which what a decree issues was passed. */
export function findPassed(line: string): string | undefined {
  const day = PASSED.exec(line)?.[1];
  return day === undefined ? undefined : readDate(day);
}

/** A decree and its number on the next line: 云岭市人民政府令, 第88号. */
const DECREE = /^\p{Script=Han}{4,30}令$/u;
const ITS_NUMBER = new RegExp(`^第[ \u3000]*[${NUMERAL}]{1,6}[ \u3000]*[号號]$`, 'u');

/** Lines with what was broken over two of them joined: the parts of a date (二〇二四年, 三月五日), a decree and its number. */
export function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const whole = before === undefined ? '' : before + line;
    const isPart = before !== undefined && OF_DATE.test(before) && OF_DATE.test(line) && /[年月]$/u.test(before);
    const isDecree = before !== undefined && DECREE.test(before) && ITS_NUMBER.test(line);
    if (isDecree) joined[joined.length - 1] = before + line.replaceAll(/[ \u3000]/gu, '');
    else if (isPart && (readDate(whole)?.length ?? 0) > (readDate(before)?.length ?? 0))
      joined[joined.length - 1] = whole;
    else joined.push(line);
  }
  return joined;
}

/** A line that is a date, a weekday or a bracket beside it aside: 2024年8月23日（星期五）. */
export function readDateLine(line: string): string | undefined {
  const plain = line
    .replace(WEEKDAY, '')
    .replaceAll(BROKEN, '')
    .replace(/\s*(?:上午|下午|[时時][间間][：:])?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$/u, '')
    .replace(/^[（(〔[]\s*|\s*[）)〕\]]$/gu, '')
    .replace(/(?:印[发發]?|起草|修[订訂]|[编編](?:印|[写寫]|[撰])?|撰|[写寫])$/u, '')
    .trim();
  if ([...plain].length > 30 || !(OF_DATE.test(plain) || OF_ENGLISH.test(plain))) return undefined;
  return readDate(plain);
}

/** A line in English that can be a date: March 5, 2024. */
const OF_ENGLISH = /^[A-Z\d][A-Za-z\d .,]+$/u;

/** Dates of all kinds as the one that a text is cited by: on it a law was passed, and a paper signed. */
export function orderDates(found: Pick<Findings, 'date' | DateKey>): readonly Finding[] {
  const sure = found.date.filter(({ isWeak }) => isWeak !== true);
  return [...sure, ...found.adopted, ...found.published];
}
