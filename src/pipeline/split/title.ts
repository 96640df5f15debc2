import { MONTH_IN_FIGURES } from './dates.ts';
import type { Line } from './line.ts';
import { nameOfTitle } from './named-titles.ts';
import type { StructureRules } from '../../vocabulary/structure-rules.ts';

/** Words that the title of an official document ends with. */
const KINDS =
  '决定|決定|通知|意见|意見|报告|報告|法|条例|條例|办法|辦法|规定|規定|公告|公报|公報|通报|通報|批复|批覆|函|纲要|綱要|规划|規劃|计划|計劃|计划书|方案|标准|標準|说明|說明|决议|決議|细则|細則|规则|規則|准则|準則|宪法|憲法|章程|令|通则|通則|要点|要點|指南|白皮书|白皮書|讲话|講話|建议|建議|宣言|声明|聲明|协定|協定|公约|公約|目录|名单|摘要|概要|评论|社论|解释|解釋|纪要|紀要|总结|总结|倡议|议案|提案|战略|备忘录|议定书|(?:判决|裁定|调解|决定|通知|起诉|建议|倡议|意见|承诺|责任|公告)书';
const kindsOf = (more: string): RegExp => new RegExp(`(?:${KINDS}${more})》?(?:[（(][^（）()]*[）)])?$`, 'u');

/** By which a title is found, in one version of the rules. */
interface TitleWords {
  readonly kinds: RegExp;
  /** Lines at a document's head that are none of its title: its number, dates, where it comes from, who speaks. */
  readonly apart: RegExp;
  /** Lines that can stand above the title: the number of a standard, what kind of paper it is, and those that stand apart. */
  readonly above: RegExp;
  /** The head of a page of a newspaper. */
  readonly masthead: RegExp;
  /** A line of a catalogue, however its label is spaced out: 索 引 号：000014349. */
  readonly labelled: RegExp;
  /** Most lines that a catalogue above a title has. */
  readonly catalogue: number;
  /** Whether the one heading of the first level is the title below lines that could be. */
  readonly isHeaded: boolean;
}

const NONE = /(?!)/u;

const WORDS: Readonly<Record<1 | 2, TitleWords>> = {
  1: {
    kinds: kindsOf(''),
    apart:
      /^(?:[—–-]{1,2}|来源|來源|时间|時間|作者|发布|發布|日期|索引号|文号)|〔\d{4}〕|［\d{4}］|^[（(]|^[一-龥]{2,12}(?:省长|市长|主席|总理)/u,
    above: /^(?:(?:GB|DB|ICS|CCS|JJ[FG]|YY|HJ)[A-Z0-9/]*[ \t\u3000]*[\d.A-Z]|中华人民共和国(?:国家|.{1,6}行业)标准$)/u,
    masthead: NONE,
    labelled: NONE,
    catalogue: 0,
    isHeaded: false,
  },
  2: {
    kinds: kindsOf('|规范|規範|规程|規程|指引|导则|導則'),
    apart:
      /^(?:[—–-]{1,2}|来源|來源|时间|時間|作者|发布|發布|日期|索引号|文号)|〔\d{4}〕|［\d{4}］|\[\d{4}\]|^[（(]|^[一-龥]{2,12}(?:省长|市长|主席|总理)/u,
    above:
      /^(?:(?:GB|DB|ICS|CCS|JJ[FG]|YY|HJ)[A-Z0-9/]*[ \t\u3000]*[\d.A-Z]|(?:中华人民共和国(?:国家|.{1,6}行业)|.{0,10}(?:地方|团体|企业))标准$)/u,
    masthead: /第[ \t]*\d{1,3}[ \t]*版|^(?:新[闻聞]公[报報]|新[闻聞]稿|[刊]登(?:日期)?|政府新[闻聞]公[报報]|本报讯)$/u,
    labelled:
      /^[【［[]?(?:索引[号號]|[发發]文(?:机关|機關|字[号號]|日期)|(?:成文|[发發]布|公[开開]|生效|施行|[签簽][发發])日期|[标標][题題]|名[称稱]|主[题題](?:分[类類]|[词詞])|(?:信息)?分[类類]|[时時]效性?|文[号號]|有效性|受文者|(?:发布|發布|公开|公開|制定)(?:机构|機構|机关|機關|单位|單位|时间|時間))[】］\]]?[：:]/u,
    catalogue: 20,
    isHeaded: true,
  },
};

/** The third rules are about other stages. */
function wordsOf(rules: StructureRules): TitleWords {
  return WORDS[rules === 1 ? 1 : 2];
}

const ANNEX = /^附[ \u3000]*件[：:]?$/u;
const PAPER = /文件$/u;
const NUMBERED = /[〔［[（(]\d{4}[〕］\]）)].{0,6}号/u;
const MOST_LINES = 5;

interface Titled {
  readonly text: string;
  readonly isTitleLike: boolean;
  readonly note?: Line['note'];
  readonly numbering?: Line['numbering'];
}

/** Lines that are the title: from the first of them up to the one behind the last; none where both are the same. */
export interface TitleLines {
  readonly from: number;
  readonly to: number;
}

/** Where the title is, at the beginning of the text. */
export function findTitle(lines: readonly Titled[], rules: StructureRules): TitleLines {
  const { catalogue, isHeaded, masthead } = wordsOf(rules);
  const marked = lines.slice(0, catalogue + MOST_LINES).findIndex(({ note }) => note?.type === 'title');
  if (marked !== -1) return { from: marked, to: marked + 1 };
  const [first] = lines;
  const none = { from: 0, to: 0 };
  if (!first) return none;
  if (first.note?.type === 'heading') return { from: 0, to: first.note.level === 1 && !isPart(lines) ? 1 : 0 };
  if (lines.length < 3) return none;
  const headed = isHeaded ? findHeaded(lines, rules) : -1;
  if (headed > 0) return { from: headed, to: headed + 1 };
  let from = 0;
  while (from < catalogue && isLabelled(lines[from], rules)) from += 1;
  const most = from + MOST_LINES;
  while (from < most && isAbove(lines, from, rules)) from += 1;
  const whole = wholeTitle(lines, from, rules);
  if (whole > 0) return { from, to: from + whole };
  const at = isLabelled(first, rules) || masthead.test(first.text) ? from : 0;
  const start = lines[at];
  if (!start || !canBeTitle(start, rules)) return none;
  const next = lines[at + 1];
  const goesOn = next !== undefined && canBeTitle(next, rules) && /^(?:关于|關於)/u.test(next.text);
  return { from: at, to: at + (goesOn ? 2 : 1) };
}

/**
 * Where the one heading of the first level is, below short lines that could be taken for the title: in Markdown it is
 * the title, and what stands above it (a series, an authority) is none. -1 where there is none such.
 */
function findHeaded(lines: readonly Titled[], rules: StructureRules): number {
  const first = lines.findIndex(({ note }) => note?.type === 'heading');
  const top = lines.filter(({ note }) => note?.type === 'heading' && note.level === 1);
  if (first < 1 || first >= MOST_LINES || top.length !== 1 || lines[first] !== top[0]) return -1;
  const isAlone = top[0]?.numbering === undefined && wholeTitle(lines, 0, rules) === 0;
  return isAlone && lines.slice(0, first).every((line) => canBeTitle(line, rules)) ? first : -1;
}

/** True where the first heading is but one of several of its kind, each with headings below it. */
function isPart([first, ...rest]: readonly Titled[]): boolean {
  const headings = rest.filter(({ note }) => note?.type === 'heading');
  const next = headings[0]?.note;
  const alike = headings.filter(({ note }) => note?.type === 'heading' && note.level === 1);
  const isDivided = next?.type === 'heading' && next.level > 1;
  return (
    isDivided && alike.length > 0 && (first?.numbering !== undefined || alike.every(({ numbering }) => !numbering))
  );
}

/** How many lines from here on make a title that says what it is the title of; 0 where none do. */
export function wholeTitle(lines: readonly Titled[], from: number, rules: StructureRules): number {
  let title = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[from + count - 1];
    if (!line || !canBeTitle(line, rules)) return 0;
    title += line.text;
    if (isWhole(title, rules)) return count;
  }
  return 0;
}

function isAbove(lines: readonly Titled[], index: number, rules: StructureRules): boolean {
  const { text = '', numbering, note } = lines[index] ?? {};
  if (note) return false;
  // 附件, and no other one: the paper is an annex of another.
  if (ANNEX.test(text)) return index === 0 && !lines.some((line, at) => at > 0 && line.numbering?.unit === 'annex');
  if (numbering && !NUMBERED.test(text)) return false;
  return (
    wordsOf(rules).above.test(text) ||
    isApart(text, rules) ||
    (PAPER.test(text) && NUMBERED.test(lines[index + 1]?.text ?? ''))
  );
}

/** True for a line of what a library says above a text. */
function isLabelled(line: Titled | undefined, rules: StructureRules): boolean {
  return line !== undefined && !line.note && wordsOf(rules).labelled.test(line.text.replaceAll(/[ \t\u3000]/gu, ''));
}

function isApart(text: string, rules: StructureRules): boolean {
  const { apart, masthead, labelled } = wordsOf(rules);
  return (
    apart.test(text) ||
    masthead.test(text) ||
    MONTH_IN_FIGURES.test(text) ||
    labelled.test(text.replaceAll(/[ \t\u3000]/gu, ''))
  );
}

function canBeTitle({ text, isTitleLike, note, numbering }: Titled, rules: StructureRules): boolean {
  // 第599章《…條例》 is how Hong Kong's laws are cited.
  const isCited = numbering?.strong === true && /^[《〈].*[》〉]$/u.test(text.slice(numbering.label.length).trim());
  return isTitleLike && !note && (!numbering || isCited) && nameOfTitle(text) === undefined && !isApart(text, rules);
}

/** True for a title that says what it is the title of, and leaves no bracket open. */
export function isWhole(title: string, rules: StructureRules): boolean {
  const count = (mark: RegExp): number => title.match(mark)?.length ?? 0;
  return (
    wordsOf(rules).kinds.test(title) && count(/[《〈]/gu) === count(/[》〉]/gu) && count(/[（(]/gu) === count(/[）)]/gu)
  );
}
