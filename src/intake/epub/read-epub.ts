import { type Document, Element, type ParentNode } from 'domhandler';
import { issue } from '../../pipeline/issue.ts';
import { type Extract, type Finding, NOTHING_FOUND } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';
import { dayInChina } from '../china-day.ts';
import { elementsOf, parseHtml, TooDeep, wordsOf } from '../dom.ts';
import { joinFindings } from '../findings.ts';
import { readMarkup } from '../html/read-html.ts';
import { tooDeep } from '../too-deep.ts';
import { collectPictures, type Pictures } from '../pictures.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';
import { nameWords } from '../telling.ts';
import { findElement, findElements, parseXml } from '../xml.ts';
import { decodeXml, unpackSafely } from '../zip.ts';

/** An e-book: its chapters in their order, through the reader of web pages. */
export function readEpub(bytes: Uint8Array, { file }: ReadOptions): ReadOutcome {
  const refuse = (actual: string, note: string): ReadOutcome => ({
    issues: [
      issue('file-unreadable', { place: { file, line: 1, column: 1 }, actual, expected: 'an e-book (.epub)', note }),
    ],
  });
  const { files, problem } = unpackSafely(bytes);
  if (!files)
    return refuse(problem, 'It was not opened. If it is a book, get it again, or save a copy with smaller pictures.');
  if (isEncrypted(files))
    return refuse(
      'an e-book that is protected against copying (DRM)',
      'Get a copy without the protection from its publisher.',
    );
  try {
    const value = readBook(files);
    return value ? { value, issues: [] } : refuse('a package without a book in it', 'Get the file again.');
  } catch (error) {
    if (error instanceof TooDeep) return { issues: [tooDeep(file)] };
    return refuse(
      `an e-book that cannot be read (${error instanceof Error ? error.message : String(error)})`,
      'Get the file again, or save its text as .docx or .html.',
    );
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

interface Chapter {
  readonly path: string;
  readonly document: Document;
}

function readBook(files: Files): Extract | undefined {
  const container = textOf(files, 'META-INF/container.xml');
  const opf = findElement(parseXml(container), 'rootfile')?.attribs['full-path'] ?? '';
  if (!files.has(opf)) return undefined;
  const book = parseXml(textOf(files, opf));
  const items = new Map(findElements(book, 'item').map((item) => [item.attribs['id'] ?? '', item]));
  const guided = new Set(findElements(book, 'reference').filter(({ attribs }) => attribs['type'] === 'toc').map(({ attribs }) => resolve(opf, attribs['href'] ?? ''))); // prettier-ignore
  const dropped: string[] = [];
  const chapters = findElements(book, 'itemref').flatMap(({ attribs }): Chapter[] => {
    const item = items.get(attribs['idref'] ?? '');
    const path = resolve(opf, item?.attribs['href'] ?? '');
    if (!item || !files.has(path)) return [];
    const document = parseHtml(textOf(files, path), { recognizeSelfClosing: true });
    const isNav = /\bnav\b/u.test(item.attribs['properties'] ?? '');
    if (!isNav && !(guided.has(path) && isContents(document))) return [{ path, document }];
    dropped.push(`table of contents: ${nameWords(wordsOf(document))}`);
    return [];
  });
  const pictures = collectPictures();
  const whole = joinChapters(chapters, files, pictures);
  const extract = readMarkup(whole, {
    pictureOf: ({ attribs: { src = '' } }) => (src.startsWith('picture-') ? src : undefined),
    pictures,
    isPage: false,
  });
  const title = findIn(book, 'dc:title', 'the book’s own description');
  return {
    ...extract,
    ...(title[0] ? { title: title[0].value } : {}),
    findings: joinFindings(stated(book, title), extract.findings),
    dropped: [...dropped, ...extract.dropped],
  };
}

/** True for a page that holds nothing but links to the text: books of before 2011 name the page that may be theirs. */
function isContents(document: Document): boolean {
  const body = [...elementsOf(document)].find(({ name }) => name === 'body') ?? document;
  const lettersIn = (node: ParentNode): string => wordsOf(node).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const links = findElements(body, 'a').map(lettersIn).join('');
  return lettersIn(body).replace(/^(?:目[录錄次]|contents|tableofcontents)/iu, '').length <= links.length;
}

/** The day of a timestamp. Programs write the midnight that a day begins with in China as 16:00 of the day before. */
function dayOf(value: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\dT16:00:00(?:\.0+)?(?:Z|\+00:00)$/u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? readDate(value) : dayInChina(time);
}

function stated(book: Document, title: readonly Finding[]): typeof NOTHING_FOUND {
  const where = 'the book’s own description';
  return {
    ...NOTHING_FOUND,
    title,
    author: findIn(book, 'dc:creator', where),
    publisher: findIn(book, 'dc:publisher', where),
    date: findIn(book, 'dc:date', where).flatMap(({ value }) => {
      const date = dayOf(value);
      return date === undefined ? [] : [{ value: date, where }];
    }),
  };
}

function findIn(book: Document, name: string, where: string): Finding[] {
  return findElements(book, name).flatMap((element) => {
    const value = wordsOf(element).replaceAll(/\s+/gu, ' ').trim();
    return value === '' ? [] : [{ value, where }];
  });
}

/** All chapters as one page: places and links to them are named by their chapter, pictures by their new names. */
function joinChapters(chapters: readonly Chapter[], files: Files, pictures: Pictures): Document {
  const whole = parseHtml('<body></body>');
  const body = [...elementsOf(whole)].find(({ name }) => name === 'body') ?? new Element('body', {});
  const numbers = new Map(chapters.map(({ path }, at) => [path, at]));
  chapters.forEach(({ path, document }, at) => {
    for (const element of elementsOf(document)) {
      const { attribs } = element;
      for (const name of ['id', 'name']) if (attribs[name] !== undefined) attribs[name] = `c${at}-${attribs[name]}`;
      if (element.name === 'a' && attribs['href'] !== undefined)
        attribs['href'] = linkTo(attribs['href'], path, at, numbers);
      if (element.name === 'img') attribs['src'] = pictureAt(attribs['src'] ?? '', path, files, pictures);
      // A cover is often a drawing with nothing but a picture in it.
      const inDrawing = element.name === 'svg' ? findElement(element, 'image') : undefined;
      if (inDrawing) {
        element.name = 'img';
        attribs['src'] = pictureAt(
          inDrawing.attribs['xlink:href'] ?? inDrawing.attribs['href'] ?? '',
          path,
          files,
          pictures,
        );
        element.children = [];
      }
    }
    const own = [...elementsOf(document)].find(({ name }) => name === 'body') ?? document;
    for (const child of own.children) {
      child.parent = body;
      body.children.push(child);
    }
  });
  return whole;
}

function linkTo(href: string, path: string, at: number, numbers: ReadonlyMap<string, number>): string {
  if (/^[a-z][a-z\d+.-]*:/iu.test(href)) return href;
  const [target = '', place] = href.split('#', 2);
  const chapter = target === '' ? at : numbers.get(resolve(path, target));
  return place === undefined || chapter === undefined ? '#' : `#c${chapter}-${place}`;
}

function pictureAt(source: string, path: string, files: Files, pictures: Pictures): string {
  const bytes = files.get(resolve(path, source));
  return (bytes && pictures.add(bytes)) ?? source;
}

/** A path in the package, from that of the file that names it. */
function resolve(from: string, to: string): string {
  try {
    return decodeURIComponent(new URL(to, `file:///${from}`).pathname).slice(1);
  } catch {
    return to;
  }
}

function textOf(files: Files, path: string): string {
  const content = files.get(path);
  return content ? decodeXml(content) : '';
}

/** Fonts are often disguised, which is no protection of the text. */
function isEncrypted(files: Files): boolean {
  const names = findElements(parseXml(textOf(files, 'META-INF/encryption.xml')), 'CipherReference').map(({ attribs }) => attribs['URI'] ?? ''); // prettier-ignore
  return files.has('META-INF/rights.xml') || names.some((name) => /\.x?html?$/iu.test(name));
}
