import { REGIONS, simplifiedDictionary, taiwanVocabulary } from './dictionaries.ts';
import type { ConversionRule } from './rule.ts';

let rules: readonly ConversionRule[] | undefined;

/**
 * Words of the mainland and what Taiwan says for them, as rules (信息 → 資訊): OpenCC's, for words of one length on
 * both sides. 互联网 → 網際網路 would move every sentence behind it, so it is left out, and 互联网 stays.
 */
export function vocabularyRules(): readonly ConversionRule[] {
  rules ??= [...taiwanVocabulary()].map(([standard, word]) => ({
    from: simplify(standard),
    to: REGIONS.hant(word),
    reason: 'a word that Taiwan has another for',
  }));
  return rules;
}

function simplify(standard: string): string {
  const { characters } = simplifiedDictionary();
  return [...standard].map((character) => characters.get(character) ?? character).join('');
}
