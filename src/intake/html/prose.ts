import { readNumbering } from '../../vocabulary/forms.ts';

const LONG = 40;
const SENTENCE_END = /[。！？；：…”」』）)》]$/u;

/**
 * True for lines that are set like code (`<pre>`) and are paragraphs of Chinese: programs set a paragraph so that spaces
 * indent. Verse and code have short lines, and what was wrapped by hand has long ones that end within a sentence.
 */
export function areParagraphs(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const articles = filled.filter((line) => readNumbering(line)?.unit === 'article');
  const telling = [...articles, ...filled.filter((line) => [...line].length >= LONG)];
  return telling.length > 0 && telling.every((line) => SENTENCE_END.test(line) && isHan(line));
}

function isHan(line: string): boolean {
  return (line.match(/\p{Script=Han}/gu)?.length ?? 0) > [...line].length / 2;
}
