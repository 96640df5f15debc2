import { issue } from '../../pipeline/issue.ts';
import { readDate } from '../../pipeline/split/dates.ts';
import { type Extract, type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { TooDeep, wordsOf } from '../dom.ts';
import { joinFindings } from '../findings.ts';
import { writeFormula } from '../../pipeline/split/formula.ts';
import { readMathMl } from '../html/formula.ts';
import { readMarkup } from '../html/read-html.ts';
import { collectPictures } from '../pictures.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';
import { startTelling } from '../telling.ts';
import { tooDeep } from '../too-deep.ts';
import { findElement, parseXml } from '../xml.ts';
import { decodeXml, unpackSafely } from '../zip.ts';
import { writeHtml } from './write-html.ts';

/** An OpenDocument text: its words as it reads with all changes accepted. */
export function readOdt(bytes: Uint8Array, { file }: ReadOptions): ReadOutcome {
  const refuse = (actual: string, note: string): ReadOutcome => ({
    issues: [
      issue('file-unreadable', {
        place: { file, line: 1, column: 1 },
        actual,
        expected: 'an OpenDocument text (.odt)',
        note,
      }),
    ],
  });
  const { files, problem } = unpackSafely(bytes);
  if (!files) return refuse(problem, 'It was not opened. If it is a document, save a copy of it, and give that.');
  const content = files.get('content.xml');
  if (!content)
    return refuse('a package without a text in it', 'Open the file in a word processor and save it as .odt or .docx.');
  try {
    const value = readContent(decodeXml(content), files);
    return value
      ? { value, issues: [] }
      : refuse('a document that a password protects, or none', 'Save a copy without the password.');
  } catch (error) {
    if (error instanceof TooDeep) return { issues: [tooDeep(file)] };
    return refuse(
      `a document that cannot be read (${error instanceof Error ? error.message : String(error)})`,
      'Open the file in a word processor and save it as .docx.',
    );
  }
}

function readContent(xml: string, files: ReadonlyMap<string, Uint8Array>): Extract | undefined {
  const document = parseXml(xml);
  const body = findElement(document, 'office:text');
  if (!body) return undefined;
  const pictures = collectPictures();
  const telling = startTelling();
  const styles = parseXml(decodeXml(files.get('styles.xml') ?? new Uint8Array()));
  const at = (path: string): Uint8Array | undefined => files.get(path.replace(/^\.\//u, ''));
  const html = writeHtml(body, [styles, document], telling, {
    pictureAt: (path) => {
      const bytes = at(path);
      return bytes && pictures.add(bytes);
    },
    formulaAt: (path) => {
      const object = path === '' ? undefined : at(`${path.replace(/\/$/u, '')}/content.xml`);
      const parsed = object && parseXml(decodeXml(object));
      const math = parsed && (findElement(parsed, 'math') ?? findElement(parsed, 'math:math'));
      return math && writeFormula(readMathMl(math));
    },
  });
  const extract = readMarkup(html, {
    pictureOf: ({ attribs: { src = '' } }) => (src.startsWith('picture-') ? src : undefined),
    pictures,
    isPage: false,
    hasBoxes: true,
  });
  const { dropped, lost } = telling.list();
  return {
    ...extract,
    findings: joinFindings(extract.findings, findInMeta(decodeXml(files.get('meta.xml') ?? new Uint8Array()))),
    dropped: [...extract.dropped, ...dropped],
    lost: [...extract.lost, ...lost],
  };
}

function findInMeta(xml: string): Findings {
  const meta = parseXml(xml);
  const where = 'the document’s properties';
  const find = (name: string): Finding[] => {
    const element = findElement(meta, name);
    const value = element ? wordsOf(element).trim() : '';
    return value === '' ? [] : [{ value, where }];
  };
  const made = readDate(find('meta:creation-date')[0]?.value ?? '');
  return {
    ...NOTHING_FOUND,
    title: find('dc:title'),
    author: find('meta:initial-creator').map((one) => ({ ...one, isWeak: true })),
    date:
      made === undefined
        ? []
        : [{ value: made, where: 'the day on which the document was begun, by its properties', isWeak: true }],
  };
}
