import { REGIONS, toStandard, traditionalDictionary } from './dictionaries.ts';
import type { ConversionRule } from './rule.ts';

/** Traditional forms, in OpenCC's standard, that a simplified character has in OpenCC's tables; the usual one first. */
export function traditionalForms(): ReadonlyMap<string, readonly string[]> {
  if (forms) return forms;
  const { characters, phrases } = traditionalDictionary();
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = found.get(from);
    if (known) known.add(to);
    else found.set(from, new Set([characters.get(from) ?? from, to]));
  };
  for (const [from, to] of phrases) for (let at = 0; at < from.length; at += 1) add(from.charAt(at), to.charAt(at));
  forms = new Map([...found].map(([from, set]) => [from, [...set]]));
  return forms;
}

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** Puts a rule, written in the forms of Taiwan, into OpenCC's standard forms. */
export function standardForm({ from, to, only }: ConversionRule): string {
  const known = toStandard(from);
  if (known.length === from.length && (only === 'taiwan' || REGIONS.hant(known) === to)) return known;
  let standard = '';
  for (let at = 0; at < from.length; at += 1) {
    const written = to.charAt(at);
    const possible = traditionalForms().get(from.charAt(at)) ?? [];
    standard += possible.find((form) => REGIONS.hant(form) === written) ?? written;
  }
  return standard;
}
