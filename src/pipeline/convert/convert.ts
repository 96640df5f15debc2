import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { type ConversionRule, cutByRules } from './rule.ts';

/** Forms of written Chinese that a text can be converted to: glyphs only, never regional words. */
export type Script = 'hans' | 'hant' | 'hant-hk' | 'hant-opencc';

/** House rules by the script that they convert to. */
export interface ConversionRules {
  readonly hans: readonly ConversionRule[];
  readonly hant: readonly ConversionRule[];
}

/**
 * Converts a text to another script by phrases, one character for one, so that offsets stay where they are.
 * Line breaks, Latin and digits stay as they are.
 */
export function convert(text: string, to: Script, rules: ConversionRules): string {
  const apply = converterTo(to);
  const ruleOf = to === 'hans' ? rules.hans : rules.hant;
  return cutByRules(text, ruleOf)
    .map((piece) => (piece.rule ? piece.text : sameLength(piece.text, apply)))
    .join('');
}

const converters = new Map<Script, (text: string) => string>();

function converterTo(script: Script): (text: string) => string {
  const cached = converters.get(script);
  if (cached) return cached;
  const made = {
    hans: () => toSimplified({ from: 't', to: 'cn' }),
    hant: () => toTraditional({ from: 'cn', to: 'tw' }),
    'hant-hk': () => toTraditional({ from: 'cn', to: 'hk' }),
    'hant-opencc': () => toTraditional({ from: 'cn', to: 't' }),
  }[script]();
  converters.set(script, made);
  return made;
}

/** Converts a phrase as a whole, or character by character where the whole would change its length. */
function sameLength(text: string, apply: (text: string) => string): string {
  const converted = apply(text);
  if (converted.length === text.length) return converted;
  return text
    .split(/(?<=[\p{P}\n])/u)
    .map((clause) => {
      const whole = apply(clause);
      if (whole.length === clause.length) return whole;
      return [...clause].map((character) => keepLength(character, apply(character))).join('');
    })
    .join('');
}

function keepLength(character: string, converted: string): string {
  return converted.length === character.length ? converted : character;
}
