import { issue, type Issue, type Place } from './issue.ts';
import type { Outline } from './outline/outline.ts';
import type { Occurrence } from './published.ts';
import type { GlossaryTerm } from './report.ts';

/** Where each term stands in a report, by term id; a term that it does not use has none. */
export type Occurrences = ReadonlyMap<string, readonly Occurrence[]>;

/** @param texts the paragraphs in simplified characters */
export function findOccurrences(
  glossary: readonly GlossaryTerm[],
  ids: readonly string[],
  texts: readonly string[],
  outline: Outline,
): Occurrences {
  const found = new Map<string, readonly Occurrence[]>();
  for (const term of glossary) {
    const occurrences = texts.flatMap((text, position): Occurrence[] => {
      const count = text.split(term.hans).length - 1;
      const paragraph = ids[position] ?? '';
      return count === 0 ? [] : [{ paragraph, section: outline.sectionOf.get(paragraph) ?? '', count }];
    });
    if (occurrences.length > 0) found.set(term.id, occurrences);
  }
  return found;
}

/**
 * The glossary is shared by all reports: each term has an id of its own, and some report uses it.
 * @param used ids of the terms that occur
 */
export function checkGlossary(
  glossary: readonly GlossaryTerm[],
  used: ReadonlySet<string>,
  locate: (index: number) => Place,
): Issue[] {
  const seen = new Set<string>();
  return glossary.flatMap(({ id, hans }, index): Issue[] => {
    const place = locate(index);
    const repeated = seen.has(id);
    seen.add(id);
    if (repeated) {
      const actual = `a second entry “${id}”`;
      const expected = 'an id of its own for every term';
      return [issue('glossary-repeated', { place, actual, expected, note: 'Rename or merge them.' })];
    }
    if (used.has(id)) return [];
    const note = 'Correct its simplified form, or delete the entry.';
    return [
      issue('glossary-unused', {
        place,
        actual: `“${hans}” never occurs`,
        expected: 'a term that a report uses',
        note,
      }),
    ];
  });
}
