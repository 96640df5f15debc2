/** Digits as Chinese writes them, in both scripts, the formal ones too. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** What a number can be made of, for patterns. */
export const NUMERAL = `[0-9${Object.keys(DIGITS).join('')}${Object.keys(UNITS).join('')}廿卅万萬]+`;

/** A whole number in Arabic or Chinese numerals (`12`, `十二`, `一二`, `一百零三`, `廿三`); nothing where it is none. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  const characters = [...text.replaceAll('廿', '二十').replaceAll('卅', '三十')];
  if (characters.length > 1 && characters.every((each) => Object.hasOwn(DIGITS, each))) {
    return Number(characters.map((each) => DIGITS[each]).join(''));
  }
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
