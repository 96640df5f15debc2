import { ConverterFactory } from 'opencc-js/core';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariants';
import hongKongPhrases from 'opencc-js/dict/HKVariantsPhrases';
import toTraditional from 'opencc-js/dict/STCharacters';
import toTraditionalPhrases from 'opencc-js/dict/STPhrases';
import toTraditionalRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import toSimplified from 'opencc-js/dict/TSCharacters';
import toSimplifiedPhrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import taiwanWords from 'opencc-js/dict/TWPhrases';

/** OpenCC's tables for one direction, up to its own standard forms; values are as long as their keys. */
export interface Dictionary {
  readonly characters: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, string>;
}

/** Simplified to OpenCC's standard traditional forms. */
export function traditionalDictionary(): Dictionary {
  traditional ??= {
    characters: new Map(entriesOf(toTraditional)),
    phrases: new Map([...entriesOf(toTraditionalRegional), ...entriesOf(toTraditionalPhrases)]),
  };
  return traditional;
}

/** Traditional forms of any region to simplified. */
export function simplifiedDictionary(): Dictionary {
  simplified ??= {
    characters: withVariants(new Map(entriesOf(toSimplified))),
    phrases: new Map(entriesOf(toSimplifiedPhrases)),
  };
  return simplified;
}

/** OpenCC's table has its standard forms alone: 衛 and not 衞, which Hong Kong writes. */
function withVariants(characters: Map<string, string>): ReadonlyMap<string, string> {
  for (const [standard, variant] of [...entriesOf(hongKong), ...entriesOf(taiwan)]) {
    const found = characters.get(standard);
    if (found !== undefined && !characters.has(variant)) characters.set(variant, found);
  }
  return characters;
}

let traditional: Dictionary | undefined;
let simplified: Dictionary | undefined;

/** Compatibility ideographs as the characters that they stand for. */
export function normalizeIdeographs(text: string): string {
  if (!/[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(text)) return text;
  normalize ??= ConverterFactory([compatibility]);
  return normalize(text);
}

let normalize: ((text: string) => string) | undefined;

/** Simplified text as OpenCC itself has it, in its standard forms. */
export function toStandard(text: string): string {
  standard ??= ConverterFactory([toTraditionalPhrases, toTraditionalRegional, toTraditional]);
  return standard(text);
}

let standard: ((text: string) => string) | undefined;

/** Words in OpenCC's standard forms, and what Taiwan says for them where that has the same length. */
export function taiwanVocabulary(): ReadonlyMap<string, string> {
  vocabulary ??= new Map(entriesOf(taiwanWords));
  return vocabulary;
}

let vocabulary: ReadonlyMap<string, string> | undefined;

/** OpenCC's standard forms to those of a region. */
export const REGIONS = {
  hant: ConverterFactory([taiwanPhrases, taiwan]),
  'hant-hk': ConverterFactory([hongKongPhrases, hongKong]),
  'hant-opencc': (text: string): string => text,
} as const;

/** Forms of Taiwan, and the standard forms that each stands for. */
export function taiwanForms(): ReadonlyMap<string, readonly string[]> {
  if (formsOfTaiwan) return formsOfTaiwan;
  const found = new Map<string, string[]>();
  for (const [standard, form] of entriesOf(taiwan)) found.set(form, [...(found.get(form) ?? []), standard]);
  formsOfTaiwan = found;
  return found;
}

let formsOfTaiwan: ReadonlyMap<string, readonly string[]> | undefined;

/** Entries of one length on both sides: one that would move what stands behind it is of no use here. */
function entriesOf(table: string): [string, string][] {
  return table.split('|').flatMap((entry): [string, string][] => {
    const [from = '', to = ''] = entry.split(' ');
    return isAligned(from, to) ? [[from, to]] : [];
  });
}

/** True where every character has its counterpart at the same offset: rare ones take two units, and may become one. */
export function isAligned(text: string, converted: string): boolean {
  if (text.length !== converted.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (isSurrogate(text.charCodeAt(at)) !== isSurrogate(converted.charCodeAt(at))) return false;
  }
  return true;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
