import type { Element } from 'domhandler';
import { findElements, valueOf, childOf } from '../xml.ts';
import type { Telling } from '../telling.ts';
import { isOn } from './run-properties.ts';
import { readSymbol } from './symbols.ts';

/** A field of Word: its code, then what it makes of it. */
export interface Field {
  code: string;
  /** True until the code ends. */
  isCode: boolean;
  /** What a form shows that has no result: a box, the chosen line of a list. */
  readonly form: string | undefined;
}

/** A field at its first character (`w:fldChar`). */
export function openField(begin: Element): Field {
  const data = childOf(begin, 'w:ffData');
  const box = childOf(data, 'w:checkBox');
  const choice = childOf(data, 'w:ddList');
  if (box) {
    const checked = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    return { code: '', isCode: true, form: checked && isOn(checked.attribs['w:val'] ?? '1') ? '☑' : '☐' };
  }
  const entries = choice ? findElements(choice, 'w:listEntry').map(({ attribs }) => attribs['w:val'] ?? '') : [];
  const chosen = Number(valueOf(choice, 'w:result') ?? valueOf(choice, 'w:default') ?? '0');
  return { code: '', isCode: true, form: choice && entries[chosen] };
}

/** What a field shows that Word has written no result for; undefined where it has, or shows nothing. */
export function readFieldCode({ code, isCode, form }: Field, telling: Telling, place: string): string | undefined {
  if (form !== undefined) return form;
  if (!isCode) return undefined;
  const symbol = /^\s*SYMBOL\s+(?:0x)?([\dA-F]+)(?:.*\\f\s+"?([^"\\]+)"?)?/iu.exec(code);
  if (symbol) {
    const [whole, number = '', font = ''] = symbol;
    const hex = /0x/iu.test(whole) ? number : Number(number).toString(16).toUpperCase();
    return readSymbol(font.trim(), hex);
  }
  const [, formula] = /^\s*EQ\s+(.*)$/isu.exec(code) ?? [];
  return formula === undefined ? undefined : readEquation(formula.trim(), telling, place);
}

/** The field EQ, with which Word and WPS set readings, circled characters and fractions. */
function readEquation(formula: string, telling: Telling, place: string): string {
  const plain = formula.replaceAll(/\\\*\s*(?:jc\d|hps\d+|"[^"]*")\s*/giu, '').trim();
  const [, reading, base] =
    /^\\o\s*\\a[dclr]\s*\(\s*\\s\s*\\up\s*\d*\s*\(([^()]*)\)\s*[,;，]\s*(.+)\)$/iu.exec(plain) ?? [];
  if (reading !== undefined && base !== undefined) {
    telling.lose(`the reading above “${base}” (${place})`, reading);
    return base;
  }
  const [, ring, inner] = /^\\o\s*\\a?c?\s*\(([○◯□◇△])\s*[,;，]\s*(.+)\)$/iu.exec(plain) ?? [];
  if (ring !== undefined && inner !== undefined) {
    const number = /^\d+$/u.test(inner) ? Number(inner) : 0;
    if (/[○◯]/u.test(ring) && number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
    telling.note('characters in a ring or box, without it', inner, place);
    return inner;
  }
  const [, above, below] = /^\\f\s*\(([^(),;]*)[,;，]([^()]*)\)$/iu.exec(plain) ?? [];
  if (above !== undefined && below !== undefined) return `${above}/${below}`;
  const words = plain.replaceAll(/\\[a-z]+\d*|\\[,;()]/giu, ' ').replaceAll(/\s+/gu, ' ').trim(); // prettier-ignore
  telling.note('formulas of fields (EQ), with their words alone', words, place);
  return words;
}
