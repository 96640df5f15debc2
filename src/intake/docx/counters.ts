import { writeHan, writeRoman } from '../../vocabulary/numerals.ts';

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
      return writeHan(value, 'counting');
    case 'chineseLegalSimplified':
      return writeHan(value, 'formal-hans');
    case 'ideographLegalTraditional':
      return writeHan(value, 'formal-hant');
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
      return writeRoman(value);
    case 'lowerRoman':
      return writeRoman(value).toLowerCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
}
