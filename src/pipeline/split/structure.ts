import type { Document } from '../document.ts';
import { issue, type Issue, type Place } from '../issue.ts';

/**
 * Tells odd numbering in a text, such as “第五条” behind “第三条”, and a list of contents that was left out.
 * @param placeOf where an offset of the document's text stands in the file, asked for in rising order
 */
export function describeStructure(
  { irregularities = [], contents = [] }: Document,
  placeOf: (offset: number) => Place,
): Issue[] {
  const [first] = contents;
  const leftOut = first
    ? [
        issue('contents-left-out', {
          place: placeOf(first.span.from),
          actual: `a list of contents of ${contents.length} lines`,
          expected: 'text',
          note: 'It is left out of the text: every page of the site has its own.',
        }),
      ]
    : [];
  const odd = irregularities.map(({ type, at, found, expected }) =>
    issue(type === 'gap' ? 'numbering-gap' : 'numbering-repeated', {
      place: placeOf(at),
      actual: `“${found}”`,
      expected: `number ${expected}`,
      note: 'Compare the text with the page it came from; where the original counts so, leave it.',
    }),
  );
  return [...leftOut, ...odd];
}
