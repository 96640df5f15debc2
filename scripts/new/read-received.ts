import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Kind, Received } from '../../src/intake/received.ts';
import { issue, type IssueCode, type Outcome } from '../../src/pipeline/issue.ts';
import { describeReadError } from '../content/file.ts';

/** Bytes that a file may have: the longest report there is has a few million characters; pictures take more room. */
const LARGEST = { text: 32_000_000, other: 128_000_000 };

/** Reads a file, at most as much as one may have, and finds out what it is by its bytes, then by its name. */
export async function readReceived(file: string): Promise<Outcome<Received | undefined>> {
  const refuse = (code: IssueCode, actual: string, expected: string, note: string): Outcome<undefined> => ({
    value: undefined,
    issues: [issue(code, { place: { file, line: 1, column: 1 }, actual, expected, note })],
  });
  let bytes: Uint8Array;
  try {
    const handle = await open(file, constants.O_RDONLY | WITHOUT_WAITING);
    try {
      const { size } = await handle.stat().then((found) => (found.isFile() ? found : { size: -1 }));
      if (size < 0)
        return refuse('file-irregular', 'a folder or a device', 'a file', 'Give the file that holds the text.');
      const isText = !isPackage(await readStart(handle));
      const largest = isText ? LARGEST.text : LARGEST.other;
      if (size > largest)
        return refuse(
          'file-too-large',
          `a file of ${Math.round(size / 1_000_000)} MB`,
          `at most ${largest / 1_000_000} MB`,
          'It was not read. Give the report alone; one that is really so long is better published in parts.',
        );
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(
      'file-unreadable',
      describeReadError(error),
      'a file that can be read',
      'Correct the path or the permissions.',
    );
  }
  if (isBlank(bytes))
    return refuse(
      'file-empty',
      bytes.length === 0 ? 'an empty file' : 'nothing but white space',
      'the text of a report',
      'Give the file that holds the text.',
    );
  const kind = kindOf(file, bytes);
  const refused = REFUSED.find(([name]) => name === kind);
  if (kind === 'picture' || kind === 'zip')
    return refuse('file-kind', refused?.[1] ?? kind, WANTED, refused?.[2] ?? '');
  return { value: { file, bytes, kind, ...tellMisnamed(file, kind) }, issues: [] };
}

/** A pipe that nobody writes to would be waited for without end; Windows has no such thing to ask for. */
const WITHOUT_WAITING = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** Nothing but white space, be it behind a byte order mark; a file with more is told apart once it is decoded. */
function isBlank(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start).every((byte) => byte <= 0x20);
}

const WANTED =
  'a text (.txt), Markdown (.md), a web page (.html, .mht), a document (.docx, .odt), an e-book (.epub) or a PDF';

/** Kinds of files that hold texts and are not read, and what to do with them. */
const REFUSED = [
  ['picture', 'a picture', 'Let a program for character recognition (OCR) read the text, and give what it makes.'],
  [
    'zip',
    'a package that is no Word document (a spreadsheet, an archive)',
    'Unpack it, or save the text as .docx or .html.',
  ],
] as const;

type Refused = (typeof REFUSED)[number][0];

async function readStart(handle: {
  readonly read: (buffer: Buffer, offset: number, length: number, position: number) => Promise<{ bytesRead: number }>;
}): Promise<Buffer> {
  const start = Buffer.alloc(1024);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  return start.subarray(0, bytesRead);
}

function isPackage(start: Uint8Array): boolean {
  return /^(?:PK\x03\x04|\xd0\xcf\x11\xe0)|%PDF-/u.test(Buffer.from(start).toString('latin1'));
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.text';

function kindOf(file: string, bytes: Uint8Array): Kind | Refused {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const ending = path.extname(file).toLowerCase();
  if (start.startsWith('PK\x03\x04')) return kindOfPackage(start, ending, bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return isEncrypted(bytes) || ending === '.docx' ? 'docx' : 'office';
  if (/%PDF-/u.test(start)) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'office';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/u.test(start)) return 'picture';
  if (/^(?:mht|mhtml)$/u.test(ending.slice(1)) || /^(?:From|MIME-Version): /iu.test(start)) return 'mhtml';
  if (ending === '.md' || ending === '.markdown') return 'markdown';
  if (/^\.x?html?$/u.test(ending)) return 'html';
  const isPage = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)\b/iu.test(start);
  if (isPage && ending !== '.txt') return 'html';
  if (ending === '.docx' || ending === '.odt' || ending === '.epub' || ending === '.pdf')
    return isReadable(bytes) ? 'text' : KINDS[ending];
  return 'text';
}

const KINDS = { '.docx': 'docx', '.odt': 'odt', '.epub': 'epub', '.pdf': 'pdf' } as const;

function kindOfPackage(start: string, ending: string, bytes: Uint8Array): Kind | Refused {
  if (start.includes('application/epub+zip')) return 'epub';
  if (start.includes(OPEN_DOCUMENT)) return 'odt';
  if (ending === '.docx' || Buffer.from(bytes).includes('word/document.xml')) return 'docx';
  return ending === '.epub' ? 'epub' : ending === '.odt' ? 'odt' : 'zip';
}

/** An encrypted document of today is kept in a package of the old kind. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** True for bytes that are a text with Chinese in it, whatever the file is called. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length));
    return /\p{Script=Han}/u.test(text) && !/[\u0000-\u0008]/u.test(text);
  } catch {
    return false;
  }
}

/** What names say that is not so: the bytes count, and whoever gave the file is told. */
const NAMED: Readonly<Record<string, readonly Kind[]>> = {
  '.txt': ['text', 'markdown'],
  '.md': ['markdown'],
  '.markdown': ['markdown'],
  '.html': ['html'],
  '.htm': ['html'],
  '.xhtml': ['html'],
  '.mht': ['mhtml'],
  '.mhtml': ['mhtml'],
  '.docx': ['docx'],
  '.odt': ['odt'],
  '.epub': ['epub'],
  '.pdf': ['pdf'],
  '.doc': ['office', 'docx'],
  '.wps': ['office', 'docx'],
  '.rtf': ['office'],
};

function tellMisnamed(file: string, kind: Kind): { readonly misnamed?: string } {
  const ending = path.extname(file).toLowerCase();
  const named = NAMED[ending];
  if (!named || named.includes(kind)) return {};
  return { misnamed: `the file is named ${ending}, which its bytes are not: it was read as ${CALLED[kind]}` };
}

const CALLED: Readonly<Record<Kind, string>> = {
  text: 'a plain text',
  markdown: 'Markdown',
  html: 'a web page',
  mhtml: 'a web archive',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  epub: 'an e-book',
  pdf: 'a PDF',
  office: 'a document of an old kind',
};
