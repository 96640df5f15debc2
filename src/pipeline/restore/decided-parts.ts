import type { Candidate } from './find-readings.ts';
import type { Repair } from './repair.ts';

/**
 * Repairs what the readings have in common before and behind the place where they differ; the
 * place itself stays as received: its `?`, where the stretch begins or ends with it. Undefined where they
 * have nothing in common, or do not end at one place.
 */
export function decidedParts(
  from: number,
  best: Candidate,
  undecided: readonly Candidate[],
): { repairs: Repair[]; left: { from: number; received: string } } | undefined {
  const { received, restored } = best;
  if (undecided.some((other) => other.received !== received)) return undefined;
  // A line end that only some other doubt brings back is no common ground.
  if (restored.includes('\n') && !received.includes('\n')) return undefined;
  const known = best.unknown > 0 ? restored.length - 1 : restored.length; // a swallowed character stands last
  const texts = undecided.map((other) => other.restored);
  const before = Math.min(known, commonStart(texts));
  const behind = best.unknown > 0 ? 0 : Math.min(restored.length - before, commonStart(texts.map(reverse)));
  const end = from + received.length;
  const repair = (start: number, stop: number, text: string): Repair[] =>
    stop > start
      ? [
          {
            from: start,
            received: received.slice(start - from, stop - from),
            restored: text,
            certainty: 'probable',
            partial: true,
          },
        ]
      : [];
  const [first, last] = [restored.slice(0, before), restored.slice(restored.length - behind)];
  if (before === 0 && behind > 0) {
    return { repairs: repair(from + 1, end, last), left: { from, received: '?' } };
  }
  if (before > 0 && behind === 0 && received.endsWith('?')) {
    return { repairs: repair(from, end - 1, first), left: { from: end - 1, received: '?' } };
  }
  const start = best.ends[before - 1];
  const stop = best.ends[restored.length - behind - 1];
  if (before === 0 || behind === 0 || start === undefined || stop === undefined || start >= stop) return undefined;
  const isShared = undecided.every(
    ({ ends, restored: { length } }) => ends[before - 1] === start && ends[length - behind - 1] === stop,
  );
  if (!isShared) return undefined;
  const left = { from: start, received: received.slice(start - from, stop - from) };
  return { repairs: [...repair(from, start, first), ...repair(stop, end, last)], left };
}

function commonStart(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text.charAt(length) === first.charAt(length))) length += 1;
  return length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
