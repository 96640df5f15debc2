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

/** Raised characters where there are such, `^(…)` else. */
export function raised(text: string): string {
  return shifted(text, raise(text), '^');
}

/** Lowered characters where there are such, `_(…)` else. */
export function lowered(text: string): string {
  return shifted(text, lower(text), '_');
}

function shifted(text: string, written: string | undefined, sign: string): string {
  return text === '' ? '' : (written ?? `${sign}${grouped(text)}`);
}

/** In brackets where it is more than one thing. */
export function grouped(text: string): string {
  return /^(?:[\p{L}\p{M}]+|[\p{N}.]+)$/u.test(text) || text === '' ? text : `(${text})`;
}
