import { issue, type Issue, type IssueCode, type Outcome, type Place } from '../issue.ts';
import { endOf, type Reading, type Repair } from './repair.ts';

/** Readings that a person gave, wherever their received form stands; of two that overlap, the first. */
export function settle(
  received: string,
  readings: readonly Reading[],
  placeOfReading?: (index: number) => Place,
): Outcome<Repair[]> {
  const found: { repair: Repair; index: number }[] = [];
  const issues: Issue[] = [];
  const refuse = (code: IssueCode, index: number, actual: string, expected: string, note: string): void => {
    const place = placeOfReading?.(index);
    issues.push(issue(code, { ...(place ? { place } : {}), actual, expected, note }));
  };
  readings.forEach((reading, index) => {
    let at = received.indexOf(reading.received);
    if (at === -1 || reading.received === '') {
      const expected = 'the received form, exactly as it stands in the source';
      const note = 'Copy it from the source, or delete the correction.';
      refuse('correction-misplaced', index, `the text does not contain “${reading.received}”`, expected, note);
      return;
    }
    for (; at !== -1; at = received.indexOf(reading.received, at + reading.received.length)) {
      found.push({ repair: { from: at, ...reading, certainty: 'settled' }, index });
    }
  });
  found.sort((a, b) => a.repair.from - b.repair.from);
  const repairs: Repair[] = [];
  for (const { repair, index } of found) {
    const last = repairs.at(-1);
    if (!last || endOf(last) <= repair.from) {
      repairs.push(repair);
    } else {
      const actual = `“${repair.received}” overlaps the correction of “${last.received}”`;
      refuse(
        'correction-overlapping',
        index,
        actual,
        'one correction for a stretch of the source',
        'Join the two, or delete one.',
      );
    }
  }
  return { value: repairs, issues };
}
