import type { Document, Element } from 'domhandler';
import { decode, type Decoded } from '../../pipeline/decode/decode.ts';
import type { FormulaElement } from '../../pipeline/split/formula.ts';
import { type Extract, NOTHING_FOUND } from '../blocks.ts';
import { attribute, elementsOf, parseHtml, TooDeep, wordsOf } from '../dom.ts';
import { excerpt } from '../excerpt.ts';
import { findInLines, findInText, joinFindings } from '../findings.ts';
import { readBlocks } from './blocks.ts';
import { removeChrome } from './chrome.ts';
import { isStandIn, sourcesOf } from './lazy.ts';
import { findInHead } from './meta.ts';
import { findNextPage } from './next-page.ts';
import { readLabel } from '../labels.ts';
import { findNotes } from './notes.ts';
import { dropSecondTitle } from './title-twice.ts';
import { countLosses } from '../losses.ts';
import { collectPictures, type Pictures } from '../pictures.ts';
import { tooDeep } from '../too-deep.ts';
import type { ReadOptions, ReadOutcome, Surroundings } from '../received.ts';

/** A saved web page: its text without the page around it. Nothing is run or fetched. */
export async function readHtml(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const { file, encoding } = options;
  const named = encoding ?? declaredEncoding(bytes);
  const first = decode(bytes, named, file);
  // Pages say what they like of their encoding; what the bytes say counts.
  const { value, issues } = first.value || encoding !== undefined ? first : decode(bytes, undefined, file);
  if (!value) return { issues };
  try {
    return { value: await readPage(value, first.value ? undefined : named, options), issues };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { issues: [...issues, tooDeep(file)] };
  }
}

/** @param claimed the encoding that the page says it has and has not */
async function readPage(decoded: Decoded, claimed: string | undefined, options: ReadOptions): Promise<Extract> {
  const { beside, address } = options;
  const { text, encoding } = decoded;
  const pictures = collectPictures();
  const extract = readMarkup(text, {
    pictureOf: await loadPictures(text, pictures, beside),
    pictures,
    isPage: true,
    ...(address === undefined ? {} : { address }),
  });
  const wrong = `the page says that it is ${claimed}, which its bytes are not: it was read as ${encoding}`;
  return claimed === undefined ? extract : { ...extract, lost: [...extract.lost, wrong] };
}

export interface MarkupOptions {
  /** The name of a picture in `images/`; undefined where there is none. */
  readonly pictureOf: (image: Element) => string | undefined;
  readonly pictures: Pictures;
  /** A web page has more around the text than in it. */
  readonly isPage: boolean;
  /** The address of the page, where it is known from outside. */
  readonly address?: string;
  /** The class of an element that is a frame. */
  readonly frame?: string;
  /** True where a table of one column is a frame, as word processors make it. */
  readonly hasBoxes?: boolean;
  /** Formulas that the text has marks for (`FORMULA_MARK`). */
  readonly formulas?: readonly FormulaElement[];
}

/** Markup as blocks; a tree that is given is changed. */
export function readMarkup(html: string | Document, options: MarkupOptions): Extract {
  const { pictureOf, pictures, isPage, address, hasBoxes } = options;
  const document = typeof html === 'string' ? parseHtml(html) : html;
  const head = findInHead(document);
  const base = address ?? head.address[0]?.value;
  const next = isPage ? findNextPage(document, base) : undefined;
  const { root, dropped, around, lost } = removeChrome(document, isPage);
  const losses = countLosses();
  let count = 0;
  const read = readBlocks(root, {
    base,
    notes: findNotes(root),
    longestBox: hasBoxes === true ? wordsOf(root).length / 2 : 0,
    lose: (what) => losses.add(what),
    loseHere: (what) => losses.add(what, `paragraph ${count + 1}`),
    count: () => void (count += 1),
    ...(options.frame === undefined ? {} : { frame: options.frame }),
    ...(options.formulas ? { formulas: options.formulas } : {}),
    pictureOf: (image: Element) => {
      const name = pictureOf(image);
      if (name === undefined)
        losses.add(
          `the picture ${excerpt(attribute(image, 'alt') || sourcesOf(image).at(-1) || 'without a name', 80)}: it is not beside the file, or of a kind that pages do not show`,
        );
      return name;
    },
  });
  const { blocks, dropped: twice } = isPage ? dropSecondTitle(read) : { blocks: read, dropped: undefined };
  // Of the lines around the text only one that says so is its title: 法規名稱：….
  const labelled = around.flatMap((line) => {
    const label = readLabel(line);
    return label?.key === 'title' ? [{ value: label.value, where: `the line “${line.slice(0, 30)}”` }] : [];
  });
  const known = address === undefined ? NOTHING_FOUND : { ...NOTHING_FOUND, address: [{ value: address, where: 'the address of the page' }] }; // prettier-ignore
  return {
    blocks,
    pictures: pictures.used(blocks),
    findings: joinFindings(known, findInText(blocks), { ...findInLines(around.join('\n')), title: labelled }, head),
    dropped: [...dropped, ...(twice === undefined ? [] : [twice])],
    lost: [...lost, ...losses.list(), ...(next === undefined ? [] : [next])],
  };
}

/** The encoding that a page names: in a byte order mark (see decode), in `<meta>`, or before XHTML. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe) return undefined;
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Loads the pictures that were saved with a page: in it, or beside it. */
export async function loadPictures(
  html: string,
  pictures: Pictures,
  beside: Surroundings['beside'],
): Promise<(image: Element) => string | undefined> {
  const names = new Map<string, string | undefined>();
  const keyOf = (image: Element): string => sourcesOf(image).join('\n');
  for (const image of elementsOf(parseHtml(html))) {
    if (image.name !== 'img' || names.has(keyOf(image))) continue;
    names.set(keyOf(image), undefined);
    for (const source of sourcesOf(image)) {
      const bytes = source.startsWith('data:') ? fromDataAddress(source) : await beside?.(source);
      const name = bytes && !isStandIn(image, source, bytes) ? pictures.add(bytes) : undefined;
      if (name === undefined) continue;
      names.set(keyOf(image), name);
      break;
    }
  }
  return (image) => names.get(keyOf(image));
}

function fromDataAddress(source: string): Uint8Array | undefined {
  const [, data] = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s%]*)$/u.exec(source) ?? [];
  return data === undefined ? undefined : Buffer.from(decodeURIComponent(data), 'base64');
}
