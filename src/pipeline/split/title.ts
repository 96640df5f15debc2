import type { Line } from './line.ts';
import { nameOfTitle } from './numbering.ts';

/** What the title of an official document ends with. */
const KINDS =
  /(?:决定|決定|通知|意见|意見|报告|報告|法|条例|條例|办法|辦法|规定|規定|公告|公报|公報|通报|通報|批复|批覆|函|纲要|綱要|规划|規劃|计划|計劃|计划书|方案|标准|標準|说明|說明|决议|決議|细则|細則|规则|規則|准则|準則|宪法|憲法|章程|令|通则|通則|要点|要點|指南|白皮书|白皮書|讲话|講話|建议|建議|宣言|声明|聲明|协定|協定|公约|公約|目录|名单|摘要|概要|评论|社论)(?:[（(][^（）()]*[）)])?$/u;
/** Lines at a document's head that are none of its title: its number, dates, where it comes from, who speaks. */
const APART =
  /^(?:[—–-]{1,2}|来源|來源|时间|時間|作者|发布|發布|日期|索引号|文号)|〔\d{4}〕|［\d{4}］|\d{4}年\d{1,2}月|^[（(]|^[一-龥]{2,12}(?:省长|市长|主席|总理)/u;
const MOST_LINES = 5;

interface Titled {
  readonly text: string;
  readonly isTitleLike: boolean;
  readonly note?: Line['note'];
  readonly numbering?: Line['numbering'];
}

/** How many lines at the beginning are the title; 0 where the text has none. */
export function titleLines(lines: readonly Titled[]): number {
  const [first] = lines;
  if (!first) return 0;
  if (first.note?.type === 'title') return 1;
  if (first.note?.type === 'heading') return first.note.level === 1 ? 1 : 0;
  if (!canBeTitle(first) || lines.length < 3) return 0;
  let title = first.text;
  if (isWhole(title)) return 1;
  for (let count = 1; count < MOST_LINES; count += 1) {
    const line = lines[count];
    if (!line || !canBeTitle(line)) break;
    title += line.text;
    if (isWhole(title)) return count + 1;
  }
  return 1;
}

function canBeTitle({ text, isTitleLike, note, numbering }: Titled): boolean {
  return isTitleLike && !note && !numbering && nameOfTitle(text) === undefined && !APART.test(text);
}

/** True for a title that says what it is the title of, and leaves no bracket open. */
function isWhole(title: string): boolean {
  const count = (mark: RegExp): number => title.match(mark)?.length ?? 0;
  return KINDS.test(title) && count(/[《〈]/gu) === count(/[》〉]/gu) && count(/[（(]/gu) === count(/[）)]/gu);
}
