import { readNumbering } from '../vocabulary/forms.ts';
import { beginFindings, type Block, type Finding, type Findings, NOTHING_FOUND, textOf } from './blocks.ts';
import { findDated, readDate } from '../pipeline/split/dates.ts';
import { findHistory, readDateLine } from './dated.ts';
import { addLabelled, isLabelled } from './labels.ts';

/** Lines at either end of a text in which it says what it is. */
const HEAD = 15;
const TAIL = 8;

/** A document number of an authority: 国办发〔2018〕114号. */
const NUMBER = /[\p{Script=Han}]{1,12}(?:〔|\[|［|（)\d{4}(?:〕|\]|］|）)(?:第)?\d{1,4}(?:号|號)/u;

/** Reads from the first and last lines of a text what it says of itself. */
export function findInText(blocks: readonly Block[]): Findings {
  const lines = blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'paragraph' ? [textOf(block.content).trim()] : [],
  );
  const found = beginFindings();
  const heading = blocks.find(({ type }) => type === 'heading');
  if (heading?.type === 'heading' && blocks.indexOf(heading) < 6 && !isNumbered(textOf(heading.content)))
    found.title.push({ value: textOf(heading.content), where: 'the first heading' });
  else {
    // A label, the number of the paper and brackets stand above a title or below it, and are none.
    const title = readTitle(lines.filter((line) => line !== '' && !isAside(line)));
    if (title) found.title.push(title);
  }
  found.publisher.push(...findSignature(lines.filter((line) => line !== '')));
  const ends = [...lines.slice(0, HEAD), ...lines.slice(Math.max(HEAD, lines.length - TAIL)).reverse()];
  ends.forEach((line, index) => {
    for (const part of line.split(/[\s\u3000|｜]{2,}|(?<=\S)\s+(?=[\p{Script=Han}]{2,4}[：:])/u))
      readLine(part.trim(), index < HEAD, found);
  });
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
  const where = `the line “${line.slice(0, 30)}”`;
  if (addLabelled(line, where, found)) return;
  const number = line.length < 60 ? NUMBER.exec(line)?.[0] : undefined;
  if (number !== undefined) found.number.push({ value: number, where });
  // A date that has a line to itself, or brackets below the title, is that of the text.
  const date = readDateLine(line);
  if (date !== undefined) found.date.push({ value: date, where });
  if (!inHead || date !== undefined) return;
  const history = findHistory(line, where);
  for (const key of ['adopted', 'published', 'effective'] as const) found[key].push(...history[key]);
  if (found.date.length > 0 || history.adopted.length + history.published.length > 0) return;
  const dated = findDated(line);
  const value = dated === undefined ? undefined : readDate(dated);
  if (value !== undefined) found.date.push({ value, where });
}

function isAside(line: string): boolean {
  return isLabelled(line) || /^[（(〔[].*[）)〕\]]$/u.test(line) || (NUMBER.test(line) && line.length < 30);
}

const LONGEST_TITLE = 60;
const MOST_LINES = 4;

/** What the title of an official document ends with. */
const TYPE =
  /(?:决定|決定|通知|通告|公告|公报|公報|意见|意見|办法|辦法|规定|規定|规则|規則|条例|條例|报告|報告|方案|规划|規劃|计划|計畫|纲要|綱要|函|批复|批復|法|决议|決議|细则|細則|标准|標準|要点|說明|说明|讲话|講話|白皮书|白皮書)(?:[（(].{1,20}[）)])?$/u;

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

/** Who signs: the line before the date, where it names an authority. */
const AUTHORITY =
  /^[\p{Script=Han}\s（）]{2,30}(?:厅|局|部|委|委员会|办公室|政府|国务院|人民代表大会|法院|检察院|署|院|会|中心|公司|大学|協會|协会|廳|會|行政院)$/u;

function findSignature(lines: readonly string[]): Finding[] {
  const ends = lines.length <= HEAD + TAIL ? [lines] : [lines.slice(-TAIL), lines.slice(0, HEAD)];
  return ends.flatMap((end) =>
    end.flatMap((line, index) => {
      const next = end[index + 1];
      const dated = next !== undefined && next.length < 24 && readDate(next) !== undefined;
      return dated && AUTHORITY.test(line)
        ? [{ value: line.replaceAll(/\s/gu, ''), where: 'the line before the date' }]
        : [];
    }),
  );
}

/** Findings one after the other: what comes first is likelier. */
export function joinFindings(...all: readonly Findings[]): Findings {
  const keys = Object.keys(NOTHING_FOUND) as (keyof Findings)[];
  const joined: Record<keyof Findings, readonly Finding[]> = { ...NOTHING_FOUND };
  for (const key of keys) joined[key] = all.flatMap((findings) => findings[key]);
  return joined;
}
