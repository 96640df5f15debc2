import { NUMERAL } from '../vocabulary/numerals.ts';
import { readNumbering } from '../vocabulary/forms.ts';
import { beginFindings, type Block, type Finding, type Findings, NOTHING_FOUND, textOf } from './blocks.ts';
import { findDated, readDate } from '../pipeline/split/dates.ts';
import {
  findAmendment,
  findPassed,
  findFirstPrinted,
  findHistory,
  findInForce,
  joinBroken,
  readDateLine,
  readEvent,
} from './dated.ts';
import { findSignature, findSpeakerAlone, isBody, readRedHead, readSpeaker } from './issuers.ts';
import { belowTitle } from './titles.ts';
import { addLabelled, isLabelled } from './labels.ts';

/** Lines at either end of a text in which it says what it is. */
const HEAD = 15;
const TAIL = 8;

/** A document number of an authority: 国办发〔2018〕114号. */
const NUMBER = /[\p{Script=Han}]{1,12}(?:〔|\[|［|（)\d{4}(?:〕|\]|］|）)(?:第)?\d{1,4}(?:号|號)/u;

/** A decree with its number on one line: 云岭市人民政府令第88号. */
const DECREE = new RegExp(`^(\\p{Script=Han}{4,30})令第[${NUMERAL}]{1,6}[号號]$`, 'u');

/** The same without the authority, on a line of its own: 〔2024〕3号. */
const NUMBER_ALONE = /^[〔［[]\d{4}[〕］\]]第?\d{1,4}[号號]$/u;

/** Reads from the first and last lines of a text what it says of itself. */
export function findInText(blocks: readonly Block[]): Findings {
  const lines = joinBroken(
    blocks.flatMap((block) =>
      block.type === 'heading' || block.type === 'paragraph' ? [textOf(block.content).trim()] : [],
    ),
  );
  const filled = lines.filter((line) => line !== '');
  const found = beginFindings();
  const heading = blocks.find(({ type }) => type === 'heading');
  if (heading?.type === 'heading' && blocks.indexOf(heading) < 6 && !isNumbered(textOf(heading.content)))
    found.title.push({ value: textOf(heading.content), where: 'the first heading' });
  else {
    // A label, the number of the paper and brackets stand above a title or below it, and are none.
    const title = readTitle(
      lines.filter((line) => line !== '' && !isAside(line) && !ANNEX.test(line) && readRedHead(line) === undefined),
    );
    const below = title && belowTitle(title.value, filled);
    if (title) found.title.push(below === undefined ? title : { ...title, value: title.value + below });
  }
  const signed = findSignature(filled, HEAD, TAIL);
  const heads = filled.slice(0, MOST_LINES).flatMap((line) => readRedHead(line) ?? []);
  found.issuer.push(...heads.map((value) => ({ value, where: 'the head of the paper' })), ...signed);
  const ends = [...lines.slice(0, HEAD), ...lines.slice(Math.max(HEAD, lines.length - TAIL)).reverse()];
  const sentence = lines.findIndex((line) => /[。！？：]$/u.test(line));
  const opening = sentence === -1 ? lines.length : sentence;
  ends.forEach((line, index) => {
    // Who speaks stands above the first sentence; below the last one stands who signs.
    const speaker = index < Math.min(HEAD, opening) ? readSpeaker(line) : undefined;
    if (speaker !== undefined) found.author.push({ value: speaker, where: whereOf(line) });
    for (const part of line.split(/[\s\u3000|｜]{2,}|(?<=\S)\s+(?=[\p{Script=Han}]{2,4}[：:])/u))
      readLine(part.trim(), index < HEAD, found);
  });
  const alone = found.author.length === 0 ? findSpeakerAlone(filled) : undefined;
  if (alone !== undefined) found.author.push({ value: alone, where: 'the line below the title' });
  // Who issues a paper publishes it, unless another is named.
  found.publisher.push(...found.issuer);
  return found;
}

/** The same for a text of which nothing but its lines is known. */
export function findInLines(text: string): Findings {
  const lines = text.split(/\r\n?|\n/u).map((line): Block => {
    const [, marks, words] = /^(#{1,6})\s+(.*)$/u.exec(line) ?? [];
    const content = [{ type: 'text' as const, text: (words ?? line).replaceAll(/^[\s\u3000]+|[\s\u3000]+$/gu, '') }];
    return marks === undefined ? { type: 'paragraph', content } : { type: 'heading', level: marks.length, content };
  });
  return findInText(lines.filter((block) => 'content' in block && textOf(block.content) !== ''));
}

function readLine(line: string, inHead: boolean, found: Record<keyof Findings, Finding[]>): void {
  const where = whereOf(line);
  if (addStated(line, where, found)) return;
  if (addLabelled(line, where, found)) return;
  const number =
    line.length < 60 ? (NUMBER.exec(line)?.[0] ?? (inHead ? NUMBER_ALONE.exec(line)?.[0] : undefined)) : undefined;
  // One that a line says beside other things may be that of another paper.
  const isWhole = number !== undefined && [...line].length <= [...number].length + 4;
  if (number !== undefined) found.number.push({ value: number, where, ...(isWhole ? {} : { isWeak: true }) });
  // A date that has a line to itself, or brackets below the title, is that of the text.
  const date = readDateLine(line) ?? readDateLine(lastPart(line));
  if (date !== undefined) found.date.push({ value: date, where });
  if (!inHead || date !== undefined) return;
  const history = findHistory(line, where);
  for (const key of ['adopted', 'published', 'effective'] as const) found[key].push(...history[key]);
  const amended = findAmendment(line);
  if (amended !== undefined) addLatest(found.date, { value: amended, where });
  if (found.date.length > 0 || history.adopted.length + history.published.length > 0) return;
  const dated = findDated(line);
  const value = dated === undefined ? undefined : readDate(dated);
  if (value !== undefined) found.date.push({ value, where });
}

/** Amendments are told in their order, each in a line or all in one: the last is that of the text. */
function addLatest(dates: Finding[], amended: Finding): void {
  const isLatest = dates.every(({ value }) => value <= amended.value);
  dates.splice(isLatest ? 0 : dates.length, 0, amended);
}

/** What stands behind a name and a gap (水务局办公室编　2024年3月5日), and a newspaper's head without its name and page. */
function lastPart(line: string): string {
  return (line.split(/[\u3000\s]+(?=\d{4}年)|^[^\d]{2,20}\/(?=\d{4}年)/u).at(-1) ?? '').replace(/\/第.*版$/u, '');
}

/** Adds what a line states of a text in words: where it was printed first, from when it is in force, what a standard is. */
function addStated(line: string, where: string, found: Record<keyof Findings, Finding[]>): boolean {
  const [decree, issuer = ''] = DECREE.exec(line) ?? [];
  if (decree !== undefined && isBody(issuer)) {
    found.number.push({ value: decree, where });
    found.issuer.push({ value: issuer, where });
  }
  const printed = findFirstPrinted(line);
  if (printed) {
    found.publisher.push({ value: printed.publisher, where });
    if (printed.date !== undefined) found.published.push({ value: printed.date, where });
  }
  const passed = findPassed(line);
  if (passed !== undefined) found.adopted.push({ value: passed, where });
  const inForce = findInForce(line);
  if (inForce !== undefined) found.effective.push({ value: inForce, where });
  const event = readEvent(line);
  if (event) found[event.key].push({ value: event.value, where });
  if (STANDARD.test(line)) found.number.push({ value: line, where });
  const [, body = ''] = /^(.*\S)[ \u3000]+(?:[发發][布佈])$/u.exec(line) ?? [];
  if (isBody(body)) found.issuer.push({ value: body.replaceAll(/[\s\u3000]/gu, ''), where });
  return printed !== undefined || event !== undefined;
}

/** The number of a standard, as it stands on a line: DB99/T 1234—2024. */
const STANDARD =
  /^(?:GB|DB\d{2,4}|HJ|YY|JJ[FG]|[A-Z]{2}|T\/[A-Z]{2,8}|Q\/[A-Z]{2,8})(?:\/[A-Z])?[ \u3000]?\d+(?:\.\d+)?[—–-]{1,2}\d{4}$/u;

function whereOf(line: string): string {
  return `the line “${line.slice(0, 30)}”`;
}

function isAside(line: string): boolean {
  return isLabelled(line) || /^[（(〔[].*[）)〕\]]$/u.test(line) || (NUMBER.test(line) && line.length < 30);
}

const LONGEST_TITLE = 60;
const MOST_LINES = 4;

/** What the title of an official document ends with. */
const TYPE =
  /(?:决定|決定|通知|通告|公告|公报|公報|意见|意見|办法|辦法|规定|規定|规则|規則|条例|條例|报告|報告|方案|规划|規劃|计划|計畫|纲要|綱要|函|批复|批復|法|决议|決議|细则|細則|标准|標準|要点|說明|说明|讲话|講話|白皮书|白皮書)(?:[（(].{1,20}[）)])?$/u;

/** Of a paper that is an annex of another, the word for it stands above the title. */
const ANNEX = /^附[ \u3000]*[件录錄][ \u3000]*\S{0,3}[：:]?$/u;

/** A title is one line, or several until one ends as titles do: 国务院关于…⏎…的决定. */
function readTitle(lines: readonly string[]): Finding | undefined {
  const [first] = lines;
  if (first === undefined || !isTitle(first)) return undefined;
  const end = /关于|關於/u.test(first) ? lines.slice(0, MOST_LINES).findIndex((line) => TYPE.test(line)) : 0;
  if (end <= 0 || !lines.slice(0, end + 1).every(isTitle)) return { value: first, where: 'the first line' };
  return { value: lines.slice(0, end + 1).join(''), where: `the first ${end + 1} lines` };
}

function isTitle(line: string): boolean {
  return (
    !isNumbered(line) &&
    [...line].length <= LONGEST_TITLE &&
    /\p{Script=Han}/u.test(line) &&
    !/[。！？；：，]$/u.test(line)
  );
}

/** A heading with a number stands below a title. */
export function isNumbered(line: string): boolean {
  return readNumbering(line) !== undefined;
}

/** Findings one after the other: what comes first is likelier. */
export function joinFindings(...all: readonly Findings[]): Findings {
  const keys = Object.keys(NOTHING_FOUND) as (keyof Findings)[];
  const joined: Record<keyof Findings, readonly Finding[]> = { ...NOTHING_FOUND };
  for (const key of keys) joined[key] = all.flatMap((findings) => findings[key]);
  return joined;
}
