import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prepare } from '../../scripts/site/prepare.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';

/**
 * `frozen/addresses.json` says what addresses of the frozen reports named to the resolver of commit 4ec985e. What named
 * something true still names it; what did not is listed here with what it names now.
 */
const frozen = path.resolve(import.meta.dirname, '../fixtures/frozen');
const then = JSON.parse(readFileSync(path.join(frozen, 'addresses.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

const NO_SUCH_HEADING = 'it was the page at that place, whatever its heading: no heading has the number';
const NUMBERED = 'headings have numbers: § and a bare number are theirs, not the order of pages';
const UNREAD = 'the form was not read';
const BOTH = 'a heading has the number as well';
const PRINTED =
  'it was the seventh or eighth in the order of then: the number that pages print is the id, and p7 is gone';

/** What each of them named was no such thing, or nothing; the last column says why. */
const MENDED: readonly (readonly [report: string, typed: string, now: readonly string[], why: string])[] =
  [
  ['lake-protection', '3', ['chapter-1/#p3'], NUMBERED],
  ['lake-protection', '4', ['chapter-1/#p4'], NUMBERED],
  ['lake-protection', '§1', ['chapter-1/'], NUMBERED],
  ['lake-protection', '§2', ['chapter-2/'], NUMBERED],
  ['lake-protection', 'section 2', ['chapter-2/'], NUMBERED],
  ['lake-protection', '第一节', [], NO_SUCH_HEADING],
  ['lake-protection', '第二节', [], NO_SUCH_HEADING],
  ['lake-protection', '第二部分', [], NO_SUCH_HEADING],
  ['lake-protection', '第1部分', [], NO_SUCH_HEADING],
  ['law-parts', '§1', ['text/#p2'], NUMBERED],
  ['law-parts', '§2', ['text/#p13'], NUMBERED],
  ['law-parts', 'section 2', ['text/#p13'], NUMBERED],
  ['law-parts', '第一节', ['text/#p13'], NO_SUCH_HEADING],
  ['law-parts', '第1部分', [], NO_SUCH_HEADING],
  ['law-taiwan', '§1', ['text/#p1'], NUMBERED],
  ['law-taiwan', '§2', ['text/#p10'], NUMBERED],
  ['law-taiwan', 'section 2', ['text/#p10'], NUMBERED],
  ['law-taiwan', '第一节', ['text/#p10'], NO_SUCH_HEADING],
  ['law-taiwan', '第1部分', [], NO_SUCH_HEADING],
  ['law-taiwan', '第 2-1 條', ['text/#p8'], UNREAD],
  ['law-taiwan', '第二條之一', ['text/#p8'], UNREAD],
  ['law-taiwan', '第2条之1', ['text/#p8'], UNREAD],
  ['law-taiwan', '第二条第二项', [], 'in Taiwan the paragraphs of an article are 項 and its items 款'],
  ['law-taiwan', '第二条第二款', ['text/#p4'], 'in Taiwan the paragraphs of an article are 項 and its items 款'],
  ['markdown-mixed', '§1', ['text/#p1'], NUMBERED],
  ['markdown-mixed', '§2', ['text/#p2'], NUMBERED],
  ['markdown-mixed', 'section 2', ['text/#p2'], NUMBERED],
  ['markdown-mixed', '第一节', [], NO_SUCH_HEADING],
  ['markdown-mixed', '第1部分', [], NO_SUCH_HEADING],
  ['new-industrialization', '第一节', [], NO_SUCH_HEADING],
  ['new-industrialization', '第二节', [], NO_SUCH_HEADING],
  ['new-industrialization', '第二部分', [], NO_SUCH_HEADING],
  ['new-industrialization', '第1部分', [], NO_SUCH_HEADING],
  ['standard-annexes', '3', ['text/#p3', 'text/#p7'], BOTH],
  ['standard-annexes', '4', ['text/#p4', 'text/#p10'], BOTH],
  ['standard-annexes', '4.2', ['text/#p14'], UNREAD],
  ['standard-annexes', '§1', ['text/#p4'], NUMBERED],
  ['standard-annexes', '§2', ['text/#p5'], NUMBERED],
  ['standard-annexes', 'section 2', ['text/#p5'], NUMBERED],
  ['standard-annexes', '第一节', [], NO_SUCH_HEADING],
  ['standard-annexes', '第1部分', [], NO_SUCH_HEADING],
  ['standard-annexes', '4.1', ['text/#p10', 'text/#p4.s1'], BOTH],
  ['standard-annexes', '4.1.1', ['text/#p10'], UNREAD],
  ['standard-annexes', '4.2.1', ['text/#p14'], UNREAD],
  ['standard-annexes', '附录A', ['text/#p15'], UNREAD],
  ['standard-annexes', 'A.1', ['text/#p15'], UNREAD],
  ['standard-annexes', 'A.2', ['text/#p16'], UNREAD],
  ['standard-annexes', 'a）', ['text/#p12'], UNREAD],
  ['standard-annexes', '3.1', ['text/#p8', 'text/#p3.s1'], BOTH],
  ['work-report', '第七段', ['/#p7'], PRINTED],
  ['work-report', '第八段', ['text/#p8'], PRINTED],
  ['work-report', 'p7', ['/#p7'], PRINTED],
  ['work-report', '§1', ['text/#p5'], NUMBERED],
  ['work-report', '§2', ['text/#p10'], NUMBERED],
  ['work-report', 'section 2', ['text/#p10'], NUMBERED],
  ['work-report', '第一节', [], NO_SUCH_HEADING],
  ['work-report', '第1部分', [], NO_SUCH_HEADING],
  ['work-report', '附件', ['text/#p17'], UNREAD],
  ['work-report', '附件1.', ['text/#p17'], UNREAD],
]; // prettier-ignore

const { value: prepared } = await prepare({ content: path.join(frozen, 'content'), acceptIds: false });

test.each(Object.entries(then).flatMap(([id, addresses]) => Object.entries(addresses).map(([typed, places]) => [id, typed, places] as const)))(
  '%s/%s names what it named',
  (id, typed, places) => {
    const report = prepared?.reports.find(({ input }) => input.id === id)?.report;
    if (!report) throw new Error(`the frozen report ${id} is not built`);
    const now = resolveAddress(typed, tableOf(report)).map(
      ({ section, paragraph, sentence }) =>
        `${section}/${paragraph === undefined ? '' : `#${paragraph}${sentence === undefined ? '' : `.s${sentence}`}`}`,
    );
    const mended = MENDED.find(([report, address]) => report === id && address === typed);
    expect(now).toEqual(mended ? mended[2] : places);
    if (mended) expect(now).not.toEqual(places);
  },
); // prettier-ignore
