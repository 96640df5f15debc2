import { decode } from '../pipeline/decode/decode.ts';
import { issue, type Issue, type Outcome } from '../pipeline/issue.ts';
import { type Block, type Extract, NOTHING_FOUND, textOf } from './blocks.ts';
import { cleanBlocks, cleanFindings } from './clean-blocks.ts';
import { tidyText } from './tidy-text.ts';
import { isNumbered } from './findings.ts';
import { findUndescribed } from './pictures.ts';
import { readDocx } from './docx/read-docx.ts';
import { readEpub } from './epub/read-epub.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readMhtml } from './mhtml/read-mhtml.ts';
import { readOdt } from './odt/read-odt.ts';
import { readOffice } from './office/read-office.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { findPrivateUse } from './private-use.ts';
import type { Kind, Received, ReadOptions, ReadOutcome, Surroundings } from './received.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What a file becomes: its source, what was found in it, and what was not taken. */
export interface TakenIn extends Pick<Extract, 'title' | 'pictures' | 'findings' | 'dropped' | 'lost'> {
  readonly source: {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly encoding: string;
    /** What it was taken from; a plain text is its own source. */
    readonly original?: { readonly file: string; readonly bytes: Uint8Array };
  };
  /** Names of the pictures without alternative text. */
  readonly undescribed: readonly string[];
  readonly text: string;
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadOutcome | Promise<ReadOutcome>;

const READERS: Readonly<Record<Exclude<Kind, 'text'>, Reader>> = {
  markdown: readMarkdown,
  html: readHtml,
  mhtml: readMhtml,
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  pdf: readPdf,
  office: readOffice,
};

/** Takes a file in. A plain text stays as it was received, byte for byte; of others the text is taken out. */
export async function takeIn(
  received: Received,
  encoding: string | undefined,
  surroundings: Surroundings = {},
  address?: string,
): Promise<Outcome<TakenIn | undefined>> {
  const { kind, bytes, file } = received;
  if (kind === 'text') return takeText(received, encoding);
  const { value: extract, issues } = await readSafely(received, { ...surroundings, file, encoding, ...(address === undefined ? {} : { address }) }); // prettier-ignore
  if (!extract) return { value: undefined, issues };
  if (!hasText(extract.blocks)) return { value: undefined, issues: [...issues, nothingIn(received, extract)] };
  const { blocks, told, script } = cleanBlocks(settleLevels(extract));
  const text = writeMarkdown(blocks);
  const ending = /\.[a-z]{2,8}$/iu.exec(file)?.[0].toLowerCase();
  const name = ending !== undefined ? `received${ending}` : `received.${kind === 'markdown' ? 'md' : kind}`;
  const { pictures, dropped, title } = extract;
  const findings = cleanFindings(extract.findings, script);
  const unnamed = findPrivateUse(text, 'source.md');
  const lost = [
    ...(received.misnamed === undefined ? [] : [received.misnamed]),
    ...extract.lost,
    ...unnamed.told,
    ...told,
  ];
  const source = { file: 'source.md', bytes: Buffer.from(text), encoding: 'utf-8', original: { file: name, bytes } };
  const undescribed = findUndescribed(extract.blocks);
  const stated = title === undefined ? {} : { title };
  return { value: { source, pictures, undescribed, findings, dropped, lost, text, ...stated }, issues: [...issues, ...unnamed.issues] }; // prettier-ignore
}

/** A fault in a reader is ours, but whoever gave the file is told what to do with it, and which file it was. */
async function readSafely({ kind, bytes, file }: Received, options: ReadOptions): Promise<ReadOutcome> {
  if (kind === 'text') return { issues: [] };
  try {
    return await READERS[kind](bytes, options);
  } catch (error) {
    const what = error instanceof RangeError && /call stack/u.test(error.message) ? 'elements inside elements, too deep to be read' : `something that this program cannot read (${error instanceof Error ? error.message : String(error)})`; // prettier-ignore
    const found = issue('file-unreadable', {
      place: { file, line: 1, column: 1 },
      actual: what,
      expected: 'a file as word processors and browsers write it',
      note: 'Copy the text into a .txt file or save the file anew; and report the fault, if you may share the file.',
    });
    return { issues: [found] };
  }
}

/** A text stays byte for byte, unless a page's tools stand around it or its characters are not those that are read. */
function takeText({ bytes, file, misnamed }: Received, encoding: string | undefined): Outcome<TakenIn | undefined> {
  const { value, issues } = decode(bytes, encoding, file);
  if (!value) return { value: undefined, issues };
  if (!/[\p{L}\p{N}]/u.test(value.text)) return { value: undefined, issues: [...issues, nothingToRead(file)] };
  const { text, dropped, lost } = tidyText(value.text, value.encoding === 'big5' ? bytes : undefined);
  const unnamed = findPrivateUse(text, 'source.txt');
  const source =
    text === value.text
      ? { file: 'source.txt', bytes, encoding: value.encoding }
      : {
          file: 'source.txt',
          bytes: Buffer.from(text),
          encoding: 'utf-8',
          original: { file: 'received.txt', bytes },
        };
  return {
    value: {
      source,
      pictures: [],
      undescribed: [],
      findings: NOTHING_FOUND,
      dropped,
      lost: [...(misnamed === undefined ? [] : [misnamed]), ...unnamed.told, ...lost],
      text,
    },
    issues: [...issues, ...unnamed.issues],
  };
}

function nothingToRead(file: string): Issue {
  return issue('file-without-text', {
    place: { file, line: 1, column: 1 },
    actual: 'no letter and no character, only white space and marks',
    expected: 'the text of a report',
    note: 'Give the file that holds the text.',
  });
}

/**
 * The title is the one heading of level 1, where the text begins with it; all others stand below.
 * @param stated the title that stands beside the text: where no heading says the same, no heading is the title, and it
 *   is not put into a text that does not have it
 */
function settleLevels({ blocks, title: stated }: Extract): Block[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const title = stated === undefined ? findTitleHeading(blocks) : headings.find((heading) => saysSame(textOf(heading.content), stated)); // prettier-ignore
  const others = headings.filter((heading) => heading !== title);
  const levels = [...new Set(others.map(({ level }) => level))].sort((a, b) => a - b);
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    return { ...block, level: block === title ? 1 : Math.min(6, levels.indexOf(block.level) + 2) };
  });
}

function findTitleHeading(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  if (first === undefined) return undefined;
  const top = Math.min(...headings.map(({ level }) => level));
  const isAlone = first.level === top && headings.filter(({ level }) => level === top).length === 1;
  return isAlone && !isNumbered(textOf(first.content)) && blocks.indexOf(first) < 4 ? first : undefined;
}

function saysSame(heading: string, title: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
  return bare(heading) === bare(title);
}

function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'list') return block.items.some(hasText);
    if (block.type === 'box') return hasText(block.blocks);
    if (block.type === 'lines') return block.lines.some((line) => line.trim() !== '');
    if (block.type === 'table') return block.rows.flat().some((cell) => textOf(cell).trim() !== '');
    return textOf(block.content).trim() !== '';
  });
}

function nothingIn({ file, kind }: Received, { dropped }: Extract): Issue {
  return issue('file-without-text', {
    place: { file, line: 1, column: 1 },
    actual: dropped.length > 0 ? `no text but what belongs to the page (${dropped.slice(0, 3).join('; ')})` : 'no text',
    expected: 'the text of a report',
    note:
      kind === 'html'
        ? 'A program may write the text when the page is shown: save it from a browser once it is, or copy the text into a .txt file.'
        : 'Give the file that holds the text.',
  });
}
