/**
 * An English title with capitals only where the language has them, as most styles want translations of titles: a word
 * keeps its capital where the texts have it so within a sentence, and never small.
 * @param texts sentences in which the names of the title are likely to occur
 */
export function sentenceCase(title: string, texts: readonly string[]): string {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, before = '', word = ''] of text.matchAll(/(^|[\s(“‘—-])(\p{L}[\p{L}'’]*)/gu)) {
      if (/^\p{Ll}/u.test(word)) small.add(word);
      else if (before !== '' && before !== '“' && before !== '‘') names.add(word);
    }
  }
  let start = true;
  return title.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*|[:?!—]/gu, (word) => {
    if (/^[:?!—]/u.test(word)) {
      start = true;
      return word;
    }
    const first = start;
    start = false;
    const lower = word.toLowerCase();
    const isName = /\p{N}|\p{Lu}.*\p{Lu}/u.test(word) || (names.has(word) && !small.has(lower));
    return first || isName ? word : lower;
  });
}
