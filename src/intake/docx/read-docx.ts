import mammoth from 'mammoth';
import { issue, type IssueCode } from '../../pipeline/issue.ts';
import type { FormulaElement } from '../../pipeline/split/formula.ts';
import { ITEM_MARK, LISTS, numberParagraphs } from './numbering.ts';
import { findInProperties, isContents, tellComments, tellMargins } from './parts.ts';
import { readInserted } from './inserted.ts';
import { targetsOf } from './relations.ts';
import { readRunStyles } from './run-properties.ts';
import { simplify } from './simplify.ts';
import { readStyles, type Style } from './styles.ts';
import type { Extract } from '../blocks.ts';
import { TooDeep } from '../dom.ts';
import { joinFindings } from '../findings.ts';
import { numberLists } from '../number-lists.ts';
import { collectPictures } from '../pictures.ts';
import { readMarkup } from '../html/read-html.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';
import { startTelling, type Telling } from '../telling.ts';
import { parseXml } from '../xml.ts';
import { decodeXml, repack, unpack, ZipTooLarge } from '../zip.ts';

/** A Word document: its text as it reads with all changes accepted. */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const refuse = (code: IssueCode, actual: string, note: string): ReadOutcome => ({
    issues: [
      issue(code, {
        place: { file: options.file, line: 1, column: 1 },
        actual,
        expected: 'a Word document (.docx)',
        note,
      }),
    ],
  });
  const { files, problem } = unpackDocument(bytes, refuse);
  if (!files) return problem;
  const parts = new Map(
    [...files].filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, content]) => [name, decodeXml(content)]),
  );
  const document = parts.get('word/document.xml');
  if (document === undefined)
    return refuse(
      'word-not-a-document',
      'a ZIP file that holds no Word document',
      'Open the file in a word processor and save it as .docx.',
    );
  if ([...parts.values()].some((xml) => /<!(?:DOCTYPE|ENTITY)/u.test(xml)))
    return refuse(
      'word-definitions',
      'a document with definitions (DTD) in it, which no word processor writes',
      'Open the file in a word processor and save it as .docx again.',
    );
  try {
    return { value: await readDocument(files, parts, options), issues: [] };
  } catch (error) {
    if (error instanceof TooDeep)
      return refuse(
        'markup-too-deep',
        'elements inside elements, hundreds deep',
        'It was not read. Copy the text into a new document.',
      );
    return refuse(
      'word-unreadable',
      `a document that cannot be read (${error instanceof Error ? error.message : String(error)})`,
      'Open the file in a word processor and save it as .docx again.',
    );
  }
}

async function readDocument(
  files: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, string>,
  options: ReadOptions,
): Promise<Extract> {
  const styles = readStyles(parts.get('word/styles.xml') ?? '');
  const telling = startTelling();
  const kinds = (await readInserted(files, parts, options)) ?? (await readWritten(files, parts, { styles, telling }));
  tellComments(parts, telling);
  tellMargins(parts, styles, telling);
  const { dropped, lost } = telling.list();
  return {
    ...kinds,
    blocks: numberLists(kinds.blocks, ITEM_MARK),
    findings: joinFindings(
      kinds.findings,
      findInProperties(parts.get('docProps/core.xml') ?? '', parts.get('docProps/app.xml') ?? ''),
    ),
    dropped: [...kinds.dropped, ...dropped],
    lost: [...kinds.lost, ...lost],
  };
}

/** The text that the document itself holds. */
async function readWritten(
  files: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, string>,
  { styles, telling }: { readonly styles: ReadonlyMap<string, Style>; readonly telling: Telling },
): Promise<Extract> {
  const formulas: FormulaElement[] = [];
  const simple = simplifyParts(files, parts, { styles, telling, formulas });
  const pictures = collectPictures();
  const { value: html, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(repack(simple)) },
    {
      styleMap: styleMap(styles),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: pictures.add(await image.readAsBuffer()) ?? image.contentType,
      })),
    },
  );
  for (const { message } of messages) if (!HARMLESS.test(message)) telling.lose(message.replace(/\.$/u, ''), '');
  return readMarkup(html, {
    pictureOf: ({ attribs: { src = '' } }) => (src.startsWith('picture-') ? src : undefined),
    pictures,
    isPage: false,
    hasBoxes: true,
    formulas,
  });
}

/** Messages about styles that say nothing of the text, and about pictures, which are told with their names. */
const HARMLESS =
  /^(?:Unrecognised (?:paragraph|run|table) style|(?:Paragraph|Run|Table) style with ID|Image of type|.*complex field)/u;

/** The package with its texts written so that mammoth reads them whole. */
function simplifyParts(
  files: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, string>,
  { styles, telling, formulas }: { readonly styles: ReadonlyMap<string, Style>; readonly telling: Telling; readonly formulas: FormulaElement[] }, // prettier-ignore
): ReadonlyMap<string, Uint8Array> {
  const simple = new Map(files);
  const number = numberParagraphs(parts.get('word/numbering.xml') ?? '', styles);
  const letters = readRunStyles(parts.get('word/styles.xml') ?? '');
  for (const [name, called] of TEXTS) {
    const xml = parts.get(`word/${name}.xml`);
    if (xml === undefined) continue;
    const targets = [...targetsOf(parts.get(`word/_rels/${name}.xml.rels`) ?? '')];
    const pictures = new Set(targets.flatMap(([id, target]) => (files.has(target) ? [id] : [])));
    const writing = {
      number,
      letters,
      pictures,
      telling,
      name: called,
      count: 0,
      at: 0,
      boxes: [],
      cap: '',
      formulas,
      fields: [],
    };
    simple.set(`word/${name}.xml`, Buffer.from(simplify(parseXml(xml), writing)));
  }
  if (parts.has('word/numbering.xml')) simple.set('word/numbering.xml', Buffer.from(LISTS));
  return simple;
}

const TEXTS = [
  ['document', 'paragraph'],
  ['footnotes', 'paragraph of the footnotes'],
  ['endnotes', 'paragraph of the endnotes'],
] as const;

type Unpacked =
  | { readonly files: Map<string, Uint8Array>; readonly problem?: never }
  | { readonly files?: never; readonly problem: ReadOutcome };

function unpackDocument(
  bytes: Uint8Array,
  refuse: (code: IssueCode, actual: string, note: string) => ReadOutcome,
): Unpacked {
  if (isCompound(bytes)) {
    const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return {
      problem: isLocked
        ? refuse(
            'word-password',
            'a document that a password protects',
            'Open it, save a copy without the password, and give that copy.',
          )
        : refuse('word-old', 'a document of an old kind (.doc)', 'Open it in a word processor and save it as .docx.'),
    };
  }
  try {
    return { files: unpack(bytes) };
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return {
        problem: refuse(
          'word-too-large',
          'a file that would unpack to far more than a document is',
          'It was not opened. If it is a document, save a copy with smaller pictures.',
        ),
      };
    return {
      problem: refuse(
        'word-damaged',
        `a file that is no ZIP file, or a damaged one`,
        'Get the file again, or open it in a word processor and save it as .docx.',
      ),
    };
  }
}

/** True for the files of Office before 2007, in which encrypted documents of today are kept too. */
function isCompound(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}

/** Headings by what the styles are called or which level they have; a table of contents is the program's. */
function styleMap(styles: ReadonlyMap<string, Style>): string[] {
  const shown = [...styles.values()].filter(({ name }) => !/['\\\n]/u.test(name) && name !== '');
  const hasTitle = shown.some(({ isTitle }) => isTitle);
  return [
    ...shown.flatMap((style) => {
      const { name, level, isTitle } = style;
      const paragraph = `p[style-name='${name}']`;
      if (isTitle) return [`${paragraph} => h1:fresh`];
      if (isContents(style)) return [`${paragraph} => !`];
      if (QUOTES.test(name)) return [`${paragraph} => blockquote > p:fresh`];
      return level === undefined ? [] : [`${paragraph} => h${Math.min(6, level + (hasTitle ? 1 : 0))}:fresh`];
    }),
    ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${Math.min(6, level + (hasTitle ? 1 : 0))}:fresh`),
  ];
}

/** Styles of quotations, as Word and WPS call them. */
const QUOTES = /^(?:(?:intense )?quote|block text|(?:明显|明顯|鮮明)?引[用文]|引述)$/iu;
