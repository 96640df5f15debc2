import { REGIONS } from './dictionaries.ts';
import type { Decided } from './resolve.ts';
import type { ConversionReview, ConversionRule } from './rule.ts';

/** The same stretches with each reviewed character as one of its own; what decided it stays named where the review agrees. */
export function applyReviews(
  decided: readonly Decided[],
  text: string,
  reviews: readonly ConversionReview[],
): readonly Decided[] {
  const places = findReviewed(text, reviews);
  if (places.size === 0) return decided;
  const reviewed: Decided[] = [];
  let start = 0;
  for (const stretch of decided) {
    let from = 0;
    for (let at = 0; at < stretch.from.length; at += 1) {
      const review = places.get(start + at);
      if (!review || stretch.by === 'kept' || stretch.by === 'written') continue;
      const to = at + review.character.length;
      if (from < at) reviewed.push(cut(stretch, from, at));
      reviewed.push(settle(cut(stretch, at, to), review));
      from = to;
    }
    if (from === 0) reviewed.push(stretch);
    else if (from < stretch.from.length) reviewed.push(cut(stretch, from, stretch.from.length));
    start += stretch.from.length;
  }
  return reviewed;
}

function findReviewed(text: string, reviews: readonly ConversionReview[]): ReadonlyMap<number, ConversionReview> {
  const places = new Map<number, ConversionReview>();
  for (const review of reviews) {
    for (let at = text.indexOf(review.context); at !== -1; at = text.indexOf(review.context, at + 1)) {
      const end = at + review.context.length;
      for (let place = text.indexOf(review.character, at); place !== -1 && place < end;) {
        places.set(place, review);
        place = text.indexOf(review.character, place + 1);
      }
    }
  }
  return places;
}

function settle(stretch: Decided, review: ConversionReview): Decided {
  const { form, reason, to } = review;
  const written = stretch.rule || to === 'hans' ? stretch.to : REGIONS.hant(stretch.to);
  const rule: ConversionRule = { from: stretch.from, to: form, reason: reason.en };
  return { from: stretch.from, to: form, by: written === form ? stretch.by : 'report', rule, reviewed: review };
}

/** A part of a stretch; a part of a rule's words says the same as the whole. */
function cut({ rule, ...stretch }: Decided, from: number, to: number): Decided {
  const part = { ...stretch, from: stretch.from.slice(from, to), to: stretch.to.slice(from, to) };
  return rule ? { ...part, rule: { ...rule, from: part.from, to: part.to } } : part;
}
