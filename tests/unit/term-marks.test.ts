import { expect, test } from 'vitest';
import { makeLayer } from '../../src/report/layer-files.ts';
import { shorten } from '../../src/web/shorten.ts';
import { withText } from '../arbitraries/addressed-report.ts';

/** The marked terms of a text, in brackets, where the glossary has these. */
function shown(text: string, terms: readonly string[]): string {
  const made = withText([['s', '一', [text]]]);
  const [pattern] = made.glossary;
  const [section] = made.sections;
  if (!pattern || !section) throw new Error('the default report has terms and sections');
  const glossary = terms.map((hans) => ({
    ...pattern,
    id: hans,
    term: { ...pattern.term, hans },
    occurrences: [{ paragraph: 'p1', section: 's', count: 1 }],
  }));
  const { sentences } = makeLayer('terms', { ...made, glossary }, section);
  return [...(sentences['p1.s1'] ?? [])]
    .flatMap((mark) => (typeof mark === 'object' && 'term' in mark ? [mark] : []))
    .reverse()
    .reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text);
}

test.each([
  // Of two that overlap the longer one, wherever it stands in the glossary.
  ['推进新型工业化', ['工业化', '新型工业化'], '推进[新型工业化]'],
  ['推进新型工业化', ['新型工业化', '工业化'], '推进[新型工业化]'],
  ['科技创新驱动', ['科技创新', '创新驱动力', '创新驱动'], '[科技创新]驱动'],
  ['工业化与新型工业化', ['工业化', '新型工业化'], '[工业化]与[新型工业化]'],
  // Every place, and two side by side.
  ['工业，工业工业', ['工业'], '[工业]，[工业][工业]'],
  ['网络工业', ['工业', '网络'], '[网络][工业]'],
  ['哈哈哈', ['哈哈'], '[哈哈]哈'],
  ['无', ['工业'], '无'],
])('in %s the terms %j stand so: %s', (text, terms, marked) => {
  expect(shown(text, terms)).toBe(marked);
});

test.each([
  ['a'.repeat(300), 'a'.repeat(300)],
  ['a'.repeat(301), `${'a'.repeat(299)}…`],
  [`${'a'.repeat(290)} ${'b'.repeat(20)}`, `${'a'.repeat(290)}…`],
  ['𠮷'.repeat(300), '𠮷'.repeat(300)],
])('a description is cut behind 300 characters, between words', (text, short) => {
  expect(shorten(text)).toBe(short);
});
