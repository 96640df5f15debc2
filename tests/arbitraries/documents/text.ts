import iconv from 'iconv-lite';
import { type Element, type Node, writeDocument, type Written } from './tree.ts';

const flow = (name: string, write: Element['write']): Element => ({ name, fate: 'flow', write });
const line = (name: string, write: Element['write']): Element => ({ name, fate: 'flow', isPlain: true, write });

const INLINE: readonly Element[] = [
  flow('quotation marks', (inner) => `“${inner}”`),
  flow('brackets', (inner) => `（${inner}）`),
  flow('a book', (inner) => `《${inner}》`),
  flow('full-width space', (inner) => `\u3000${inner}`),
  flow('escaped twice', (inner) => `&nbsp;${inner}&lt;`),
  flow('stars', (inner) => `*${inner}*`),
  flow('a mark of a note', (inner, number) => `${inner}[${(number % 9) + 1}]`),
  flow('wide letters', (inner) => `ＡＢ１２${inner}`),
  flow('an address', (inner) => `https://example.org/${inner}/`),
];

/** What only Unicode can write. */
const UNSEEN: readonly Element[] = [
  flow('soft hyphen', (inner) => `\u00ad${inner}\u200b`),
  flow('direction', (inner) => `\u202b${inner}\u202c`),
  flow('radical', (inner) => `⼀${inner}⺠`),
];

const LINES: readonly Element[] = [
  flow('paragraph', (inner) => `　　${inner}。\n`),
  flow('paragraph set off', (inner) => `${inner}。\n\n`),
  flow('heading', (inner, number) => `${'一二三四五'[number % 5] ?? '一'}、${inner}\n`),
  flow('article', (inner, number) => `第${'一二三四五'[number % 5] ?? '一'}条　${inner}。\n`),
  flow('item', (inner, number) => `${(number % 9) + 1}．${inner}；\n`),
  flow('row', (inner) => `甲\t${inner}\t丙\n`),
  flow('note', (inner, number) => `[${(number % 9) + 1}] ${inner}。\n`),
  flow('Markdown heading', (inner) => `# ${inner}\n`),
  flow('label', (inner) => `来源：${inner}\n`),
  flow('contents', (inner) => `${inner}……………3\n`),
  flow('wrapped', (inner) => `${'水'.repeat(18)}\n${inner}${'山'.repeat(12)}\n田地。\n`),
  line('date', (inner) => `${inner} 2023年5月1日\n`),
  line('signature', (inner) => `\n　　　　　　　　${inner}局\n`),
  line('fence', (inner) => `\`\`\`\n${inner}\n\`\`\`\n`),
  line('bar', (inner) => `打印 | 分享 | ${inner}\n`),
  { name: 'a tool of the page', fate: 'aside', isPlain: true, write: (inner) => `分享到：${inner}\n` },
];

const ENCODINGS = ['utf-8', 'utf16le', 'gb18030', 'big5hkscs'] as const;

/** A random plain text, in an encoding that has its characters. */
export function writeText(
  nodes: readonly Node[],
): Written & { readonly bytes: Uint8Array; readonly encoding?: string } {
  const chosen = ENCODINGS[(nodes[0]?.pick ?? 0) % ENCODINGS.length] ?? 'utf-8';
  const isUnicode = chosen === 'utf-8' || chosen === 'utf16le';
  const written = writeDocument(nodes, {
    inline: isUnicode ? [...INLINE, ...UNSEEN] : INLINE,
    lines: LINES,
    holders: [],
    leaf: (marker) => `水${marker}山`,
  });
  const text = `水情\n\n${written.body}水山。\n`;
  // Big5 has no simplified characters.
  const own = chosen === 'big5hkscs' ? text.replaceAll(/[条号来]/gu, (character) => ({ 条: '條', 号: '號', 来: '來' })[character] ?? '') : text; // prettier-ignore
  const bytes = iconv.encode(own, chosen, { addBOM: chosen === 'utf16le' });
  return {
    ...written,
    bytes,
    encoding: { 'utf-8': 'utf-8', utf16le: 'utf-16le', gb18030: 'gb18030', big5hkscs: 'big5' }[chosen],
  };
}
