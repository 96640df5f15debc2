import { describe, expect, test } from 'vitest';
import { escapeAttribute, escapeText } from '../../src/pipeline/emit/escape.ts';

describe('escapeText()', () => {
  test.each([
    [
      'Chinese text',
      '大力推进新型工业化，“专精特新”——《纲要》……（一）',
      '大力推进新型工业化，“专精特新”——《纲要》……（一）',
    ],
    ['English prose', `It's the 20th, "well" (so-called): 3.5%!`, `It's the 20th, "well" (so-called)&#x3A; 3.5%!`],
    ['tags', '<b>', '&#x3C;b&#x3E;'],
    ['expressions', '{1}', '&#x7B;1&#x7D;'],
    ['Markdown', '*_`[]#~\\', '&#x2A;&#x5F;&#x60;&#x5B;&#x5D;&#x23;&#x7E;&#x5C;'],
    ['references', '&amp;', '&#x26;amp;'],
    ['directives and addresses', ':x https://a', '&#x3A;x https&#x3A;&#x2F;&#x2F;a'],
    ['characters that cannot be seen', 'a\u200b\u202eb', 'a&#x200B;&#x202E;b'],
    ['emoji', '😀', '&#x1F600;'],
    ['line ends', 'a\nb', 'a&#xA;b'],
    ['spaces', ' a  b ', '&#x20;a &#x20;b&#x20;'],
    ['a single space', ' ', '&#x20;'],
    ['controls, which no reference can stand for', 'a\u0007\u0085b', 'a\u0007\u0085b'],
  ])('%s', (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('no ASCII mark is taken for inert but those known to be', () => {
    const marks = Array.from({ length: 0x7f - 0x21 }, (_, at) => String.fromCharCode(0x21 + at)).filter((mark) =>
      /[^A-Za-z0-9]/.test(mark),
    );
    expect(marks.filter((mark) => escapeText(mark) === mark).join('')).toBe(`!"%'(),-.;?`);
  });
});

describe('escapeAttribute()', () => {
  test('keeps spaces, and no quotation mark', () => {
    expect(escapeAttribute('p1.s1 p1.s2')).toBe('"p1.s1 p1.s2"');
    expect(escapeAttribute('a" onload={x}')).toBe('"a&#x22; onload&#x3D;&#x7B;x&#x7D;"');
  });
});
