/** Letters and figures above and below the line have characters of their own: m², CO₂, 10⁻⁴. */
const RAISED = pair('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ');
const LOWERED = pair('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function pair(signs: string, forms: string): ReadonlyMap<string, string> {
  return new Map(Array.from(signs, (sign, at) => [sign, [...forms][at] ?? sign]));
}

/** A text in raised characters; undefined where one of it has none. */
export function raise(text: string): string | undefined {
  return shift(text, RAISED);
}

/** A text in lowered characters; undefined where one of it has none. */
export function lower(text: string): string | undefined {
  return shift(text, LOWERED);
}

function shift(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  const characters = [...text];
  if (!characters.every((character) => forms.has(character))) return undefined;
  return characters.map((character) => forms.get(character)).join('');
}
