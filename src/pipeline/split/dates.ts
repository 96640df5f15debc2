import { readNumeral, SMALL, YEAR_DIGITS } from '../../vocabulary/numerals.ts';

/** Dates as Chinese texts write them, in years of the common era and of the Republic (中華民國, which begins in 1912). */

const GAP = '[ \\t\u3000]*';
const YEAR = `(?<year>\\d{4}|[${YEAR_DIGITS}]{4})`;
const REPUBLIC = `(?:中[华華])?民[国國]${GAP}(?<republic>\\d{1,3}|[${SMALL}百〇○零]{1,6})`;
const MONTH = `(?<month>\\d{1,2}|[${SMALL}]{1,2})`;
const DAY = `(?<day>\\d{1,2}|[${SMALL}]{1,3})`;
const SPACED = (year: string): string => `${year}${GAP}年${GAP}${MONTH}${GAP}月`;

/**
 * A line that is a date and nothing else, with its day.
 *   二〇二四年三月五日
 *   ^^^^^^^^^
 *   中華民國 112 年 3 月 5 日
 *   ^^^^^^^^^^^^^^^^^
 */
const DAYS = [YEAR, REPUBLIC].map((year) => new RegExp(`^${SPACED(year)}${GAP}${DAY}${GAP}日$`, 'u'));
/**
 *   2024年3月
 *   ^^^^^^^
 */
const MONTHS = [YEAR, REPUBLIC].map((year) => new RegExp(`^${SPACED(year)}$`, 'u'));
/**
 *   2024年3月5日国务院令第1号
 *   ^^^^^^^^^
 */
const DATED = [YEAR, REPUBLIC].map((year) => new RegExp(`^${SPACED(year)}${GAP}${DAY}${GAP}日`, 'u'));

/** True for a line that is a date with its day, such as ends a document. */
export function isDay(line: string): boolean {
  return DAYS.some((pattern) => pattern.test(line));
}

/** True for a line that is a date, with its day or without. */
export function isDate(line: string): boolean {
  return isDay(line) || MONTHS.some((pattern) => pattern.test(line));
}

/** True for a line that begins with a date and its day. */
export function beginsWithDay(line: string): boolean {
  return DATED.some((pattern) => pattern.test(line));
}

/**
 * A month of a year in figures, wherever it stands in a line of a document's head.
 *   国务院2024年3月发布
 *      ^^^^^^^
 */
export const MONTH_IN_FIGURES = /(?:\d{4}|民[国國][ \t\u3000]*\d{1,3})[ \t\u3000]*年[ \t\u3000]*\d{1,2}[ \t\u3000]*月/u;

/**
 * A date at the head of a text that goes on with what happened then.
 *   （2024年3月5日第八次会议通过）
 *    ^^^^^^^^^
 * @returns the part that can be a date
 */
export function findDated(line: string): string | undefined {
  return /^[（(]?(.{0,12}(?:年|\d{4}[-./]).{2,8}日?)\s*(?:第.{2,30}(?:通过|修订|会议|次)|在.{2,30}上|.{0,20}(?:发布|公布|令))/u.exec(line)?.[1]; // prettier-ignore
}

/** A day as it stands in a line, for patterns of what was done on it: 2021年11月26日…会议通过. */
export const DAY_IN_LINE = `(?:中[华華]民[国國]${GAP})?[\\dOＯ${YEAR_DIGITS}十百]+${GAP}年${GAP}[\\d${YEAR_DIGITS}十]+${GAP}月${GAP}[\\d${YEAR_DIGITS}十]+${GAP}[日号號]`;

/** A line of nothing but what dates are made of. */
export const OF_DATE = new RegExp(`^(?:中[华華]民[国國])?[\\dOＯ${YEAR_DIGITS}十年月日号號\\s./\\-—–]+$`, 'u');

/** What newspapers put between the parts of a date: 2024年/3月/5日. */
export const BROKEN = /(?<=[年月])\//gu;

/** A day of the week, in brackets or without. */
export const WEEKDAY = new RegExp(`[（(]?(?:星期|周|週|礼拜|禮拜)[${SMALL}日天][）)]?`, 'u');

const TAIL = `(?:(?<month>\\d{1,2}|[${SMALL}]+)月(?:(?<day>\\d{1,2}|[${SMALL}]+)[日号號]?)?)?`;
/** Within a text, without spaces and with 〇 for every zero; the likeliest first. */
const WITHIN = [
  new RegExp(`民國(?<republic>\\d{1,3}|[〇${SMALL}百]+)年${TAIL}`, 'u'),
  new RegExp(`(?<![\\d第])(?<year>\\d{4}|[〇${SMALL}]{4})年${TAIL}`, 'u'),
];
const FIGURES_ONLY = /(?<!\d)(?<year>(?:19|20)\d\d)[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?(?![\d])/u;

/** 20240305, and nothing beside it. */
const COMPACT = /^\s*(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])\s*$/u;
const NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** 5 March 2024; March 5, 2024. */
const ENGLISH = [
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<name>${NAMES})[a-z]*\\.?,? (?<year>(?:19|20)\\d\\d)\\b`, 'iu'),
  new RegExp(`\\b(?<name>${NAMES})[a-z]*\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)\\b`, 'iu'),
];
const SHORT_YEAR = /^(?<year>1[0-4]\d|[6-9]\d)[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?(?!\d)/u;

function monthOf({ month, name }: Record<string, string | undefined>): string | undefined {
  return name === undefined ? month : String(NAMES.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** A date in a text as 2023, 2023-12 or 2023-12-31; undefined where there is none that the calendar has. */
export function readDate(text: string): string | undefined {
  const wide = text.normalize('NFKC');
  const plain = wide.replaceAll(/[零○]/gu, '〇').replaceAll(/\s/gu, '');
  for (const pattern of WITHIN) {
    const groups = pattern.exec(plain)?.groups;
    if (groups) return format(yearOf(groups), groups['month'], groups['day']);
  }
  for (const pattern of [FIGURES_ONLY, COMPACT, ...ENGLISH]) {
    const groups = pattern.exec(wide)?.groups;
    if (groups) return format(yearOf(groups), monthOf(groups), groups['day']);
  }
  return undefined;
}

/** A date behind a label, where Taiwan leaves the name of the era away: 113年5月20日, 113/05/20. */
export function readLabelledDate(text: string): string | undefined {
  const { year, month, day } = SHORT_YEAR.exec(text.normalize('NFKC').trim())?.groups ?? {};
  return year === undefined ? readDate(text) : format(FIRST_OF_REPUBLIC - 1 + Number(year), month, day);
}

const FIRST_OF_REPUBLIC = 1912;

function yearOf({ year, republic }: Record<string, string | undefined>): number {
  if (republic !== undefined) return FIRST_OF_REPUBLIC - 1 + (readNumeral(republic) ?? Number.NaN);
  return readNumeral(year ?? '') ?? Number.NaN;
}

/** A month or day that is none is left out, with what is below it. */
function format(year: number, month = '', day = ''): string | undefined {
  if (!(year >= 1000 && year <= 2999)) return undefined;
  const [m, d] = [readNumeral(month) ?? 0, readNumeral(day) ?? 0];
  if (m < 1 || m > 12) return String(year);
  const upToMonth = `${year}-${String(m).padStart(2, '0')}`;
  return d < 1 || d > daysIn(year, m) ? upToMonth : `${upToMonth}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
