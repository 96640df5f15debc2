import { ATTACHED } from '../../vocabulary/forms.ts';
import { FIGURES, SMALL } from '../../vocabulary/numerals.ts';
import type { ParagraphKind } from '../document.ts';
import type { Block } from './blocks.ts';
import { beginsWithDay, isDate } from './dates.ts';
import { nameOfTitle } from './named-titles.ts';

/** The kinds of blocks that are no prose, by their index; blocks that markup tells of are left out. */
export type Kinds = ReadonlyMap<number, { readonly kind: ParagraphKind; readonly depth?: number }>;

const ADDRESS =
  /^(?:尊敬的|敬爱的|亲爱的|女士们|同志们|同胞们).{0,60}[：:]$|^各位.{1,20}[，：]$|^.{0,30}(?:代表|委员|委員|同志|先生|女士|朋友)(?:们|們)?[：:]$/u;
/** 各县人民政府：, to whom a document is addressed; further down it is a sentence. */
const ADDRESSED = /^各[^。]{0,80}[：:]$/u;
/**
 * 表1-2　各区排放情况
 * ^^^^^^
 */
const CAPTION = new RegExp(
  `^(?:附?[表图圖]|专栏|專欄|Table|Figure|Fig\\.)[ \\t\u3000]*(?:[${FIGURES}]+|[${SMALL}]+)(?:[-－.．][${FIGURES}]+)*(?:[ \\t\u3000：:.．]|$)`,
  'u',
);
/** When a law was passed, published and amended. */
const HISTORY = /^[（(][^。]*\d日[^。]*(?:通过|通過|公布|发布|發布|修订|修訂|修正|施行|批准|印发)[^。]*[）)]$/u;
/** 法释〔2023〕2号. */
const NUMBERED = /[〔［[（(]\d{4}[〕］\]）)].{0,12}号$/u;
const REMARK = /^[（(].{2,40}[）)]$/u;
/** To whom copies go, and who printed it. */
const IMPRINT = /^(?:抄送|抄报|主送|分送|正本|副本)[：:]|\d日印发$/u;
const MOST_BEHIND = 5;
/** A text with more dates on lines of their own tells what happened when: they are no signatures'. */
const MOST_DATES = 4;
const LONGEST_SIGNATURE = 24;
const LONGEST_FRONT = 120;
const LONGEST_ITEM = 300;

/** Lines before the text, forms of address, signatures and dates, captions, items of lists. */
export function findKinds(blocks: readonly Block[], titled: number, headings: ReadonlySet<number>): Kinds {
  const kinds = new Map<number, { kind: ParagraphKind; depth?: number }>();
  const free = (index: number): boolean => blocks[index] !== undefined && !headings.has(index) && !blocks[index].note && !kinds.has(index); // prettier-ignore
  const text = (index: number): string => blocks[index]?.text.trim() ?? '';
  for (let index = 0; index < titled - 1; index += 1) kinds.set(index, { kind: 'front' });
  for (let index = titled; titled > 0 && index < blocks.length && isFront(blocks[index]) && free(index); index += 1) kinds.set(index, { kind: 'front' }); // prettier-ignore
  const isChronicle = blocks.filter((_, index) => isDate(text(index))).length > MOST_DATES;
  let opening = titled;
  for (const index of blocks.keys()) {
    while (opening < index && kinds.has(opening)) opening += 1;
    if (!free(index)) continue;
    if (CAPTION.test(text(index)) && blocks[index]?.isTitleLike) kinds.set(index, { kind: 'caption' });
    else if (ADDRESS.test(text(index)) || (ADDRESSED.test(text(index)) && opening === index))
      kinds.set(index, { kind: 'address' });
    else if (isDate(text(index)) && index > titled && !isChronicle) markClosing(index);
  }
  function markClosing(date: number): void {
    let first = date;
    // A list of what is attached stands above the signature.
    const isSignature = (index: number): boolean =>
      free(index) && blocks[index]?.isTitleLike === true && !blocks[index].numbering && !ATTACHED.test(text(index)) && text(index).length <= LONGEST_SIGNATURE; // prettier-ignore
    while (date - first < 3 && isSignature(first - 1)) first -= 1;
    let last = free(date + 1) && REMARK.test(text(date + 1)) ? date + 1 : date;
    const isImprint = (index: number): boolean => free(index) && IMPRINT.test(text(index));
    // A signature goes on behind the date where nothing else follows.
    const isLast =
      blocks.length - last <= MOST_BEHIND &&
      blocks.slice(last + 1).every((_, at) => isSignature(last + 1 + at) || isImprint(last + 1 + at));
    while (isImprint(last + 1) || (isLast && last + 1 < blocks.length)) last += 1;
    for (let index = first; index <= last; index += 1) kinds.set(index, { kind: 'closing' });
  }
  const open: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const { numbering, text: content } = block;
    const isItem = numbering && numbering.unit === 'section' && free(index) && content.length <= LONGEST_ITEM;
    if (!isItem) {
      if (!kinds.has(index)) open.length = 0;
      continue;
    }
    while ((open.at(-1) ?? -1) > numbering.rank) open.pop();
    if (open.at(-1) !== numbering.rank) open.push(numbering.rank);
    kinds.set(index, { kind: 'item', depth: open.length - 1 });
  }
  return kinds;
}

function isFront(block: Block | undefined): boolean {
  if (!block || block.note) return false;
  if (HISTORY.test(block.text)) return true;
  if (
    (block.numbering && !NUMBERED.test(block.text)) ||
    nameOfTitle(block.text) !== undefined ||
    block.text.length > LONGEST_FRONT
  )
    return false;
  return (block.isTitleLike && !ADDRESS.test(block.text)) || beginsWithDay(block.text) || REMARK.test(block.text);
}
