/** How Word writes a number, by the name it has for the way. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return chinese(value, '〇一二三四五六七八九', '十百千');
    case 'chineseLegalSimplified':
      return chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', true);
    case 'ideographLegalTraditional':
      return chinese(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟', true);
    case 'ideographTraditional':
      return [...'甲乙丙丁戊己庚辛壬癸'][value - 1] ?? String(value);
    case 'ideographZodiac':
      return [...'子丑寅卯辰巳午未申酉戌亥'][value - 1] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Chinese numerals below ten thousand: 十二, 二十, 一百〇五. */
function chinese(value: number, digits: string, units: string, full = false): string {
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

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

function roman(value: number): string {
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
