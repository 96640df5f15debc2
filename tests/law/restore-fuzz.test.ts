import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { damage, narrow } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { glossedText, originalText } from '../arbitraries/damage.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { LAW } from '../arbitraries/seed.ts';

/** Sentences of the default report as they were before the chain glossed them. */
const sentences = defaultRun.report.paragraphs.flatMap((paragraph) =>
  paragraph.sentences.map(({ hans }) => convertCharwise(hans)),
);
const someSentences = fc.shuffledSubarray(sentences, { minLength: 2, maxLength: 5 }).map((some) => some.join(''));

const CASES = 1_000;
/** Wrong characters of 10,000; what is left as received and said to be is not counted. */
const MOST_WRONG = 20;

test(`${CASES} random gloss lists and texts, through the forward model and back`, () => {
  const seen = { characters: 0, wrong: 0, wrongCertain: 0, unproved: 0, unresolved: 0, restored: 0 };
  const page = fc.record({ text: glossedText(fc.oneof(originalText, someSentences)), narrow: fc.boolean() });
  fc.assert(
    fc.property(page, ({ text: { original, glosses }, narrow: narrows }) => {
      const model = { glosses, keepPrivateUse: true, narrow: narrows };
      const received = damage(original, model);
      const { value, issues } = restore(received, { lexicon: loadLexicon });
      const want = narrows ? narrow(original) : original;
      const have = narrows ? narrow(value.text) : value.text;
      if (value.verified && value.family !== 'none') {
        expect(damage(value.text, value.model)).toBe(received);
      }
      if (value.family === 'none') return; // too few glosses to tell from an author's own
      seen.characters += want.length;
      if (have === want) seen.restored += 1;
      else if (issues.some(({ code }) => code === 'damage-unresolved')) seen.unresolved += 1;
      else {
        seen.wrong += differing(have, want);
        if (value.repairs.every(({ certainty }) => certainty === 'certain')) seen.wrongCertain += 1;
      }
    }),
    { ...LAW, numRuns: CASES },
  );
  console.log(seen);
  expect(seen.restored).toBeGreaterThan(CASES * 0.8);
  expect((seen.wrong * 10_000) / seen.characters).toBeLessThan(MOST_WRONG);
  expect(seen.wrongCertain).toBe(0);
}, 300_000);

/** Characters between what two texts have in common at both ends: never less than are wrong. */
function differing(a: string, b: string): number {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - from - end;
}
