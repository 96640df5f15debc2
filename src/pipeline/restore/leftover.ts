import type { Edit } from '../edit.ts';
import { issue, type Issue, placeAt } from '../issue.ts';
import type { Doubt } from './misaligned.ts';
import { LETTER } from './reading.ts';

/** What was left as received: stretches in doubt, and glosses that nothing explains. */
export function unresolved(
  received: string,
  edits: readonly Edit[],
  doubtful: readonly Doubt[],
  file: string | undefined,
): Issue[] {
  const inDoubt = doubtful.map(({ from, received: stretch, readings }) =>
    issue('damage-unresolved', {
      place: placeAt(received, from, file),
      actual: `“${stretch}”, behind “${received.slice(Math.max(0, from - 6), from)}”`,
      expected: `one reading that the bytes and the words decide; possible are ${readings.map((reading) => `“${reading}”`).join(', ')}`,
      note: 'It was left as received. Give its reading in corrections.yaml.',
    }),
  );
  const handled = [
    ...edits.map(({ from, to }) => ({ from, to })),
    ...doubtful.map(({ from, received: stretch }) => ({ from, to: from + stretch.length })),
  ];
  const unexplained = [...received.matchAll(LEFT_OVER)]
    .filter(({ index, 0: found }) => !handled.some(({ from, to }) => from < index + found.length && to > index))
    .map(({ index }) =>
      issue('damage-unresolved', {
        place: placeAt(received, index, file),
        actual: `“${received.slice(Math.max(0, index - 4), index + 12)}”`,
        expected: 'a stretch whose original bytes can be worked out',
        note: 'It was left as received. Give its reading in corrections.yaml.',
      }),
    );
  return [...inDoubt, ...unexplained];
}

const LEFT_OVER = new RegExp(`\\?[${LETTER}]{1,6}\\)|\\?[；？！;](?=\\p{Script=Han})`, 'gu');

/** Where the forward model, run on the restored text, first differs from what was received. */
export function unproved(received: string, again: string, file: string | undefined): Issue {
  let at = 0;
  while (at < received.length && received[at] === again[at]) at += 1;
  return issue('proof-failed', {
    place: placeAt(received, at, file),
    actual: `damaging the restored text again gives “${again.slice(Math.max(0, at - 6), at + 8)}”`,
    expected: `“${received.slice(Math.max(0, at - 6), at + 8)}”, as received`,
    note: 'Check the repairs on this line; settle them in corrections.yaml.',
  });
}
