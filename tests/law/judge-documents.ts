import fc from 'fast-check';
import { expect } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import type { Received } from '../../src/intake/received.ts';
import { type FormulaElement, parseFormula, sayFormula } from '../../src/pipeline/split/formula.ts';
import { writeDocx } from '../arbitraries/documents/docx.ts';
import { writeEpub, writeHtml } from '../arbitraries/documents/html.ts';
import { writeMarkdownFile } from '../arbitraries/documents/markdown.ts';
import { writeOdt } from '../arbitraries/documents/odt.ts';
import { writeText } from '../arbitraries/documents/text.ts';
import { documents, type Node, type Written } from '../arbitraries/documents/tree.ts';

interface DocumentKind {
  readonly name: string;
  readonly kind: Received['kind'];
  readonly file: string;
  readonly write: (nodes: readonly Node[]) => WrittenFile;
}

type WrittenFile = Written & { readonly bytes: Uint8Array; readonly encoding?: string };

/** The kinds of files that random documents are written in. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { name: 'Word documents', kind: 'docx', file: 'report.docx', write: writeDocx },
  { name: 'OpenDocument texts', kind: 'odt', file: 'report.odt', write: writeOdt },
  { name: 'web pages', kind: 'html', file: 'report.html', write: writeHtml },
  { name: 'e-books', kind: 'epub', file: 'report.epub', write: writeEpub },
  { name: 'Markdown files', kind: 'markdown', file: 'report.md', write: writeMarkdownFile },
  { name: 'plain texts', kind: 'text', file: 'report.txt', write: writeText },
];

/** Writes random documents of a kind, takes them in and accounts for every marker in them. */
export async function judgeDocuments({ kind, file, write }: DocumentKind, count: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(documents, (nodes) => judge(write(nodes), kind, file)),
    { numRuns: count, seed },
  );
}

const NOTHING: FormulaElement = { name: 'math', attributes: {}, children: [] };

/** Every marker is in the text, or told, or was hidden. */
async function judge(
  { bytes, body, flow, aside, hidden, encoding }: WrittenFile,
  kind: Received['kind'],
  file: string,
): Promise<void> {
  const { value, issues } = await takeIn({ kind, bytes, file }, encoding);
  if (!value) {
    expect(flow.length + aside.length, JSON.stringify(issues)).toBe(0);
    return;
  }
  // A formula has its letters in elements of their own.
  const text = value.text.replaceAll(/<math[ >].*?<\/math>/gu, (math) => sayFormula(parseFormula(math) ?? NOTHING));
  const found: string[] = text.match(/m\d+z/gu) ?? [];
  const told = [...value.dropped, ...value.lost].join('\n');
  const lost = flow.filter((marker) => !found.includes(marker) && !told.includes(marker));
  const repeated = found.filter((marker, index) => found.indexOf(marker) !== index);
  const shown = found.filter((marker) => hidden.includes(marker));
  const order = found.filter((marker) => flow.includes(marker));
  const unsaid = aside.filter((marker) => !found.includes(marker) && !told.includes(marker));
  expect(
    { lost, repeated, shown, unsaid },
    `${value.text}\n${JSON.stringify({ lost, repeated, shown, unsaid })}\n${body}`,
  ).toEqual({ lost: [], repeated: [], shown: [], unsaid: [] });
  expect(order).toEqual(flow.filter((marker) => found.includes(marker)));
}
