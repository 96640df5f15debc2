import type { Edit } from '../edit.ts';
import { issue, type Issue, placeAt, placesIn } from '../issue.ts';
import type { Doubt } from './misaligned.ts';
import { LETTER } from './reading.ts';

/** What was left as received: stretches in doubt, and glosses that nothing explains; in the order of the text. */
export function unresolved(
  received: string,
  edits: readonly Edit[],
  doubtful: readonly Doubt[],
  file: string | undefined,
): Issue[] {
  const leftAlone = [
    ...doubtful.map(({ from, received: stretch, readings }) => ({
      from,
      actual: `“${stretch}”, behind “${received.slice(Math.max(0, from - 6), from)}”`,
      expected: `one reading that the bytes and the words decide; possible are ${readings.map((reading) => `“${reading}”`).join(', ')}`,
    })),
    ...unexplained(received, edits, doubtful).map((from) => ({
      from,
      actual: `“${received.slice(Math.max(0, from - 4), from + 12)}”`,
      expected: 'a stretch whose original bytes can be worked out',
    })),
  ];
  const place = placesIn(received, file);
  const note = 'It was left as received. Give its reading in corrections.yaml.';
  return leftAlone
    .sort((a, b) => a.from - b.from)
    .map(({ from, actual, expected }) => issue('damage-unresolved', { place: place(from), actual, expected, note }));
}

/** Offsets of what looks like the chain's but was neither repaired nor read in doubt. */
function unexplained(received: string, edits: readonly Edit[], doubtful: readonly Doubt[]): number[] {
  const handled = [
    ...edits.map(({ from, to }) => ({ from, to })),
    ...doubtful.map(({ from, received: stretch }) => ({ from, to: from + stretch.length })),
  ].sort((a, b) => a.from - b.from);
  const found: number[] = [];
  let next = 0;
  for (const { index, 0: match } of received.matchAll(LEFT_OVER)) {
    while (next < handled.length && (handled[next]?.to ?? 0) <= index) next += 1;
    const stretch = handled[next];
    if (!stretch || stretch.from >= index + match.length) found.push(index);
  }
  return found;
}

const LEFT_OVER = new RegExp(
  `\\?[${LETTER}]{1,6}\\)|\\?[；？！;](?=\\p{Script=Han})|\\?[；！](?=[A-Za-z|({])|\\?[;!](?=[A-Za-z|({]\\p{Script=Han})`,
  'gu',
);

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
