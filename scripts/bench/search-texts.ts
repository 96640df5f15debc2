import type { Fold } from '../../src/search/fold.ts';
import { BREAK, tokenize } from '../../src/search/tokens.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import type { TextEntry } from '../../src/search/entry.ts';

/** Whole numbers below a limit, the same in every run. */
export function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => (state = (state * 48_271) % 2_147_483_647) % limit;
}

/** One clause in so many stays as it is. */
const KEPT = 3;

/**
 * Texts repeated to so many paragraphs. The clauses of a repetition are put together anew, and most have some
 * characters changed for others of the same texts, so that a string stands in some of the copies and not in all.
 */
export function vary(texts: readonly string[], size: number): string[] {
  const below = random(size + 1);
  const clauses = texts.flatMap((text) => text.split(/(?<=[，。；：！？、])/u)).filter(Boolean);
  const characters = [...texts.join('')].filter((character) => /\p{Script=Han}/u.test(character));
  const change = (clause: string): string =>
    below(KEPT) === 0
      ? clause
      : [...clause].map((each) => (below(6) === 0 && /\p{Script=Han}/u.test(each) ? (characters[below(characters.length)] ?? each) : each)).join(''); // prettier-ignore
  return Array.from({ length: size }, (_, index) => {
    const original = texts[index % texts.length] ?? '';
    if (index < texts.length) return original;
    const count = Math.max(1, Math.round(original.length / 12));
    return Array.from({ length: Math.min(count, 14) }, () => change(clauses[below(clauses.length)] ?? '')).join('');
  });
}

/** Records as the site's index has them, eight paragraphs each. */
export function makeRecords(hans: readonly string[], hant: readonly string[], fold: Fold): SearchRecord[] {
  const title = { hans: '', hant: '', en: '' };
  const records: SearchRecord[] = [];
  for (let from = 0; from < hans.length; from += 8) {
    const paragraphs = hans.slice(from, from + 8).map((text, index) => ({
      id: `p${from + index + 1}`,
      version: '',
      hans: text,
      hant: hant[from + index] ?? '',
      gist: '',
    }));
    const entry: TextEntry = { kind: 'paragraph', report: 'bench', section: `s${from / 8}`, sectionTitle: title, script: 'hans', paragraphs }; // prettier-ignore
    const content = `${tokenize(paragraphs.map((paragraph) => fold(paragraph.hans).text))} ${BREAK}`;
    records.push({ url: JSON.stringify(entry), content, language: 'en' }); // prettier-ignore
  }
  return records;
}
