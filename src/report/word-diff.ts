/** A stretch of a comparison: in both texts, in the old one only, or in the new one only. */
export interface Stretch {
  readonly type: 'same' | 'out' | 'in';
  readonly text: string;
}

/** More pairs of words than this are not compared one by one: the middle then counts as replaced. */
const MOST = 16_000_000;

/** What was changed between two texts, word by word; the words are those of the Unicode text segmentation. */
export function compareWords(before: string, after: string): Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return join([
    ...a.slice(0, start).map((text): Stretch => ({ type: 'same', text })),
    ...compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text): Stretch => ({ type: 'same', text })),
  ]);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** By the longest common subsequence, what is out before what is in. */
function compareMiddle(a: readonly string[], b: readonly string[]): Stretch[] {
  const out = (text: string): Stretch => ({ type: 'out', text });
  const into = (text: string): Stretch => ({ type: 'in', text });
  if (a.length * b.length > MOST) return [...a.map(out), ...b.map(into)];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [old, now] = [a[i] ?? '', b[j] ?? ''];
    if (old === now) {
      stretches.push({ type: 'same', text: old });
      [i, j] = [i + 1, j + 1];
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      stretches.push(out(old));
      i += 1;
    } else {
      stretches.push(into(now));
      j += 1;
    }
  }
  return [...stretches, ...a.slice(i).map(out), ...b.slice(j).map(into)];
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
    else {
      flush();
      const last = joined.at(-1);
      if (last?.type === 'same') joined[joined.length - 1] = { type, text: last.text + text };
      else joined.push({ type, text });
    }
  }
  flush();
  return joined;
}
