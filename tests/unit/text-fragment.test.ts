import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/report/citing/text-fragment.ts';

const make = (text: string, wanted: string, page = text): string => {
  const from = text.indexOf(wanted);
  return textFragment(text, from, from + wanted.length, page, 'zh-Hans');
};

describe('textFragment()', () => {
  test('names a stretch that stands on the page once', () => {
    expect(decodeURIComponent(make('坚持稳中求进工作总基调。', '稳中求进'))).toBe('text=稳中求进');
  });

  test('is widened to whole words, as browsers match no less', () => {
    expect(decodeURIComponent(make('The industrial economy is recovering.', 'dustrial eco'))).toBe(
      'text=industrial economy',
    );
  });

  test('encodes what means something in a fragment', () => {
    expect(make('so-called, “R&D” 100%', 'so-called, “R&D” 100%')).toBe(
      'text=so%2Dcalled%2C%20%E2%80%9CR%26D%E2%80%9D%20100%25',
    );
  });

  test('says what stands before and behind where the stretch alone would name two places', () => {
    const text = '甲方推进发展，乙方推进发展，丙方观望。';
    const from = text.lastIndexOf('推进发展');
    const made = decodeURIComponent(textFragment(text, from, from + 4, text, 'zh-Hans'));
    expect(made).toMatch(/^text=[^-]*乙方-,推进发展,-，丙方/u);
  });

  test('names a long stretch by its ends', () => {
    const text = [...Array(60).keys()].map((n) => `第${n}项任务，`).join('');
    const [, head = '', tail = ''] = /^text=([^,]+),([^,]+)$/u.exec(make(text, text)) ?? [];
    expect(text.startsWith(decodeURIComponent(head))).toBe(true);
    expect(text.endsWith(decodeURIComponent(tail))).toBe(true);
    expect(head).not.toBe('');
  });

  /** So many words of three letters, no two alike; each is a character and its number. */
  const wordsOf = (count: number): string => Array.from({ length: count }, (_, at) => `w${10 + at}`).join(' ');

  test.each([
    [119, false],
    [120, false],
    [121, true],
  ])('a stretch of %i characters is named by its ends: %s', (length, byEnds) => {
    const text = `${wordsOf(20)} ${'x'.repeat(length - 80)}`;
    expect(text).toHaveLength(length);
    expect(textFragment(text, 0, length, text, 'en').includes(',')).toBe(byEnds);
  });

  test('each end has whole words, sixteen characters or a little more', () => {
    const text = wordsOf(60);
    const [head = '', tail = ''] = textFragment(text, 0, text.length, text, 'en').slice('text='.length).split(',').map(decodeURIComponent); // prettier-ignore
    expect(head.trim()).toBe('w10 w11 w12 w13');
    expect(tail.trim()).toBe('w66 w67 w68 w69');
  });

  test('a stretch that stands on the page twice has whole words before and behind it, twelve characters or a little more', () => {
    const text = `${wordsOf(9)} again ${wordsOf(9)}`;
    const from = text.indexOf('again');
    expect(decodeURIComponent(textFragment(text, from, from + 5, `${text} again`, 'en'))).toBe('text=w16 w17 w18-,again,-w10 w11 w12'); // prettier-ignore
  });

  test.each([
    ['the beginning', 'again and', 0, 'text=again,-and'],
    ['the end', 'once again', 5, 'text=once-,again'],
  ])('at %s there is nothing on one side', (_, text, from, fragment) => {
    expect(decodeURIComponent(textFragment(text, from, from + 5, `${text} again`, 'en'))).toBe(fragment);
  });

  test('the page counts, not the paragraph alone, and a stretch that the page has not is named alone', () => {
    expect(make('甲方推进', '推进', '甲方推进')).not.toContain('-');
    expect(make('甲方推进', '推进', '')).not.toContain('-');
    expect(decodeURIComponent(make('甲方推进', '推进', '推进推进'))).toContain('甲方-,推进');
  });

  test('is nothing for nothing', () => {
    expect(textFragment('甲乙', 1, 1, '甲乙', 'zh')).toMatch(/^(text=.+)?$/u);
    expect(textFragment('', 0, 0, '', 'zh')).toBe('');
  });
});
