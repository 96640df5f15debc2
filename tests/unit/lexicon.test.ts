import { dict } from '@node-rs/jieba/dict.js';
import { describe, expect, test } from 'vitest';
import { loadLexicon, wordsFrom } from '../../scripts/content/lexicon.ts';

const lines = new TextDecoder().decode(dict).trimEnd().split('\n');

describe('the word list', () => {
  test('has every word with its count, by its first two characters', () => {
    const lexicon = loadLexicon();
    const wrong = lines
      .filter((_, index) => index % 97 === 0 || index === lines.length - 1)
      .filter((line) => {
        const [word = '', count] = line.split(' ');
        return wordsFrom(word.slice(0, 2)).get(word) !== Number(count) || lexicon.frequency(word) !== Number(count);
      });
    expect(lines.length).toBeGreaterThan(300_000);
    expect(wrong).toEqual([]);
  });

  test('of one character has that word alone, of two those that begin with them', () => {
    expect([...wordsFrom('一').keys()]).toEqual(['一']);
    const pair = [...wordsFrom('新型').keys()];
    expect(pair).toContain('新型');
    expect(pair.length).toBeGreaterThan(1);
    expect(pair.filter((word) => !word.startsWith('新型'))).toEqual([]);
  });

  test('knows nothing of what it has not', () => {
    expect(wordsFrom('').size).toBe(0);
    expect(wordsFrom('㊀㊁').size).toBe(0);
    expect(loadLexicon().frequency('新型工业化工业')).toBe(0);
  });
});
