import type { OwnScript } from '../../vocabulary/edition.ts';

/** The kinds of rules, by the place that each decides. */
export type RuleKind =
  /** A word or phrase, wherever the words around it leave it whole. */
  | 'word'
  /** A character in no word of any list. */
  | 'usual'
  /** The same, where its other forms are written in listed words only: there is nothing left to decide. */
  | 'closed'
  /** A character that is a word of its own. */
  | 'alone'
  /** The same, behind a figure. */
  | 'counted';

/** A reading that a person gives, before the dictionaries; both sides have one length. */
export interface ConversionRule {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** A word where nothing is said. */
  readonly kind?: RuleKind;
  /** The forms of Taiwan alone; in others the dictionaries decide. */
  readonly only?: 'taiwan' | undefined;
  /** `from the text → to the text` */
  readonly example?: string | undefined;
  /** Where it stands in its file. */
  readonly at?: readonly (string | number)[];
}

/** A person's word on a character that has several forms: it holds wherever its context stands, and whatever else decides. */
export interface ConversionReview {
  /** A passage of the text that is converted, with the character in it. */
  readonly context: string;
  readonly character: string;
  /** Its form in the other script; in the forms of Taiwan, as in a rule. */
  readonly form: string;
  readonly reason: { readonly zh: string; readonly en: string };
  /** Who reviewed it. */
  readonly by?: string | undefined;
  /** The script that the text is converted to. */
  readonly to: OwnScript;
}

/** @throws RangeError for a rule whose sides differ in length */
export function requireAligned(rules: readonly ConversionRule[]): void {
  for (const { from, to } of rules) {
    if (from.length === to.length) continue;
    throw new RangeError(`Cannot convert by the rule “${from}” → “${to}”: its sides differ in length`);
  }
}

/** A stretch of a text: what a rule makes of it, or (no rule) what is left to the dictionaries. */
export interface Piece {
  readonly text: string;
  readonly rule?: ConversionRule;
}

/**
 * Cuts texts at the places where rules apply: leftmost first, the longest where several begin. No
 * dictionary phrase can match across a cut.
 */
export function createCutter(rules: readonly ConversionRule[]): (text: string) => Piece[] {
  if (rules.length === 0) return (text) => [{ text }];
  const byPhrase = new Map(rules.map((rule) => [rule.from, rule]));
  const phrases = [...byPhrase.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(phrases.map(escapePattern).join('|'), 'gu');
  return (text) => {
    const pieces: Piece[] = [];
    let position = 0;
    for (const match of text.matchAll(pattern)) {
      const rule = byPhrase.get(match[0]);
      if (!rule) continue;
      if (match.index > position) pieces.push({ text: text.slice(position, match.index) });
      pieces.push({ text: rule.to, rule });
      position = match.index + match[0].length;
    }
    if (position < text.length) pieces.push({ text: text.slice(position) });
    return pieces;
  };
}

/** A phrase as a pattern that matches just it (`RegExp.escape` came after Node 22). */
function escapePattern(phrase: string): string {
  return phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
