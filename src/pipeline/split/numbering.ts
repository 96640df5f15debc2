import type { HeadingNumber } from '../document.ts';

/** The number that a line begins with. */
export interface Numbering extends HeadingNumber {
  /** Key of the form's row in the table; a sequence runs within one form. */
  readonly form: string;
  /** What is more general has the lower rank. */
  readonly rank: number;
  /** As it is written: 第十二条. */
  readonly label: string;
  /** True for forms that number nothing but headings: 第二章. */
  readonly strong: boolean;
}

const HAN = '[一二三四五六七八九十百千零〇○两兩廿卅]+';
/** Taiwan's first level: 壹、. */
const FORMAL = '[壹贰貳叁叄參肆伍陆陸柒捌玖拾]+';
const DIGITS = '[0-9０-９]+';
/** 第三章的规定, 第二节、第三节: words of a sentence. */
const NO_MENTION = '(?![的所、，。]|[至和或与及]第)';
const ORDINAL = `第[ \\t\u3000]*(${HAN}|${DIGITS})[ \\t\u3000]*`;
const GAP = '[ \\t\u3000]';
/** （2023） is a year, the beginning of a court's number for a case. */
const NO_YEAR = '(?!(?:19|20)[0-9]{2}[^0-9])';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const ROMAN_SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

interface Form {
  readonly form: string;
  readonly unit: string;
  readonly rank: number;
  readonly strong?: true;
  readonly pattern: RegExp;
}

/** Every form of numbering. The first group is the number; a second one adds to it (第一百三十三条之一). */
const FORMS: readonly Form[] = [
  { form: 'annex', unit: 'annex', rank: 0, pattern: new RegExp(`^(?:附件|附錄|附录|附表|附圖|附图)${GAP}*(${HAN}|${DIGITS}|[A-Z](?![A-Za-z]))?(?=${GAP}|$|[：:])`, 'u') },
  { form: 'part', unit: 'part', rank: 1, strong: true, pattern: new RegExp(`^${ORDINAL}(?:编|編|篇|卷|部分|部(?=${GAP}|$))${NO_MENTION}`, 'u') },
  { form: 'half', unit: 'part', rank: 1, strong: true, pattern: new RegExp(`^([上中下])${GAP}*[篇编編卷](?=${GAP}|$)`, 'u') },
  { form: 'subpart', unit: 'subpart', rank: 2, strong: true, pattern: new RegExp(`^${ORDINAL}(?:分编|分編|分部(?=${GAP}|$))${NO_MENTION}`, 'u') },
  { form: 'chapter', unit: 'chapter', rank: 3, strong: true, pattern: new RegExp(`^${ORDINAL}章${NO_MENTION}`, 'u') },
  { form: 'section', unit: 'section', rank: 4, strong: true, pattern: new RegExp(`^${ORDINAL}[节節]${NO_MENTION}`, 'u') },
  { form: 'division', unit: 'division', rank: 6, strong: true, pattern: new RegExp(`^${ORDINAL}目(?=${GAP}|$)`, 'u') },
  { form: 'subdivision', unit: 'subdivision', rank: 5, strong: true, pattern: new RegExp(`^${ORDINAL}款(?=${GAP})`, 'u') },
  { form: 'article', unit: 'article', rank: 7, pattern: new RegExp(`^${ORDINAL}[条條](?:${GAP}*之${GAP}*(${HAN}|${DIGITS}))?(?=${GAP}|$|[【（(])`, 'u') },
  { form: 'article-tw', unit: 'article', rank: 7, pattern: new RegExp(`^第${GAP}*(${DIGITS})-(${DIGITS})${GAP}*[条條](?=${GAP}|$|[【（(])`, 'u') },
  { form: 'roman', unit: 'section', rank: 8, pattern: new RegExp(`^([IVX]+(?=[.．、])|[${ROMAN_SIGNS}](?=[.．、]|${GAP}))[.．、]?`, 'u') },
  { form: 'han-formal', unit: 'section', rank: 8.5, pattern: new RegExp(`^(${FORMAL})、`, 'u') },
  { form: 'han-alone', unit: 'section', rank: 9, pattern: new RegExp(`^其?([一二三四五六七八九十]{1,3})$`, 'u') },
  { form: 'han', unit: 'section', rank: 10, pattern: new RegExp(`^(${HAN})(?:${GAP}*、|[.．]${GAP}*(?=\\p{Script=Han}))`, 'u') },
  { form: 'han-bracket', unit: 'section', rank: 11, pattern: new RegExp(`^[（(](${HAN})[）)]`, 'u') },
  { form: 'decimal', unit: 'section', rank: 12, pattern: new RegExp(`^((?:[A-Z]|[0-9０-９]{1,2})(?:[.．][0-9０-９]{1,2})+)(?=${GAP}|(?![亿億万萬元个個倍])\\p{Script=Han})`, 'u') },
  { form: 'digit-letter', unit: 'section', rank: 12, pattern: new RegExp(`^(${DIGITS})([A-Z])[.．](?=${GAP}|\\p{Script=Han})`, 'u') },
  { form: 'capital', unit: 'section', rank: 9, pattern: new RegExp(`^([A-Z])[.．、](?=${GAP}|\\p{Script=Han})`, 'u') },
  { form: 'digit-stop', unit: 'section', rank: 12, pattern: new RegExp(`^(${NO_YEAR}${DIGITS})[.．、](?![0-9０-９])`, 'u') },
  { form: 'digit', unit: 'section', rank: 12, pattern: new RegExp(`^(0|[1-9１-９][0-9０-９]?)${GAP}+(?=(?![年月日]|个月|個月|个百分点|個百分點)\\p{Script=Han})`, 'u') },
  { form: 'digit-bracket', unit: 'section', rank: 13, pattern: new RegExp(`^[（(](${NO_YEAR}${DIGITS})[）)]`, 'u') },
  { form: 'digit-half', unit: 'section', rank: 13, pattern: new RegExp(`^(${DIGITS})[）)]`, 'u') },
  { form: 'circled', unit: 'section', rank: 14, pattern: new RegExp(`^([${CIRCLED}])`, 'u') },
  { form: 'letter', unit: 'section', rank: 15, pattern: /^[（(]?([a-z])[)）]|^([a-z])[.．、]/u },
]; // prettier-ignore

/** Forms that count on in the sequence of another: 45-1, and 3A. behind 3. */
const SAME: Readonly<Record<string, string>> = { 'article-tw': 'article', 'digit-letter': 'digit-stop' };

/** The numbering at the beginning of a line, or none. */
export function readNumbering(line: string): Numbering | undefined {
  for (const { form, unit, rank, strong = false, pattern } of FORMS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [label, first, second] = match;
    const numbers = form === 'decimal' ? (first ?? '').split(/[.．]/u).map(readNumber) : [first, second].flatMap((part) => (part === undefined ? [] : [readNumber(part)])); // prettier-ignore
    if (numbers.some((number) => !(number > 0)) && !(form === 'digit' && numbers[0] === 0)) continue;
    const depth = form === 'decimal' ? rank + (numbers.length - 1) / 10 : rank;
    const name = form === 'decimal' || form === 'digit' ? `decimal-${numbers.length}` : (SAME[form] ?? form); // prettier-ignore
    return { form: name, unit, rank: depth, strong, numbers, label };
  }
  return undefined;
}

const VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  兩: 2,
  上: 1,
  中: 2,
  下: 3,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  叄: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 };
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of a number as it is written; NaN where it is none. */
function readNumber(written: string): number {
  if (/^[0-9０-９]+$/u.test(written)) return Number(written.normalize('NFKC'));
  if (CIRCLED.includes(written)) return CIRCLED.indexOf(written) + 1;
  if (ROMAN_SIGNS.includes(written)) return ROMAN_SIGNS.indexOf(written) + 1;
  if (/^[IVX]+$/u.test(written)) return readRoman(written);
  if (/^[a-zA-Z]$/u.test(written)) return written.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return readHan(written);
}

/** 一百三十三, 十二, and 一二三 read digit by digit. */
function readHan(written: string): number {
  if (!/[十拾百千廿卅]/u.test(written)) {
    const digits = [...written].map((digit) => (/[零〇○]/u.test(digit) ? 0 : (VALUES[digit] ?? Number.NaN)));
    return digits.reduce((sum, digit) => sum * 10 + digit, 0);
  }
  let sum = 0;
  let digit = 0;
  for (const character of written) {
    const unit = UNITS[character];
    if (unit === undefined) digit = VALUES[character] ?? 0;
    else {
      sum += unit > 10 && unit < 100 ? unit : Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

function readRoman(written: string): number {
  const values = [...written].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Titles that stand for themselves, without a number, and the name that their slug has. */
const NAMED: readonly (readonly [title: RegExp, slug: string])[] = [
  [/^(?:序[ \u3000]*言|前[ \u3000]*言|序|引[ \u3000]*言|导[ \u3000]*言|導[ \u3000]*言|绪[ \u3000]*论|緒[ \u3000]*論)$/u, 'preface'],
  [/^(?:总[ \u3000]*则|總[ \u3000]*則)$/u, 'general-provisions'],
  [/^(?:总[ \u3000]*纲|總[ \u3000]*綱)$/u, 'general-programme'],
  [/^附[ \u3000]*[则則]$/u, 'supplementary-provisions'],
  [/^(?:结[ \u3000]*语|結[ \u3000]*語|结[ \u3000]*论|結[ \u3000]*論|结束语|結束語)$/u, 'conclusion'],
  [/^(?:后[ \u3000]*记|後[ \u3000]*記|跋)$/u, 'afterword'],
  [/^(?:注[ \u3000]*释|註[ \u3000]*釋|注[ \u3000]*釋)[：:]?$/u, 'notes'],
  [/^(?:(?:主要)?参考文献|(?:主要)?參考文獻)[：:]?$/u, 'references'],
  [/^(?:摘[ \u3000]*要|(?:内容)?提要|(?:內容)?提要)$/u, 'abstract'],
]; // prettier-ignore

/** The slug of a title such as 附则; none for another text. */
export function nameOfTitle(line: string): string | undefined {
  return NAMED.find(([title]) => title.test(line))?.[1];
}
