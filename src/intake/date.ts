const DIGITS = '〇一二三四五六七八九';

/** A date in a text as 2023, 2023-12 or 2023-12-31; undefined where there is none that the calendar has. */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[零○]/gu, '〇').replaceAll(/\s/gu, '');
  const republic =
    /民國(\d{1,3}|[〇一二三四五六七八九十百]+)年(?:(\d{1,2}|[一二三四五六七八九十]+)月(?:(\d{1,2}|[一二三四五六七八九十]+)[日號]?)?)?/u.exec(
      plain,
    );
  if (republic) {
    const [, year, month, day] = republic;
    return format(1911 + numberOf(year), month, day);
  }
  const chinese =
    /(?<![\d第])(\d{4}|[〇一二三四五六七八九]{4})年(?:(\d{1,2}|[一二三四五六七八九十]+)月(?:(\d{1,2}|[一二三四五六七八九十]+)[日号號]?)?)?/u.exec(
      plain,
    );
  if (chinese) {
    const [, year, month, day] = chinese;
    return format(numberOf(year), month, day);
  }
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?(?![\d])/u.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? undefined : format(Number(year), month, day);
}

/** A month or day that is none is left out, with what is below it. */
function format(year: number, month?: string, day?: string): string | undefined {
  if (year < 1000 || year > 2999) return undefined;
  const [m, d] = [numberOf(month), numberOf(day)];
  if (m < 1 || m > 12) return String(year);
  const days = new Date(Date.UTC(year, m, 0)).getUTCDate();
  const upToMonth = `${year}-${String(m).padStart(2, '0')}`;
  return d < 1 || d > days ? upToMonth : `${upToMonth}-${String(d).padStart(2, '0')}`;
}

/** Figures or Chinese numerals: 12, 十二, 二〇二三, 一百一十二. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d+$/u.test(text)) return Number(text);
  if (!/[十百]/u.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  const [hundreds, rest = ''] = text.includes('百') ? text.split('百') : ['', text];
  const [tens, ones] = rest.includes('十') ? rest.split('十') : ['〇', rest];
  const digit = (word: string | undefined): number => Math.max(0, DIGITS.indexOf((word ?? '').slice(-1) || '〇'));
  return 100 * (text.includes('百') ? digit(hundreds) : 0) + 10 * (tens === '' ? 1 : digit(tens)) + digit(ones);
}
