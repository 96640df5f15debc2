import { expect, test } from 'vitest';
import { readQuery } from '../../src/search/query.ts';
import { typedOf, WHOLE } from '../../src/search/typed-of.ts';
import { fold } from '../arbitraries/memory-index.ts';

const industry = { term: { hans: '新型工业化', hant: '新型工業化', en: 'new industrialization' }, pinyin: 'xīnxíng gōngyèhuà' }; // prettier-ignore
const intelligence = { term: { hans: '人工智能', hant: '人工智能', en: 'artificial intelligence (AI)' }, pinyin: 'réngōng zhìnéng' }; // prettier-ignore

test.each([
  [industry, 'new industrialization', WHOLE],
  [industry, 'industrialization new', WHOLE],
  [industry, 'new', 1],
  [industry, 'industrialization', undefined],
  [industry, 'xinxing gongyehua', WHOLE],
  [industry, 'xg', WHOLE],
  [industry, 'xinx', 1],
  [industry, 'gongyehua', 0],
  [industry, '"policy"', undefined],
  [industry, '2024', undefined],
  // What is in brackets nobody needs to type.
  [intelligence, 'artificial intelligence', WHOLE],
  [intelligence, 'artificial', 1],
  [intelligence, 'intelligence', undefined],
  [intelligence, 'ai', undefined],
] as const)('of $0.term.en “%s” is %s', (entry, query, typed) => {
  expect(typedOf(entry, readQuery(query, fold), fold)).toBe(typed);
});
