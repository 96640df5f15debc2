/** A phrase that is converted as a person says, before the dictionaries see it. */
export interface ConversionRule {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A stretch of a text: what a rule makes of it, or (no rule) what is left to the dictionaries. */
export interface Piece {
  readonly text: string;
  readonly rule?: ConversionRule;
}

/**
 * Cuts a text at the places where rules apply: leftmost first, the longest where several begin. No
 * dictionary phrase can match across a cut.
 */
export function cutByRules(text: string, rules: readonly ConversionRule[]): Piece[] {
  if (rules.length === 0) return [{ text }];
  const byPhrase = new Map(rules.map((rule) => [rule.from, rule]));
  const phrases = [...byPhrase.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(phrases.map(escapePattern).join('|'), 'gu');
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
}

/** A phrase as a pattern that matches just it (`RegExp.escape` came after Node 22). */
function escapePattern(phrase: string): string {
  return phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
