import type { Finding, Findings } from '../blocks.ts';
import { readDate } from '../date.ts';
import { wordsOf } from '../dom.ts';
import { excerpt } from '../excerpt.ts';
import type { Style } from './styles.ts';
import { childOf, findElement, findElements, isInside, parseXml, valueOf } from '../xml.ts';

/** What Word, WPS and their installers write where a name should be. */
const NO_NAME =
  /^(?:administrator|admin|user|users?\d*|微软用户|微軟用戶|microsoft|windows|lenovo|hp|dell|asus|apache poi|python-docx|wps.*|未知|匿名|un-?named|author|作者|pc|.{1,2}pc)$/iu;
const NO_TITLE =
  /^(?:microsoft word|word 文档|文档\s?\d*|document\d*|untitled|无标题|新建|title|标题|.*\.(?:docx?|wps|rtf|pdf|indd|qxd))\b/iu;

/** What a document's properties say; dates are those of the file. */
export function findInProperties(core: string, app: string): Findings {
  const properties = parseXml(core);
  const company = findElement(parseXml(app), 'Company');
  const find = (name: string, where: string): Finding[] => {
    const element = findElement(properties, name);
    const value = element ? wordsOf(element).replaceAll(/\s+/gu, ' ').trim() : '';
    return value === '' ? [] : [{ value, where }];
  };
  const titles = find('dc:title', 'the document’s properties').filter(({ value }) => isTitle(value));
  const authors = find('dc:creator', 'the document’s properties').filter(({ value }) => isName(value));
  const words = company ? wordsOf(company).trim() : '';
  return {
    title: titles,
    author: authors,
    date: find('dcterms:created', 'the day on which the document was begun, by its properties').flatMap(
      ({ value, where }) => {
        const date = readDate(value);
        return date === undefined ? [] : [{ value: date, where }];
      },
    ),
    publisher: words === '' || !isName(words) ? [] : [{ value: words, where: 'the document’s properties (company)' }],
    number: [],
    address: [],
  };
}

export function isTitle(value: string): boolean {
  return value !== '' && !NO_TITLE.test(value);
}

export function isName(value: string): boolean {
  return value !== '' && !NO_NAME.test(value) && value.length < 60;
}

/** What a document has that its text alone cannot keep, each in a sentence. */
export function findLosses(parts: ReadonlyMap<string, string>): readonly string[] {
  const document = parseXml(parts.get('word/document.xml') ?? '');
  const lost: string[] = [];
  const tell = (count: number, one: string, many: string): void => {
    if (count > 0) lost.push(count === 1 ? `1 ${one}` : `${count} ${many}`);
  };
  const count = (name: string): number => findElements(document, name).length;
  const words = (name: string): string => excerpt(findElements(document, name).map(wordsOf).join(' '));
  const comments = findElements(parseXml(parts.get('word/comments.xml') ?? ''), 'w:comment').length;
  tell(comments, 'comment: it is left out', 'comments: they are left out');
  const inserted = count('w:ins') + count('w:moveTo');
  const deleted = count('w:del') + count('w:moveFrom');
  tell(
    inserted,
    `tracked insertion: it is taken as accepted (“${words('w:ins')}”)`,
    `tracked insertions: they are taken as accepted (“${words('w:ins')}”)`,
  );
  tell(
    deleted,
    `tracked deletion: it is left out (“${excerpt(findElements(document, 'w:delText').map(wordsOf).join(' '))}”)`,
    `tracked deletions: they are left out (“${excerpt(findElements(document, 'w:delText').map(wordsOf).join(' '))}”)`,
  );
  const boxes = findElements(document, 'w:txbxContent').filter((box) => !isInside(box, 'mc:Choice'));
  tell(
    boxes.length,
    `text box: its text follows the paragraph that it is anchored to (“${excerpt(boxes.map(wordsOf).join(' '))}”)`,
    `text boxes: their text follows the paragraphs that they are anchored to (“${excerpt(boxes.map(wordsOf).join(' '))}”)`,
  );
  tell(
    findElements(document, 'm:oMath').filter((formula) => !isInside(formula, 'm:oMath')).length,
    `formula: it is left out (“${words('m:oMath')}”)`,
    `formulas: they are left out (the first begins “${excerpt(wordsOf(findElements(document, 'm:oMath')[0] ?? document))}”)`,
  );
  tell(count('c:chart'), 'chart: it is left out', 'charts: they are left out');
  tell(count('dgm:relIds'), 'diagram (SmartArt): it is left out', 'diagrams (SmartArt): they are left out');
  tell(
    count('w:object'),
    'embedded object: only its picture is kept, if it has one',
    'embedded objects: only their pictures are kept, if they have any',
  );
  tell(
    count('w:altChunk'),
    'inserted document (altChunk): it is left out',
    'inserted documents (altChunk): they are left out',
  );
  return lost;
}

/** What is the program's and not the text's: a table of contents, headers and footers, each with its first words. */
export function findMargins(parts: ReadonlyMap<string, string>, styles: ReadonlyMap<string, Style>): readonly string[] {
  const contents = findElements(parseXml(parts.get('word/document.xml') ?? ''), 'w:p').filter((paragraph) =>
    /^toc /iu.test(styles.get(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '')?.name ?? ''),
  );
  const table = excerpt(contents.map(wordsOf).join(' '));
  const margins = [...parts].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/u.test(name));
  const words = margins.map(([name, xml]) => {
    const text = excerpt(findElements(parseXml(xml), 'w:t').map(wordsOf).join(''));
    return text === '' ? '' : `${name.includes('header') ? 'page header' : 'page footer'}: ${text}`;
  });
  return [...new Set([table === '' ? '' : `table of contents: ${table}`, ...words])].filter((line) => line !== '');
}
