import { issue, type Issue, placesIn } from '../pipeline/issue.ts';

/** Characters whose meaning a font or a program gives, and no standard. */
export const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

const MOST = 20;

/**
 * Tells the private-use characters that are left in a source, each with its first place and the words around it.
 * @param file the source, as messages name it
 */
export function findPrivateUse(
  text: string,
  file: string,
): { readonly told: readonly string[]; readonly issues: readonly Issue[] } {
  const first = new Map<string, { readonly at: number; count: number }>();
  for (const match of text.matchAll(PRIVATE)) {
    const known = first.get(match[0]);
    if (known) known.count += 1;
    else first.set(match[0], { at: match.index, count: 1 });
  }
  const placeOf = placesIn(text, file);
  const issues = [...first].slice(0, MOST).map(([character, { at, count }]): Issue => {
    const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`;
    return issue('character-private', {
      place: placeOf(at),
      actual: `the private-use character ${code}${count > 1 ? ` (${count} times)` : ''} in “${aroundOf(text, at)}”`,
      expected: 'a character that a standard names',
      note: 'Compare it with the page it came from, and write the character that is read there into the source.',
    });
  });
  return {
    issues,
    told: issues.map(({ actual, place }) => `${actual}, line ${place?.line ?? 1}: no standard names it; compare it with the page it came from`), // prettier-ignore
  };
}

/** The words on both sides of a place, on its line. */
function aroundOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 8), at).replace(/^[^]*\n/u, '');
  return `${before}${text.slice(at, at + 9).replace(/\n[^]*$/u, '')}`.trim();
}
