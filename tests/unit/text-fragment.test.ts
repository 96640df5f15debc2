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

  test('is nothing for nothing', () => {
    expect(textFragment('甲乙', 1, 1, '甲乙', 'zh')).toMatch(/^(text=.+)?$/u);
    expect(textFragment('', 0, 0, '', 'zh')).toBe('');
  });
});
