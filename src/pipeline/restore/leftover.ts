import type { Edit } from '../edit.ts';
import { issue, type Issue, placeAt, placesIn } from '../issue.ts';
import { type Doubt, endOfDoubt } from './misaligned.ts';
import { LETTER } from './reading.ts';

/** Lists all that was left as received: stretches in doubt, and what looks like the chain's and nothing explains; in order. */
export function findLeftAlone(received: string, edits: readonly Edit[], doubtful: readonly Doubt[]): Doubt[] {
  const others = unexplained(received, edits, doubtful).map(({ from, length }): Doubt => ({
    from,
    received: received.slice(from, from + length),
    readings: [],
  }));
  return [...doubtful, ...others].sort((a, b) => a.from - b.from);
}

/** An issue for each of them. */
export function unresolved(received: string, leftAlone: readonly Doubt[], file: string | undefined): Issue[] {
  const place = placesIn(received, file);
  const note = 'It was left as received. Give its reading in corrections.yaml.';
  return leftAlone.map(({ from, received: stretch, readings }) => {
    const quoted = readings.map((reading) => `“${reading}”`).join(', ');
    const details = quoted
      ? {
          actual: `“${stretch}”, behind “${received.slice(Math.max(0, from - 6), from)}”`,
          expected: `one reading that the bytes and the words decide; possible are ${quoted}`,
        }
      : {
          actual: `“${received.slice(Math.max(0, from - 4), from + 12)}”`,
          expected: 'a stretch whose original bytes can be worked out',
        };
    return issue(quoted ? 'damage-unresolved' : 'damage-unexplained', { place: place(from), ...details, note });
  });
}

/** Where what looks like the chain's but was neither repaired nor read in doubt. */
function unexplained(
  received: string,
  edits: readonly Edit[],
  doubtful: readonly Doubt[],
): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  let edit = 0;
  let doubt = 0;
  for (const { index, 0: match } of received.matchAll(LEFT_OVER)) {
    const end = index + match.length;
    while (edit < edits.length && (edits[edit]?.to ?? 0) <= index) edit += 1;
    while (doubt < doubtful.length && endOfDoubt(doubtful[doubt]) <= index) doubt += 1;
    if ((edits[edit]?.from ?? Infinity) < end || (doubtful[doubt]?.from ?? Infinity) < end) continue;
    found.push({ from: index, length: match.length });
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
