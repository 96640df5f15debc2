import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { elementsOf, wordsOf } from '../dom.ts';
import type { Telling } from '../telling.ts';
import { childOf, findElements } from '../xml.ts';

/** What is known of a document while its text is written. */
interface Writing {
  readonly styles: ReadonlyMap<string, Element>;
  readonly lists: ReadonlyMap<string, Element>;
  readonly telling: Telling;
  readonly pictureAt: (path: string) => string | undefined;
  /** The markup of a formula that is an object of the file. */
  readonly formulaAt: (path: string) => string | undefined;
  count: number;
  notes: string[];
  boxes: string[];
}

/** Writes the text of an OpenDocument file as a page: what is hidden or deleted goes, and is told. */
export function writeHtml(
  body: Element,
  documents: readonly Document[],
  telling: Telling,
  { pictureAt, formulaAt }: Pick<Writing, 'pictureAt' | 'formulaAt'>,
): string {
  const named = (name: string): Map<string, Element> =>
    new Map(
      documents.flatMap((one) => findElements(one, name)).map((style) => [style.attribs['style:name'] ?? '', style]),
    );
  const writing: Writing = {
    styles: named('style:style'),
    lists: named('text:list-style'),
    telling,
    pictureAt,
    formulaAt,
    count: 0,
    notes: [],
    boxes: [],
  };
  const text = inside(body, writing);
  return `${text}${writing.notes.length > 0 ? `<ol>${writing.notes.join('')}</ol>` : ''}`;
}

function inside({ children }: ParentNode, writing: Writing): string {
  return children.map((child) => write(child, writing)).join('');
}

function write(node: ChildNode, writing: Writing): string {
  if (isText(node)) return escape(node.data.replaceAll(/\s+/gu, ' '));
  if (!isTag(node)) return '';
  const left = LEFT_OUT[node.name] ?? (isHiddenPart(node, writing) ? { how: 'drop', what: 'hidden' } : undefined);
  if (left) {
    if (wordsOf(node).trim() !== '')
      writing.telling[left.how](`${left.what} (paragraph ${writing.count})`, wordsOf(node));
    return '';
  }
  return UNSEEN.has(node.name) ? '' : (WRITERS[node.name] ?? inside)(node, writing);
}

/** What is no part of the text, and how that is told. */
const LEFT_OUT: Readonly<Record<string, { readonly how: 'drop' | 'lose'; readonly what: string }>> = {
  'table:covered-table-cell': { how: 'drop', what: 'under a merged cell, where it is not shown' },
  'text:table-of-content': { how: 'drop', what: 'table of contents' },
  'text:hidden-text': { how: 'drop', what: 'hidden' },
  'text:hidden-paragraph': { how: 'drop', what: 'hidden' },
  'text:tracked-changes': { how: 'lose', what: 'what tracked changes deleted, which is left out' },
  'office:annotation': { how: 'lose', what: 'a comment, which is left out' },
};

/** Declarations and descriptions, which are read where they are asked for. */
const UNSEEN = new Set([
  'office:annotation-end',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'table:table-columns',
  'svg:title',
  'svg:desc',
]);

function isHiddenPart(element: Element, writing: Writing): boolean {
  if (element.name === 'text:section') return element.attribs['text:display'] === 'none';
  return element.name === 'text:span' && isHidden(element, writing);
}

const WRITERS: Readonly<Record<string, (element: Element, writing: Writing) => string>> = {
  'text:h': (heading, writing) => writeParagraph(heading, `h${countOf(heading, 'text:outline-level', 6)}`, writing),
  'text:p': (paragraph, writing) => writeParagraph(paragraph, 'p', writing),
  'text:span': writeSpan,
  'text:s': (space) => ' '.repeat(countOf(space, 'text:c', 100)),
  'text:tab': () => ' ',
  'text:line-break': () => '<br>',
  'text:a': (link, writing) => `<a href="${escape(link.attribs['xlink:href'] ?? '')}">${inside(link, writing)}</a>`,
  'text:list': (list, writing) => writeList(list, writing, undefined),
  'text:note': writeNote,
  'text:ruby': writeRuby,
  'table:table': (table, writing) => `<table>${inside(table, writing)}</table>`,
  'table:table-row': (row, writing) => `<tr>${inside(row, writing)}</tr>`,
  'table:table-cell': writeCell,
  'draw:frame': writeFrame,
  'draw:text-box': writeBox,
};

/** A number that an attribute gives: 1 where it gives none, and never more than can be meant. */
function countOf({ attribs }: Element, name: string, most: number): number {
  return Math.min(most, Math.max(1, Number(attribs[name] ?? 1) || 1));
}

function writeRuby(ruby: Element, writing: Writing): string {
  const reading = childOf(ruby, 'text:ruby-text');
  const base = childOf(ruby, 'text:ruby-base');
  if (reading) {
    const what = `the reading above “${base ? wordsOf(base) : ''}” (paragraph ${writing.count})`;
    writing.telling.lose(what, wordsOf(reading));
  }
  return base ? inside(base, writing) : '';
}

function writeBox(box: Element, writing: Writing): string {
  const what = 'text boxes, behind the paragraphs that they are anchored to';
  writing.telling.note(what, wordsOf(box), `paragraph ${writing.count}`);
  writing.boxes.push(inside(box, writing));
  return '';
}

function writeParagraph(element: Element, tag: string, writing: Writing): string {
  const { boxes } = writing;
  writing.count += 1;
  const place = `paragraph ${writing.count}`;
  writing.boxes = [];
  if (isHidden(element, writing)) {
    writing.telling.drop(`hidden (${place})`, wordsOf(element));
    writing.boxes = boxes;
    return '';
  }
  const content = inside(element, writing);
  const own = writing.boxes.join('');
  writing.boxes = boxes;
  return `<${tag}>${content}</${tag}>${own}`;
}

function writeSpan(element: Element, writing: Writing): string {
  const of = (name: string): string | undefined => property(element.attribs['text:style-name'], name, writing);
  const content = inside(element, writing);
  const bold = /^(?:bold|[6-9]00)$/u.test(of('fo:font-weight') ?? '') ? ['strong'] : [];
  const stressed =
    of('fo:font-style') === 'italic' || !/^(?:none|)$/u.test(of('style:text-emphasize') ?? '') ? ['em'] : [];
  const height = of('style:text-position') ?? '';
  const shifted = /^(?:super|[1-9]\d*%)/u.test(height) ? ['sup'] : /^(?:sub|-)/u.test(height) ? ['sub'] : [];
  return [...bold, ...stressed, ...shifted].reduce((written, tag) => `<${tag}>${written}</${tag}>`, content);
}

function isHidden(element: Element, writing: Writing): boolean {
  return property(element.attribs['text:style-name'], 'text:display', writing) === 'none';
}

/** A property of letters that a style has, or the one that it rests on. */
function property(style: string | undefined, name: string, { styles }: Writing): string | undefined {
  const seen = new Set<string>();
  for (let at = style; at !== undefined && !seen.has(at); at = styles.get(at)?.attribs['style:parent-style-name']) {
    seen.add(at);
    const value = childOf(styles.get(at), 'style:text-properties')?.attribs[name];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A list: numbers that a page's list can have stay its own, others are text before the item. */
function writeList(list: Element, writing: Writing, outer: string | undefined, depth = 1): string {
  const style = list.attribs['text:style-name'] ?? outer;
  const levels = [...(writing.lists.get(style ?? '')?.children ?? [])].filter(isTag);
  const level = levels.find(({ attribs }) => attribs['text:level'] === String(depth));
  const isNumbered = level?.name === 'text:list-level-style-number' && (level.attribs['style:num-format'] ?? '') !== '';
  const items = list.children.filter(isTag).map((item) => {
    if (item.name === 'text:list-header') return inside(item, writing);
    const inner = item.children.map((child) => (isTag(child) && child.name === 'text:list' ? writeList(child, writing, style, depth + 1) : write(child, writing))); // prettier-ignore
    return `<li>${inner.join('')}</li>`;
  });
  const start = Number(level?.attribs['text:start-value'] ?? 1) || 1;
  if (isNumbered && level.attribs['style:num-format'] !== '1')
    writing.telling.note(`numbers of lists in the form ${level.attribs['style:num-prefix'] ?? ''}${level.attribs['style:num-format'] ?? ''}${level.attribs['style:num-suffix'] ?? ''}: they are 1, 2, 3`, '', `paragraph ${writing.count}`); // prettier-ignore
  return isNumbered ? `<ol start="${start}">${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
}

function writeNote(note: Element, writing: Writing): string {
  const number = writing.notes.length + 1;
  writing.notes.push('');
  const body = childOf(note, 'text:note-body');
  writing.notes[number - 1] =
    `<li id="note-${number}">${body ? inside(body, writing) : ''} <a href="#ref-${number}">↑</a></li>`;
  return `<sup><a id="ref-${number}" href="#note-${number}">[${number}]</a></sup>`;
}

const MOST_REPEATED = 50;

function writeCell(cell: Element, writing: Writing): string {
  const { attribs } = cell;
  const span = (name: string, tag: string): string =>
    attribs[name] === undefined ? '' : ` ${tag}="${escape(attribs[name])}"`;
  const written = `<td${span('table:number-columns-spanned', 'colspan')}${span('table:number-rows-spanned', 'rowspan')}>${inside(cell, writing)}</td>`;
  const times = Math.min(MOST_REPEATED, Number(attribs['table:number-columns-repeated'] ?? 1) || 1);
  return written.repeat(wordsOf(cell).trim() === '' && times === MOST_REPEATED ? 1 : times);
}

function writeFrame(frame: Element, writing: Writing): string {
  const described = [...elementsOf(frame)].find(({ name }) => name === 'svg:desc' || name === 'svg:title');
  const image = childOf(frame, 'draw:image');
  const object = childOf(frame, 'draw:object') ?? childOf(frame, 'draw:object-ole');
  const formula = object && writing.formulaAt(object.attribs['xlink:href'] ?? '');
  if (formula !== undefined) return formula;
  if (object && !image) writing.telling.lose(`an embedded object (paragraph ${writing.count}): it is left out`, '');
  if (!image) return inside(frame, writing);
  const name = writing.pictureAt(image.attribs['xlink:href'] ?? '');
  const alt = escape(described ? wordsOf(described) : '');
  return `<img src="${name ?? escape(image.attribs['xlink:href'] ?? '')}" alt="${alt}">`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
