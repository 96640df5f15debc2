import type { Span } from '../document.ts';
import type { Edit } from '../edit.ts';
import type { Trace } from '../trace.ts';
import { firstWhere } from '../first-where.ts';

/** A stretch of the published text that was restored, and how it was received. */
export interface RestoredStretch extends Span {
  readonly received: string;
  readonly rule: string;
  readonly certainty: Edit['certainty'];
  /** Index in the restoration's repairs, where it is one of them. */
  readonly repair?: number;
}

/**
 * Every restored stretch, in order, with offsets in the normalized text. Where something was only taken
 * out, as a gloss is, the mark stands on the character that carried it: 經 for `經(jīng)`.
 */
export function findRestored({ decoded, restoration, toPublished }: Trace): readonly RestoredStretch[] {
  const received = decoded.text;
  const repairs = new Map(restoration.repairs.map(({ from }, index) => [from, index]));
  const found: RestoredStretch[] = [];
  let shift = 0;
  for (const edit of restoration.edits) {
    const { from, to, insert, rule, certainty } = edit;
    const at = from + shift;
    shift += insert.length - (to - from);
    const form = received.slice(from, to);
    const last = found.at(-1);
    if (insert !== '') {
      const repair = repairs.get(from);
      const place = { from: at, to: at + insert.length };
      found.push({ ...place, received: form, rule, certainty, ...(repair === undefined ? {} : { repair }) });
    } else if (last && last.to === at) {
      found[found.length - 1] = { ...last, received: last.received + form };
    } else {
      const carrier = lastCharacter(received.slice(Math.max(0, from - 2), from));
      found.push({ from: at - carrier.length, to: at, received: carrier + form, rule, certainty });
    }
  }
  return found.map((stretch) => ({
    ...stretch,
    from: toPublished(stretch.from, -1),
    to: toPublished(stretch.to, -1),
  }));
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

/** The stretches within a span, with offsets in it; one that reaches beyond is cut at its ends. */
export function stretchesWithin(stretches: readonly RestoredStretch[], span: Span): readonly RestoredStretch[] {
  let next = firstWhere(0, stretches.length, (at) => (stretches[at]?.to ?? Infinity) > span.from);
  const within: RestoredStretch[] = [];
  for (let stretch = stretches[next]; stretch && stretch.from < span.to; stretch = stretches[(next += 1)]) {
    const from = Math.max(stretch.from, span.from) - span.from;
    const to = Math.min(stretch.to, span.to) - span.from;
    if (from < to) within.push({ ...stretch, from, to });
  }
  return within;
}
