import { applyEdits } from '../edit.ts';
import type { PlainGloss } from './plain-gloss.ts';
import { LONGEST_SAMPLE } from './document-model.ts';
import { mergeEdits } from './repair.ts';
import { firstWhere } from '../first-where.ts';

const LEFT = 12;

/** The last few restored characters before an offset: glosses left out. */
export function restoredBefore(received: string, offset: number, glosses: readonly PlainGloss[]): string {
  let left = '';
  let index = glossesBefore(glosses, offset) - 1;
  for (let at = offset; at > 0 && left.length < LEFT;) {
    const gloss = glosses[index];
    if (gloss?.to === at) {
      at = gloss.from;
      index -= 1;
    } else {
      at -= 1;
      left = received.charAt(at) + left;
    }
  }
  return left;
}

/** How many glosses end at an offset or before it. */
function glossesBefore(glosses: readonly PlainGloss[], offset: number): number {
  return firstWhere(0, glosses.length, (at) => (glosses[at]?.to ?? Infinity) > offset);
}

/** As much of a text without its glosses as tells its words. */
export function sampleOf(received: string, glosses: readonly PlainGloss[]): string {
  const sample = received.slice(0, LONGEST_SAMPLE * 2);
  return applyEdits(sample, mergeEdits(glosses.slice(0, glossesBefore(glosses, sample.length)), []));
}
