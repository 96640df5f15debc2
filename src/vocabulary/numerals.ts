/** Numbers as Chinese texts write them: the one home of their characters, how they are read and how they are written. */

const ONES = '一二三四五六七八九';
/** What counts up to 99 in numbers of lists, tables and annexes. */
export const SMALL = `${ONES}十`;
/** 一百〇五, 廿三, 一二三. */
export const HAN = `${SMALL}百千零〇○两兩廿卅`;
/** Taiwan's first level, and sums of money: 壹, 貳拾. */
export const FORMAL = '壹贰貳叁叄參肆伍陆陸柒捌玖拾';
/** Figures of both widths. */
export const FIGURES = '0-9０-９';
/** Digits of a year written out, 二〇二四. */
export const YEAR_DIGITS = `〇○零${ONES}`;
export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
export const ROMAN_SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
/** Everything above that a number can be made of but circles and Roman signs, for patterns. */
export const NUMERAL = `${FIGURES}${HAN}${FORMAL}佰仟万萬`;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 叄: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

/**
 * Reads a whole number: `12`, `１２`, `十二`, `一二`, `一百零三`, `廿三`, `貳拾`, `⑫`, `Ⅳ`, `XIV`; undefined where it is
 * none, such as 十十.
 */
export function readNumeral(text: string): number | undefined {
  if (new RegExp(`^[${FIGURES}]{1,9}$`, 'u').test(text)) return Number(text.normalize('NFKC'));
  if (/^[IVXLCDM]+$/u.test(text)) return readRoman(text);
  const sign = text === '' ? 0 : Math.max(CIRCLED.indexOf(text), ROMAN_SIGNS.indexOf(text)) + 1;
  return sign > 0 ? sign : readHan(text);
}

/** Whether a text begins with a number as items and notes do: `（1）`, `[2]`, `三`, `a`, `④`. */
export function beginsWithNumber(text: string): boolean {
  return new RegExp(`^[［\\[（(]?(?:[${SMALL}]+|\\d+|[a-z]|[IVX]+|[①-⑳])`, 'u').test(text);
}

function readRoman(text: string): number | undefined {
  const values = [...text].map((letter) => ROMAN.find(([, letters]) => letters === letter)?.[0] ?? 0);
  const sum = values.reduce((total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  return sum > 0 ? sum : undefined;
}

function readHan(text: string): number | undefined {
  const characters = [...text.replaceAll('廿', '二十').replaceAll('卅', '三十')];
  if (characters.length > 1 && characters.every((each) => Object.hasOwn(DIGITS, each)))
    return Number(characters.map((each) => DIGITS[each]).join(''));
  const [high, low, ...more] = characters.join('').split(/[万萬]/u);
  if (more.length > 0) return undefined;
  if (low === undefined) return readBelowWan(characters);
  const tenThousands = readBelowWan([...(high ?? '')]);
  const rest = low === '' ? 0 : readBelowWan([...low]);
  return tenThousands === undefined || rest === undefined ? undefined : tenThousands * 10_000 + rest;
}

function readBelowWan(characters: readonly string[]): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = Infinity;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character];
      if (digit === undefined) return undefined;
    } else {
      if (unit >= last) return undefined;
      // 十二 begins with its unit.
      sum += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      digit = undefined;
      last = unit;
    }
  }
  return characters.length === 0 ? undefined : sum + (digit ?? 0);
}

/** The characters of a way to write numbers: digits from 0, and tens, hundreds and thousands. */
interface Script {
  readonly digits: string;
  readonly units: string;
  /** Whether ten is 壹拾 and not 十. */
  readonly full: boolean;
}

const SCRIPTS = {
  counting: { digits: `〇${ONES}`, units: '十百千', full: false },
  'formal-hans': { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', full: true },
  'formal-hant': { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', full: true },
} as const satisfies Readonly<Record<string, Script>>;

/** Writes a number below ten thousand in Chinese: 十二, 二十, 一百〇五, 壹拾貳; one that is larger, or none, in figures. */
export function writeHan(value: number, script: keyof typeof SCRIPTS): string {
  const { digits, units, full } = SCRIPTS[script];
  const figures = [...String(value)].map(Number);
  if (value <= 0 || figures.length > 4) return String(value);
  const words = figures.map((figure, index) => {
    const unit = [...units][figures.length - index - 2] ?? '';
    return figure === 0 ? '〇' : `${[...digits][figure] ?? ''}${unit}`;
  });
  const written = words
    .join('')
    .replaceAll(/〇+$/gu, '')
    .replaceAll(/〇+/gu, [...digits][0] ?? '');
  return full ? written : written.replace(/^一十/u, '十');
}

/** Writes a number from 0 to 3999 in Roman letters; a larger one as 3999. */
export function writeRoman(value: number): string {
  let rest = Math.min(Math.max(0, value), 3999);
  let written = '';
  for (const [number, letters] of ROMAN) {
    while (rest >= number) {
      written += letters;
      rest -= number;
    }
  }
  return written;
}
