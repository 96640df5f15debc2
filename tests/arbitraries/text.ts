import fc from 'fast-check';

/** Any text that UTF-8 can hold, NUL left out. */
export const anyText = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', ''));

const HAN = '中国工业经济制造业网络安全发展關於團結國製後裡著着〇𠀀㐂';
const WORDS = ['GDP', '5G', 'a', 'Xi Jinping', '1,000', '12:30', '3.5%', '2024', 'x', 'Ω', 'é', 'ば', '😀'];
const MARKS = '，。、；：？！“”‘’（）《》【】…—,;:?!().-"\'';
const BRACKETS = ['(GDP)', '(中)', '((a)b)', '（x)', '(x）', '(1)', '(', ')', ',(a)', '(a),'];
const SPACES = [' ', '  ', '\u3000', '\t', '\u00a0', '\n', '\n\n', '\r\n', '\r', '\u2003'];

const one = (characters: string) => fc.constantFrom(...characters);

/** Chinese with Latin words, numbers, marks of both widths, all kinds of spaces and line ends. */
export const mixedText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: one(HAN), minLength: 1, maxLength: 6 }) },
      { weight: 4, arbitrary: one(MARKS) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS, ...BRACKETS) },
      { weight: 2, arbitrary: fc.constantFrom(...SPACES) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const SNIPPETS = [
  '{1 + 1}', '{/* comment */}', '{`${x}`}', '<b>', '</Sentence>', '<Claim sources="p1.s1">', '<!-- -->', '<script>alert(1)</script>',
  'import x from "y"', 'export const x = 1', '---', '***', '# ', '- ', '1. ', '> ', '| a | b |', '```js', '`x`', '**b**', '__b__',
  '[a](http://b.c)', '![a](b)', '[^1]', '[x]: y', ':::note', '::name[x]{y}', '&amp;', '&#x41;', '&lt;', '\\*', '\\', 'https://example.org/?a=b&c',
  'www.example.org', 'a@example.org', '\u200b', '\u200d', '\ufeff', '\u202e', '\u2066', '👩‍👩‍👧‍👦', '🇨🇳', '\u0007', '\u0085', '\u2028', '\u0301',
  '\r\n', '\n\n', '    ', '\t', '"', "'", '“', '--', '...', '(', ')', '!', '?', ',', 'x', '%', '$', '~', '^', '_', '=', '+',
] as const; // prettier-ignore

/** Text that means something to MDX, JSX, Markdown, HTML or YAML, in pieces put together anyhow. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<string>(...SNIPPETS) },
      { weight: 2, arbitrary: one(HAN + MARKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
