import { hex } from 'dingbat-to-unicode';

/**
 * The character of a symbol (`w:sym`): fonts of pictures have a table, and any other font counts as Unicode does.
 * @param code in hex, as Word writes it: F0FE or 2605
 * @returns undefined where no standard says what it is
 */
export function readSymbol(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return undefined;
  const known = hex(font, code) ?? (/^F0..$/iu.test(code) ? hex(font, code.slice(2)) : undefined);
  if (known) return known.string;
  // Word puts the characters of fonts without Unicode into the private area; below it a code is what it says.
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  if (isPrivate || number < 0x20 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return undefined;
  return String.fromCodePoint(number);
}
