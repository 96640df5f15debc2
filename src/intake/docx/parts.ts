import type { ParentNode } from 'domhandler';
import { type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';
import { wordsOf } from '../dom.ts';
import type { Style } from './styles.ts';
import type { Telling } from '../telling.ts';
import { childOf, findElement, findElements, parseXml, valueOf } from '../xml.ts';

/** What Word, WPS and their installers write where a name should be. */
const NO_NAME =
  /^(?:administrator|admin|user|users?\d*|微软用户|微軟用戶|microsoft|windows|lenovo|hp|dell|asus|apache poi|python-docx|wps.*|未知|匿名|un-?named|author|作者|pc|.{1,2}pc)$/iu;
const NO_TITLE =
  /^(?:microsoft word|word 文档|文档\s?\d*|document\d*|untitled|无标题|新建|title|标题|.*\.(?:docx?|wps|rtf|pdf|indd|qxd))(?![\p{L}\p{M}\p{N}_])/iu;

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
    ...NOTHING_FOUND,
    title: titles,
    author: authors,
    date: find('dcterms:created', 'the day on which the document was begun, by its properties').flatMap(
      ({ value, where }) => {
        const date = readDate(value);
        return date === undefined ? [] : [{ value: date, where, isWeak: true }];
      },
    ),
    publisher: words === '' || !isName(words) ? [] : [{ value: words, where: 'the document’s properties (company)' }],
  };
}

export function isTitle(value: string): boolean {
  return value !== '' && !NO_TITLE.test(value);
}

export function isName(value: string): boolean {
  return value !== '' && !NO_NAME.test(value) && value.length < 60;
}

/** The comments of a document: a reader of the report does not see them. */
export function tellComments(parts: ReadonlyMap<string, string>, telling: Telling): void {
  for (const comment of findElements(parseXml(parts.get('word/comments.xml') ?? ''), 'w:comment'))
    telling.lose('a comment, which is left out', wordsOf(comment));
}

/** What is the program's and not the text's: a table of contents, headers and footers, each with its first words. */
export function tellMargins(
  parts: ReadonlyMap<string, string>,
  styles: ReadonlyMap<string, Style>,
  telling: Telling,
): void {
  const shown = (root: ParentNode): string => findElements(root, 'w:t').map(wordsOf).join('');
  const contents = findElements(parseXml(parts.get('word/document.xml') ?? ''), 'w:p').filter((paragraph) =>
    isContents(styles.get(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '')),
  );
  const table = contents.map(shown).join(' ');
  if (table.trim() !== '') telling.drop('table of contents', table);
  const margins = new Set<string>();
  for (const [name, xml] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name)) continue;
    const words = shown(parseXml(xml));
    const what = name.includes('header') ? 'page header' : 'page footer';
    if (words.trim() !== '' && !margins.has(what + words)) telling.drop(what, words);
    margins.add(what + words);
  }
}

/** True for the lines of a table of contents, which the program makes. */
export function isContents(style: Style | undefined): boolean {
  return /^toc (?:\d|heading)$/iu.test(style?.name ?? '');
}
