import { diffArrays } from 'diff';

/** A stretch of a comparison: in both texts, in the old one only, or in the new one only. */
export interface Stretch {
  readonly type: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Words out and in together; texts that differ in more are not compared one by one: the middle then counts as replaced. */
const MOST = 1500;

/**
 * Compares two texts word by word; the words are those of the Unicode text segmentation. Between two stretches that are
 * the same, what is out stands before what is in: `加快` `-建设制造` `+推进网络` `强国。`
 */
export function compareWords(before: string, after: string): Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(a, b, { maxEditLength: MOST }) ?? replaceMiddle(a, b);
  return join(
    changes.map(({ value, added, removed }) => ({
      type: added ? 'in' : removed ? 'out' : 'same',
      text: value.join(''),
    })),
  );
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

type Replaced = Pick<ReturnType<typeof diffArrays<string>>[number], 'value' | 'added' | 'removed'>;

/** All that stands between what both begin with and what both end with as one change. */
function replaceMiddle(a: readonly string[], b: readonly string[]): Replaced[] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = { added: false, removed: false };
  return [
    { ...same, value: a.slice(0, start) },
    { value: a.slice(start, a.length - end), added: false, removed: true },
    { value: b.slice(start, b.length - end), added: true, removed: false },
    { ...same, value: a.slice(a.length - end) },
  ];
}

/** Neighbours of one type as one; between two that are the same, what is out stands before what is in. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let [out, into] = ['', ''];
  const flush = (): void => {
    if (out !== '') joined.push({ type: 'out', text: out });
    if (into !== '') joined.push({ type: 'in', text: into });
    [out, into] = ['', ''];
  };
  for (const { type, text } of stretches) {
    if (type === 'out') out += text;
    else if (type === 'in') into += text;
    else if (text !== '') {
      flush();
      joined.push({ type, text });
    }
  }
  flush();
  return joined;
}
