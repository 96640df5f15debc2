import { CIRCLED, FIGURES, FORMAL, HAN, NUMERAL, readNumeral, ROMAN_SIGNS, SMALL } from './numerals.ts';

/** Kinds of numbered parts, the widest first: each by the word, or the shape, that it has in simplified characters. */
export const PART_KINDS = [
  '附件', '附录', '附表', '附图', '编', '卷', '部分', '部', '分编', '分部', '章', '节', '款', '目', '条', 'Ⅰ', '壹、', 'A.', '一、',
  '（一）', '1', '1.', '1.1', '(1)', '1)', '①', 'a)',
] as const; // prettier-ignore

export type PartKind = (typeof PART_KINDS)[number];

/** What a numbered part is called, in whatever script and width: 第十二條之一 is `条` `12-1`, ４．２ is `1.1` `4.2`, a lone 附件 has the number ``. */
export interface PartName {
  readonly kind: PartKind;
  readonly number: string;
}

/** The number that a line begins with. */
export interface Numbering {
  /** Key of the form's row in the table; a sequence runs within one form. */
  readonly form: string;
  /** As slugs tell it: 第二章 is a `chapter`, 附件一 an `annex`. */
  readonly unit: string;
  /** What is more general has the lower rank. */
  readonly rank: number;
  /** True for forms that number nothing but headings: 第二章. */
  readonly strong: boolean;
  /** Several in 1.2.3; none in an annex that is the only one. */
  readonly numbers: readonly number[];
  /** As it is written: 第十二条. */
  readonly label: string;
  readonly name: PartName;
}

const GAP = '[ \\t\u3000]';
const H = `[${HAN}]+`;
const D = `[${FIGURES}]+`;
const ORDINAL = `第${GAP}*(?<n>${H}|${D})${GAP}*`;
/** 第三章的规定, 第二节、第三节: words of a sentence. */
const NO_MENTION = '(?![的所、，。]|[至和或与及]第)';
/** 第三章之一, which Taiwan's laws have. */
const MORE = `(?:${GAP}*之${GAP}*(?<more>${H}|${D})(?=${GAP}|$))?`;
/** （2023） is a year, the beginning of a court's number for a case. */
const NO_YEAR = '(?!(?:19|20)[0-9]{2}[^0-9])';

/** In an address: any numeral, and 之一 behind it. */
const N = `(?<n>[${NUMERAL}]+)`;
const AND = `(?:之(?<more>[${NUMERAL}]+))?`;

interface Form {
  readonly form: string;
  readonly unit: string;
  readonly rank: number;
  readonly strong?: true;
  /** The kind; left out where a group `kind` of the patterns has the word for it. */
  readonly kind?: PartKind;
  /**
   * At the beginning of a line. Group `n` is the number, `and` what adds to it (第一百三十三条之一), `more` what adds to the
   * name alone: 第三章之一 is still chapter 3 for slugs, as it was when it was published.
   */
  readonly line: RegExp;
  /** In an address: simplified, of half width, without spaces, and with more behind it (see `plainAddress`). */
  readonly address: RegExp;
}

/** Every form of numbering. Above each, a line that has it, with a caret for each character that the pattern takes. */
const FORMS: readonly Form[] = [
  // 附件1　任务分工表
  // ^^^
  { form: 'annex', unit: 'annex', rank: 0, line: new RegExp(`^(?<kind>附件|附錄|附录|附表|附圖|附图)${GAP}*(?<n>${H}|${D}|[A-Z](?![A-Za-z]))?(?=${GAP}|$|[：:])`, 'u'), address: new RegExp(`^(?<kind>附件|附录|附表|附图)(?:(?<n>[${NUMERAL}]+|[A-Z])(?![A-Za-z.、)${NUMERAL}]))?`, 'u') },
  // 第二编　航行
  // ^^^
  { form: 'part', unit: 'part', rank: 1, strong: true, line: new RegExp(`^${ORDINAL}(?<kind>编|編|篇|卷|部分|部(?=${GAP}|$))${MORE}${NO_MENTION}`, 'u'), address: new RegExp(`^第${N}(?<kind>编|卷|部分|部)${AND}`, 'u') },
  // 上篇　沿革
  // ^^
  { form: 'half', unit: 'part', rank: 1, strong: true, line: new RegExp(`^(?<n>[上中下])${GAP}*(?<kind>[篇编編卷])(?=${GAP}|$)`, 'u'), address: /^(?<n>[上中下])(?<kind>[编卷])/u },
  // 第一分编　船舶
  // ^^^^
  { form: 'subpart', unit: 'subpart', rank: 2, strong: true, line: new RegExp(`^${ORDINAL}(?<kind>分编|分編|分部(?=${GAP}|$))${NO_MENTION}`, 'u'), address: new RegExp(`^第${N}(?<kind>分编|分部)`, 'u') },
  // 第 三 章　罚则
  // ^^^^^
  { form: 'chapter', unit: 'chapter', rank: 3, strong: true, kind: '章', line: new RegExp(`^${ORDINAL}章${MORE}${NO_MENTION}`, 'u'), address: new RegExp(`^第${N}章${AND}`, 'u') },
  // 第二节　审查
  // ^^^
  { form: 'section', unit: 'section', rank: 4, strong: true, kind: '节', line: new RegExp(`^${ORDINAL}[节節]${MORE}${NO_MENTION}`, 'u'), address: new RegExp(`^第${N}节${AND}`, 'u') },
  // 第一目　通则
  // ^^^
  { form: 'division', unit: 'division', rank: 6, strong: true, kind: '目', line: new RegExp(`^${ORDINAL}目(?=${GAP}|$)`, 'u'), address: new RegExp(`^第\\(?${N}\\)?目`, 'u') },
  // 第一款　总说
  // ^^^
  { form: 'subdivision', unit: 'subdivision', rank: 5, strong: true, kind: '款', line: new RegExp(`^${ORDINAL}款(?=${GAP})`, 'u'), address: new RegExp(`^第\\(?${N}\\)?款`, 'u') },
  // 第十二条之一　船舶应当登记。
  // ^^^^^^
  { form: 'article', unit: 'article', rank: 7, kind: '条', line: new RegExp(`^${ORDINAL}[条條](?:${GAP}*之${GAP}*(?<and>${H}|${D}))?(?=${GAP}|$|[【（(])`, 'u'), address: new RegExp(`^第${N}条(?:之(?<and>[${NUMERAL}]+))?`, 'u') },
  // 第 2-1 條　湖岸之範圍，由主管機關公告之。
  // ^^^^^^^
  { form: 'article-tw', unit: 'article', rank: 7, kind: '条', line: new RegExp(`^第${GAP}*(?<n>${D})-(?<and>${D})${GAP}*[条條](?=${GAP}|$|[【（(])`, 'u'), address: new RegExp(`^第${N}[-之](?<and>[${NUMERAL}]+)条`, 'u') },
  // IV. Findings        Ⅳ　结论
  // ^^^                 ^
  { form: 'roman', unit: 'section', rank: 8, kind: 'Ⅰ', line: new RegExp(`^(?<n>[IVX]+(?=[.．、])|[${ROMAN_SIGNS}](?=[.．、]|${GAP}))[.．、]?`, 'u'), address: new RegExp(`^(?<n>[IVX]+(?=[.、]|$)|[${ROMAN_SIGNS}])[.、]?`, 'u') },
  // 壹、緣起
  // ^^
  { form: 'han-formal', unit: 'section', rank: 8.5, kind: '壹、', line: new RegExp(`^(?<n>[${FORMAL}]+)、`, 'u'), address: new RegExp(`^(?<n>[${FORMAL}]+)(?:、|$)`, 'u') },
  // 一                  其二
  // ^                  ^^
  { form: 'han-alone', unit: 'section', rank: 9, kind: '一、', line: new RegExp(`^其?(?<n>[${SMALL}]{1,3})$`, 'u'), address: new RegExp(`^其?(?<n>[${SMALL}]{1,3})$`, 'u') },
  // 一、总体要求
  // ^^
  { form: 'han', unit: 'section', rank: 10, kind: '一、', line: new RegExp(`^(?<n>${H})(?:${GAP}*、|[.．]${GAP}*(?=\\p{Script=Han}))`, 'u'), address: new RegExp(`^(?<n>${H})[、.]`, 'u') },
  // （一）指导思想
  // ^^^
  { form: 'han-bracket', unit: 'section', rank: 11, kind: '（一）', line: new RegExp(`^[（(](?<n>${H})[）)]`, 'u'), address: new RegExp(`^\\((?<n>${H})\\)`, 'u') },
  // 4.1.2 标识应清晰    A.1 总则
  // ^^^^^          ^^^
  { form: 'decimal', unit: 'section', rank: 12, kind: '1.1', line: new RegExp(`^(?<n>(?:[A-Z]|[${FIGURES}]{1,2})(?:[.．][${FIGURES}]{1,2})+)(?=${GAP}|(?![亿億万萬元个個倍])\\p{Script=Han})`, 'u'), address: /^(?<n>(?:[A-Z]|\d{1,2})(?:\.\d{1,2})+)(?![.\d])/u },
  // 3A. 本條例适用
  // ^^^
  { form: 'digit-letter', unit: 'section', rank: 12, kind: '1.', line: new RegExp(`^(?<n>${D})(?<and>[A-Z])[.．](?=${GAP}|\\p{Script=Han})`, 'u'), address: /^(?<n>\d{1,3})(?<and>[A-Z])(?:\.|$)/u },
  // A. 背景
  // ^^
  { form: 'capital', unit: 'section', rank: 9, kind: 'A.', line: new RegExp(`^(?<n>[A-Z])[.．、](?=${GAP}|\\p{Script=Han})`, 'u'), address: /^(?<n>[A-Z])[.、](?!\d)/u },
  // 1. 修堤             1、修堤
  // ^^                ^^
  { form: 'digit-stop', unit: 'section', rank: 12, kind: '1.', line: new RegExp(`^(?<n>${NO_YEAR}${D})[.．、](?![${FIGURES}])`, 'u'), address: /^(?<n>\d{1,3})[.、](?!\d)/u },
  // 4 要求
  // ^^
  { form: 'digit', unit: 'section', rank: 12, kind: '1', line: new RegExp(`^(?<n>0|[1-9１-９][${FIGURES}]?)${GAP}+(?=(?![年月日]|个月|個月|个百分点|個百分點)\\p{Script=Han})`, 'u'), address: /^(?<n>\d{1,2})$/u },
  // （1）机动船
  // ^^^
  { form: 'digit-bracket', unit: 'section', rank: 13, kind: '(1)', line: new RegExp(`^[（(](?<n>${NO_YEAR}${D})[）)]`, 'u'), address: /^\((?<n>\d{1,3})\)/u },
  // 1）机动船
  // ^^
  { form: 'digit-half', unit: 'section', rank: 13, kind: '1)', line: new RegExp(`^(?<n>${D})[）)]`, 'u'), address: /^(?<n>\d{1,3})\)/u },
  // ①机动船
  // ^
  { form: 'circled', unit: 'section', rank: 14, kind: '①', line: new RegExp(`^(?<n>[${CIRCLED}])`, 'u'), address: new RegExp(`^(?<n>[${CIRCLED}])`, 'u') },
  // a）不褪色           (b) b.
  // ^^              ^^^ ^^
  { form: 'letter', unit: 'section', rank: 15, kind: 'a)', line: /^(?=[（(]?[a-z][)）]|[a-z][.．、])[（(]?(?<n>[a-z])[)）.．、]/u, address: /^\(?(?<n>[a-z])[).、]/u },
]; // prettier-ignore

/**
 * The beginning of a passage that another document quotes.
 *   “第三条　船舶应当登记。
 *   ^^^^
 */
export const QUOTED_PART = new RegExp(
  `^[“「『"]${GAP}*第${GAP}*[${FIGURES}${SMALL}〇零百千]+${GAP}*[編编章节節条條]`,
  'u',
);

/**
 * A list of what is attached, which is no annex itself.
 *   附件：1. 重点任务分工表
 *   ^^^
 */
export const ATTACHED = new RegExp(`^附(?:件|表|录|錄)?[${FIGURES}${SMALL}]*[：:]`, 'u');

/**
 * A clause of a standard, its number alone on a line.
 *   3.1
 *   ^^^
 */
export const CLAUSE = /^(?:[1-9]\d?|[A-Z])(?:\.[1-9]\d?){1,3}$/u;

/**
 * Keys of the forms, in the order in which they are tried.
 * @internal Tests hold the forms by it.
 */
export const FORM_NAMES: readonly string[] = FORMS.map(({ form }) => form);

/** Forms that count on in the sequence of another: 45-1, and 3A. behind 3. */
const SAME: Readonly<Record<string, string>> = { 'article-tw': 'article', 'digit-letter': 'digit-stop' };

/** The numbering at the beginning of a line, or none. */
export function readNumbering(line: string): Numbering | undefined {
  for (const { form, unit, rank, strong = false, kind, line: pattern } of FORMS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const { n, and } = match.groups ?? {};
    const written = form === 'decimal' ? (n ?? '').split(/[.．]/u) : [n, and].filter((each) => each !== undefined);
    const numbers = written.map(readNumber);
    if (numbers.some((number) => !(number > 0)) && !(form === 'digit' && numbers[0] === 0)) continue;
    const name = nameOf(form, kind, match.groups);
    if (!name) continue;
    const depth = form === 'decimal' ? rank + (numbers.length - 1) / 10 : rank;
    const key = form === 'decimal' || form === 'digit' ? `decimal-${numbers.length}` : (SAME[form] ?? form);
    return { form: key, unit, rank: depth, strong, numbers, label: match[0], name };
  }
  return undefined;
}

/** The value of a number as it is written: a letter's is its place in the alphabet, but for I, V and X; NaN where it is none. */
function readNumber(written: string): number {
  const half = '上中下'.indexOf(written);
  if (half !== -1) return half + 1;
  if (/^[A-Za-z]$/u.test(written) && !/[IVX]/u.test(written))
    return written.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return readNumeral(written) ?? Number.NaN;
}

/** The name that the groups of a match give, where its numbers are numbers. */
function nameOf(
  form: string,
  fixed: PartKind | undefined,
  groups: RegExpExecArray['groups'] = {},
): PartName | undefined {
  const kind = fixed ?? kindOf(groups['kind'] ?? '');
  const { n = '', and = groups['more'] } = groups;
  if (!kind) return undefined;
  if (AS_WRITTEN.has(form) || (form === 'annex' && /^[A-Z]?$/u.test(n))) return { kind, number: n.normalize('NFKC') };
  if (form === 'digit-letter') return { kind, number: `${readNumber(n)}${and ?? ''}` };
  const numbers = (and === undefined ? [n] : [n, and]).map(readNumber);
  return numbers.some(Number.isNaN) ? undefined : { kind, number: numbers.join('-') };
}

/** Forms of which the name keeps the number as it is written: 上篇, A.1, a). */
const AS_WRITTEN = new Set(['half', 'decimal', 'capital', 'letter']);

/** Forms of which one can follow another on a line: 第三章　第一节, （一）1.甲. */
const FOLLOWING = new Set(['章', '节', '条', '一、', '（一）', '1.', '(1)', '①']);

/** The names of all numbers that a line begins with, one behind the other: two in `第三章 第一节 申请`. */
export function readNames(line: string): readonly PartName[] {
  const names: PartName[] = [];
  let rest = line;
  for (let found = readNumbering(rest); found; found = readNumbering(rest)) {
    if (names.length > 0 && !FOLLOWING.has(found.name.kind)) break;
    names.push(found.name);
    rest = rest.slice(found.label.length).trimStart();
  }
  return names;
}

/** How a form of address begins, in words that the two scripts write differently. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  條: '条', 節: '节', 編: '编', 項: '项', 篇: '编', 錄: '录', 圖: '图', 份: '分',
}; // prettier-ignore

/** An address as the patterns have it: simplified, of half width, without spaces. Circles and Roman signs stay as they are. */
export function plainAddress(text: string): string {
  return [...text]
    .map((each) => (CIRCLED.includes(each) || ROMAN_SIGNS.includes(each) ? each : each.normalize('NFKC')))
    .map((each) => SIMPLIFIED[each] ?? each)
    .join('')
    .replaceAll(/\s+/gu, '');
}

/** A part at the beginning of a plain address, and how long it is; undefined where it begins otherwise. */
export function readPart(text: string): { readonly name: PartName; readonly length: number } | undefined {
  for (const { form, kind, address } of FORMS) {
    const match = address.exec(text);
    const name = match && nameOf(form, kind, match.groups);
    if (name) return { name, length: match[0].length };
  }
  return undefined;
}

/** How wide a part is: what is more general has the lower rank; 4.1.2 stands below 4.1. */
export function rankOf({ kind, number }: PartName): number {
  return PART_KINDS.indexOf(kind) + (kind === '1.1' ? number.split('.').length / 100 : 0);
}

/** True for the end of a number as Word writes it, such as 第一章 and 1.1, that would run into the words behind it. */
export function endsInNumber(written: string): boolean {
  return /[\p{ASCII}编編篇卷章节節目条條款]$/u.test(written);
}

/** Reads the word of a kind as it is written: 編 and 篇 are 编. */
function kindOf(word: string): PartKind | undefined {
  const simplified = [...word].map((each) => SIMPLIFIED[each] ?? each).join('');
  return PART_KINDS.find((kind) => kind === simplified);
}
