import { issue, type Issue, type Outcome } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Occurrence } from './published.ts';
import type { ReportInput } from './report.ts';

/**
 * Where each term of the glossary stands in the report, by term id.
 * @param texts the paragraphs in simplified characters
 */
export function findOccurrences(
  { glossary, locate }: ReportInput,
  ids: readonly string[],
  texts: readonly string[],
  outline: Outline,
): Outcome<ReadonlyMap<string, readonly Occurrence[]>> {
  const issues: Issue[] = [];
  const found = new Map<string, readonly Occurrence[]>();
  glossary.forEach((term, index) => {
    const place = locate('glossary', [index, 'hans']);
    if (found.has(term.id)) {
      issues.push(
        issue('glossary-repeated', {
          place,
          actual: `a second entry “${term.id}”`,
          expected: 'an id of its own for every term',
          note: 'Rename or merge them.',
        }),
      );
    }
    const occurrences = texts.flatMap((text, position): Occurrence[] => {
      const count = text.split(term.hans).length - 1;
      const paragraph = ids[position] ?? '';
      return count === 0 ? [] : [{ paragraph, section: outline.sectionOf.get(paragraph) ?? '', count }];
    });
    found.set(term.id, occurrences);
    if (occurrences.length === 0) {
      issues.push(
        issue('glossary-unused', {
          place,
          actual: `“${term.hans}” never occurs`,
          expected: 'a term that the report uses',
          note: 'Correct its simplified form, or delete the entry.',
        }),
      );
    }
  });
  return { value: found, issues };
}
