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
  const houseRules = to === 'hans' ? rules.hans : rules.hant;
  for (const rule of houseRules) {
    if (rule.from.length === rule.to.length) continue;
    throw new RangeError(`Cannot convert by the rule “${rule.from}” → “${rule.to}”: its sides differ in length`);
  }
  return cutByRules(text, houseRules)
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

/** Converts a phrase as a whole, or character by character where the whole would move what stands behind. */
function sameLength(text: string, apply: (text: string) => string): string {
  const converted = apply(text);
  if (isAligned(text, converted)) return converted;
  return text
    .split(/(?<=[\p{P}\n])/u)
    .map((clause) => {
      const whole = apply(clause);
      if (isAligned(clause, whole)) return whole;
      return [...clause].map((character) => keepLength(character, apply(character))).join('');
    })
    .join('');
}

/** True where every character has its counterpart at the same offset: rare ones take two units, and may become one. */
function isAligned(text: string, converted: string): boolean {
  if (text.length !== converted.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (isSurrogate(text.charCodeAt(at)) !== isSurrogate(converted.charCodeAt(at))) return false;
  }
  return true;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function keepLength(character: string, converted: string): string {
  return converted.length === character.length ? converted : character;
}
