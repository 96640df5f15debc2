import { type Element, type Node, writeDocument, type Written } from './tree.ts';

const flow = (name: string, write: Element['write']): Element => ({ name, fate: 'flow', write });
const plain = (name: string, fate: Element['fate'], write: Element['write']): Element => ({
  name,
  fate,
  isPlain: true,
  write,
});

const INLINE: readonly Element[] = [
  plain('strong', 'flow', (inner) => `**${inner}。**`),
  plain('emphasis', 'flow', (inner) => `*${inner}*`),
  plain('strike', 'aside', (inner) => `~~${inner}~~`),
  plain('code', 'flow', (inner) => `\`${inner}\``),
  plain('strong emphasis', 'flow', (inner) => `***${inner}***`),
  plain('picture', 'aside', (inner) => `![${inner}](none.png)`),
  plain('comment', 'hidden', (inner) => `<!-- ${inner} -->`),
  plain('formula', 'flow', (inner) => `$${inner}$`),
  flow('link', (inner) => (inner.includes('[') ? inner : `[${inner}](https://example.org/a)`)), // a link has no links
  flow('wiki link', (inner) => `[[页|${inner}]]`),
  plain('wiki comment', 'aside', (inner) => `%%${inner}%%`),
  plain('other note', 'aside', (inner) => `![[${inner}]]`),
  plain('MathML', 'flow', (inner) => `<math><mfrac><mtext>${inner}</mtext><mn>2</mn></mfrac></math>`),
  flow('underline', (inner) => `<u>${inner}</u>`),
  flow('mark', (inner) => `==${inner}==`),
  flow('quotation marks', (inner) => `“${inner}”`),
];

const indent = (text: string, by: string): string => text.trimEnd().split('\n').map((line) => (line === '' ? '' : by + line)).join('\n'); // prettier-ignore

const LINES: readonly Element[] = [
  flow('paragraph', (inner) => `${inner}\n\n`),
  flow('heading', (inner, number) => `${'#'.repeat((number % 3) + 1)} ${inner}\n\n`),
  flow('underlined heading', (inner) => `${inner}\n---\n\n`),
  flow('item', (inner) => `- ${inner}\n- 末\n\n`),
  flow('numbered item', (inner) => `1) ${inner}\n2) 末\n\n`),
  flow('task', (inner) => `- [x] ${inner}\n- [ ] 末\n\n`),
  flow('quotation', (inner) => `> ${inner}\n> 末\n\n`),
  flow('callout', (inner) => `> [!note] ${inner}\n> 末\n\n`),
  flow('frame', (inner) => `::: tip 题\n\n${inner}\n\n:::\n\n`),
  flow('merged cells', (inner) => `| 甲 | << |\n|---|---|\n| ^^ | << |\n| ${inner} | 丙 |\n\n`),
  flow('cell', (inner) => `| 甲 | 乙 |\n|:--|--:|\n| 丙 | ${inner} |\n\n`),
  flow('term', (inner) => `名\n: ${inner}\n\n`),
  plain('code', 'flow', (inner) => `\`\`\`text\n  ${inner}\n\`\`\`\n\n`),
  plain('indented code', 'flow', (inner) => `    ${inner}\n\n`),
  plain('formula', 'flow', (inner) => `$$\n${inner}\n$$\n\n`),
  plain('HTML', 'flow', (inner) => `<div>\n\n${inner}\n\n</div>\n\n`),
  plain('comment', 'hidden', (inner) => `<!--\n${inner}\n-->\n\n`),
];

const HOLDERS: readonly Element[] = [
  flow('quotation', (inner) => `${indent(inner, '> ').replaceAll(/^$/gmu, '>')}\n\n`),
  flow('item', (inner) => `- 首\n\n${indent(inner, '  ')}\n\n`),
  flow('numbered item', (inner) => `1. 首\n\n${indent(inner, '   ')}\n\n`),
];

/** A random Markdown file. */
export function writeMarkdownFile(nodes: readonly Node[]): Written & { readonly bytes: Uint8Array } {
  const notes: string[] = [];
  const note: Element = {
    name: 'note',
    fate: 'aside',
    isPlain: true,
    write: (inner, number) => {
      notes.push(`[^n${number}]: ${inner}\n\n`);
      return `[^n${number}]`;
    },
  };
  const written = writeDocument(nodes, {
    inline: [...INLINE, note],
    lines: LINES,
    holders: HOLDERS,
    leaf: (marker) => `甲${marker}乙`,
  });
  return { ...written, bytes: Buffer.from(`开头。\n\n${written.body}结尾。\n\n${notes.join('')}`) };
}
