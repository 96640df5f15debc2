import mammoth from 'mammoth';
import { issue } from '../../pipeline/issue.ts';
import { ITEM_NUMBER, writeNumbers } from './numbering.ts';
import { findInProperties, findLosses, findMargins } from './parts.ts';
import { readStyles, type Style } from './styles.ts';
import { joinFindings } from '../findings.ts';
import { numberLists } from '../number-lists.ts';
import { collectPictures } from '../pictures.ts';
import { readMarkup } from '../html/read-html.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';
import { repack, unpack, ZipTooLarge } from '../zip.ts';

/** A Word document: its text as it reads with all changes accepted. */
export async function readDocx(bytes: Uint8Array, { file }: ReadOptions): Promise<ReadOutcome> {
  const refuse = (actual: string, note: string): ReadOutcome => ({
    issues: [
      issue('file-unreadable', {
        place: { file, line: 1, column: 1 },
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
    return refuse('a ZIP file that holds no Word document', 'Open the file in a word processor and save it as .docx.');
  if ([...parts.values()].some((xml) => /<!(?:DOCTYPE|ENTITY)/u.test(xml)))
    return refuse(
      'a document with definitions (DTD) in it, which no word processor writes',
      'Open the file in a word processor and save it as .docx again.',
    );
  const styles = readStyles(parts.get('word/styles.xml') ?? '');
  const numbering = parts.get('word/numbering.xml') ?? '';
  const numbered = new Map(files);
  numbered.set('word/document.xml', Buffer.from(writeNumbers(document, numbering, styles)));
  // A style that brings a number brings it in the text now.
  if (numbering !== '')
    numbered.set('word/numbering.xml', Buffer.from(numbering.replaceAll(/<w:pStyle\b[^>]*\/>/gu, '')));
  const pictures = collectPictures();
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(repack(numbered)) },
      {
        styleMap: styleMap(styles),
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => ({
          src: pictures.add(await image.readAsBuffer()) ?? image.contentType,
        })),
      },
    );
    const kinds = readMarkup(html, {
      pictureOf: (source) => (source.startsWith('picture-') ? source : undefined),
      pictures,
      isPage: false,
    });
    return {
      value: {
        ...kinds,
        blocks: numberLists(kinds.blocks, ITEM_NUMBER),
        findings: joinFindings(
          kinds.findings,
          findInProperties(parts.get('docProps/core.xml') ?? '', parts.get('docProps/app.xml') ?? ''),
        ),
        dropped: [...kinds.dropped, ...findMargins(parts, styles)],
        lost: [...kinds.lost, ...findLosses(parts)],
      },
      issues: [],
    };
  } catch (error) {
    return refuse(
      `a document that cannot be read (${error instanceof Error ? error.message : String(error)})`,
      'Open the file in a word processor and save it as .docx again.',
    );
  }
}

type Unpacked =
  | { readonly files: Map<string, Uint8Array>; readonly problem?: never }
  | { readonly files?: never; readonly problem: ReadOutcome };

function unpackDocument(bytes: Uint8Array, refuse: (actual: string, note: string) => ReadOutcome): Unpacked {
  if (isCompound(bytes)) {
    const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return {
      problem: isLocked
        ? refuse(
            'a document that a password protects',
            'Open it, save a copy without the password, and give that copy.',
          )
        : refuse('a document of an old kind (.doc)', 'Open it in a word processor and save it as .docx.'),
    };
  }
  try {
    return { files: unpack(bytes) };
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return {
        problem: refuse(
          'a file that would unpack to far more than a document is',
          'It was not opened. If it is a document, save a copy with smaller pictures.',
        ),
      };
    return {
      problem: refuse(
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

function decodeXml(content: Uint8Array): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

/** Headings by what the styles are called or which level they have; a table of contents is the program's. */
function styleMap(styles: ReadonlyMap<string, Style>): string[] {
  const shown = [...styles.values()].filter(({ name }) => !/['\\\n]/u.test(name) && name !== '');
  const hasTitle = shown.some(({ isTitle }) => isTitle);
  return [
    ...shown.flatMap(({ name, level, isTitle }) => {
      if (isTitle) return [`p[style-name='${name}'] => h1:fresh`];
      if (/^toc (?:\d|heading)$/iu.test(name)) return [`p[style-name='${name}'] => !`];
      return level === undefined
        ? []
        : [`p[style-name='${name}'] => h${Math.min(6, level + (hasTitle ? 1 : 0))}:fresh`];
    }),
    ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${Math.min(6, level + (hasTitle ? 1 : 0))}:fresh`),
  ];
}
