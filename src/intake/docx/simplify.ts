import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { sayFormula } from '../../pipeline/split/formula.ts';
import { elementsOf, wordsOf } from '../dom.ts';
import { FORMULA_MARK } from '../html/inlines.ts';
import { childOf, isInside, valueOf } from '../xml.ts';
import { writeDrawing } from './drawing.ts';
import { openField, readFieldCode } from './fields.ts';
import { readFormula } from './formula.ts';
import { toggle } from './run-properties.ts';
import { readSymbol } from './symbols.ts';
import { escapeXml, textRun, wrap, writeRaw } from './write-xml.ts';
import { placeOf, type Writing } from './writing.ts';

/**
 * Writes a part of a Word document in the few elements that mammoth reads whole: everything that holds words becomes
 * runs of plain text, what is hidden or deleted goes, and all that this changes is told.
 */
export function simplify(node: ChildNode | ParentNode, writing: Writing): string {
  if (!isElement(node)) return 'children' in node ? inside(node, writing) : '';
  const handler = Object.hasOwn(HANDLERS, node.name) ? HANDLERS[node.name] : undefined;
  if (handler) return handler(node, writing);
  // What is not known is read for what stands in it.
  return /Pr$|^w:(?:sectPr|tblGrid)$/u.test(node.name) ? '' : inside(node, writing);
}

function inside({ children }: ParentNode, writing: Writing): string {
  return children.map((child) => simplify(child, writing)).join('');
}

type Handler = (element: Element, writing: Writing) => string;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'w:p': writeParagraph,
  'w:r': writeRun,
  'w:document': writeRoot,
  'w:footnotes': writeRoot,
  'w:endnotes': writeRoot,
  'w:body': keep,
  'w:footnote': keep,
  'w:endnote': keep,
  'w:hyperlink': keep,
  'w:tbl': keep,
  'w:tr': writeRow,
  'w:tc': writeCell,
  'w:sdt': writeControl,
  'w:del': (element, writing) => leaveOut(element, writing, 'a tracked deletion'),
  'w:moveFrom': (element, writing) => leaveOut(element, writing, 'text that a tracked move took from here'),
  'w:ins': (element, writing) => accept(element, writing, 'tracked insertions, taken as accepted'),
  'w:moveTo': (element, writing) => accept(element, writing, 'tracked moves, the text stands where it was moved to'),
  'm:oMath': (element, { formulas }) => {
    const formula = readFormula(element, isInside(element, 'm:oMathPara'));
    if (sayFormula(formula) === '') return '';
    formulas.push(formula);
    return textRun(`${FORMULA_MARK.open}${formulas.length - 1}${FORMULA_MARK.close}`);
  },
  'mc:AlternateContent': (element, writing) => inside(chooseShape(element) ?? element, writing),
  'w:drawing': (element, writing) => writeDrawing(element, writing, inside),
  'w:pict': (element, writing) => writeDrawing(element, writing, inside),
  'w:object': (element, writing) => writeDrawing(element, writing, inside),
  'w:altChunk': (_, { telling }) => {
    telling.lose('an inserted document (altChunk): it is left out', '');
    return '';
  },
};

/** The root has to name the kinds of elements that are written below it. */
function writeRoot(element: Element, writing: Writing): string {
  const content = inside(element, writing);
  const { cap } = writing;
  writing.cap = '';
  // A large letter with nothing behind it is a paragraph after all.
  const last = cap === '' ? content : content.replace(/(?=<\/w:body>$|$)/u, () => `<w:p>${cap}</w:p>`);
  return wrap({ name: element.name, attribs: { ...NAMESPACES, ...element.attribs } }, last);
}

const NAMESPACES = {
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};

function keep(element: Element, writing: Writing): string {
  return wrap(element, inside(element, writing));
}

function writeParagraph(element: Element, writing: Writing): string {
  const { boxes, at } = writing;
  writing.count += 1;
  writing.at = writing.count;
  writing.boxes = [];
  const properties = childOf(element, 'w:pPr');
  const ofMark = childOf(properties, 'w:rPr');
  const isDeleted = childOf(ofMark, 'w:del') !== undefined;
  const isHidden = writing.letters.isHidden(ofMark, properties);
  const content = inside(element, writing);
  // What is not there is not counted.
  const isCounted = !isDeleted && !(isHidden && content === '') && !isInside(element, 'w:moveFrom');
  const numbered = isCounted ? writing.number(properties, isInside(element, 'w:tc')) : { mark: '' };
  const style = childOf(properties, 'w:pStyle');
  const { item, outline, mark } = numbered;
  const written = [
    outline === undefined ? style && writeRaw(style) : `<w:pStyle w:val="Heading${outline + 1}"/>`,
    item && `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${item.ordered ? 2 : 1}"/></w:numPr>`,
    isDeleted ? '<w:rPr><w:del/></w:rPr>' : undefined,
  ];
  // A number without words is none: Word shows it, but there is nothing that it counts.
  const before = /<w:(?:t|drawing|footnoteReference|endnoteReference)\b/u.test(content) ? textRun(mark) : '';
  const own = writing.boxes;
  writing.boxes = boxes;
  writing.at = at;
  if (isDropCap(properties) && own.length === 0) {
    writing.cap += content;
    return '';
  }
  const { cap } = writing;
  writing.cap = '';
  return `<w:p><w:pPr>${written.filter((part) => part !== undefined).join('')}</w:pPr>${before}${cap}${content}</w:p>${own.join('')}`;
}

/** True for the first letter of a paragraph that is set large, over lines (首字下沉). */
function isDropCap(properties: Element | undefined): boolean {
  const set = childOf(properties, 'w:framePr')?.attribs['w:dropCap'] ?? 'none';
  return set !== 'none';
}

function writeRun(run: Element, writing: Writing): string {
  const properties = childOf(run, 'w:rPr');
  const paragraph = childOf(ancestor(run, 'w:p'), 'w:pPr');
  const isHidden = writing.letters.isHidden(properties, paragraph);
  const letters = writeLetters(properties);
  let written = '';
  let open = '';
  let words = '';
  const flush = (): void => {
    if (open !== '') written += `<w:r>${letters}${open}</w:r>`;
    open = '';
  };
  for (const child of run.children) {
    if (!isTag(child) || child.name === 'w:rPr') continue;
    if (child.name === 'w:fldChar' || child.name === 'w:instrText') {
      flush();
      written += writeField(child, letters, writing);
      continue;
    }
    const text = isCode(writing) || isHidden ? undefined : readText(child, writing);
    if (isCode(writing) || isHidden) words += wordsOf(child);
    else if (text === undefined) {
      flush();
      written += child.name === 'w:ruby' ? writeRuby(child, writing) : simplify(child, writing);
    } else {
      open += text;
      words += wordsOf(child);
    }
  }
  flush();
  if (words !== '' && isCode(writing)) writing.telling.drop(`the code of a field (${placeOf(writing)})`, words);
  else if (words !== '' && isHidden) writing.telling.drop(`hidden (${placeOf(writing)})`, words);
  else if (words !== '') tellLetters(properties, words, writing);
  return written;
}

/** A piece of a run that is text, in the elements that mammoth knows; undefined for what is more than that. */
function readText(child: Element, writing: Writing): string | undefined {
  switch (child.name) {
    case 'w:t':
      return `<w:t xml:space="preserve">${escapeXml(wordsOf(child))}</w:t>`;
    case 'w:tab':
    case 'w:ptab':
      return '<w:tab/>';
    case 'w:br':
      return writeRaw(child);
    case 'w:cr':
      return '<w:br/>';
    case 'w:noBreakHyphen':
      return '<w:t>-</w:t>';
    case 'w:sym': {
      const [font = '', code = ''] = [child.attribs['w:font'], child.attribs['w:char']];
      const symbol = readSymbol(font, code);
      if (symbol === undefined)
        writing.telling.lose(
          `the symbol ${code} of the font ${font}, which no standard names (${placeOf(writing)})`,
          '',
        );
      return symbol === undefined ? '' : `<w:t xml:space="preserve">${escapeXml(symbol)}</w:t>`;
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return writeRaw(child);
    case 'w:pgNum':
    case 'w:dayLong':
    case 'w:dayShort':
    case 'w:monthLong':
    case 'w:monthShort':
    case 'w:yearLong':
    case 'w:yearShort':
      writing.telling.lose(`a page number or date that Word fills in (${placeOf(writing)})`, '');
      return '';
    case 'w:softHyphen':
    case 'w:delText':
    case 'w:commentReference':
      return '';
    default:
      return undefined;
  }
}

/** The properties of letters that are kept as stress: bold, italics, a mark under each character. */
function writeLetters(properties: Element | undefined): string {
  const emphasized = valueOf(properties, 'w:em') ?? 'none';
  const parts = [
    ...['w:rStyle', 'w:vertAlign'].map((name) => childOf(properties, name)).flatMap((found) => (found ? [writeRaw(found)] : [])),
    ...(toggle(properties, 'w:b') === true ? ['<w:b/>'] : []),
    ...(toggle(properties, 'w:i') === true || emphasized !== 'none' ? ['<w:i/>'] : []),
    ...(toggle(properties, 'w:strike') === true || toggle(properties, 'w:dstrike') === true ? ['<w:strike/>'] : []),
  ]; // prettier-ignore
  return parts.length === 0 ? '' : `<w:rPr>${parts.join('')}</w:rPr>`;
}

function tellLetters(properties: Element | undefined, words: string, writing: Writing): void {
  const isSet = (name: string): boolean => (valueOf(properties, name) ?? 'none') !== 'none';
  if (isSet('w:u') && words.trim() !== '') writing.telling.note('underlining', words, placeOf(writing));
  if (isSet('w:highlight')) writing.telling.note('highlighting', words, placeOf(writing));
}

function writeField(child: Element, letters: string, writing: Writing): string {
  const { fields } = writing;
  if (child.name === 'w:instrText') {
    const field = fields.at(-1);
    if (field?.isCode) field.code += wordsOf(child);
  } else if (child.attribs['w:fldCharType'] === 'begin') fields.push(openField(child));
  else if (child.attribs['w:fldCharType'] === 'separate') {
    const field = fields.at(-1);
    if (field) field.isCode = false;
  } else {
    const field = fields.pop();
    const made = field && readFieldCode(field, writing.telling, placeOf(writing));
    return `<w:r>${writeRaw(child)}</w:r>${made === undefined || isCode(writing) ? '' : textRun(made, letters)}`;
  }
  return `<w:r>${writeRaw(child)}</w:r>`;
}

function isCode({ fields }: Writing): boolean {
  return fields.some((field) => field.isCode);
}

/** Characters with their reading above them: the characters are text, the reading is told. */
function writeRuby(ruby: Element, writing: Writing): string {
  const [reading, base] = [childOf(ruby, 'w:rt'), childOf(ruby, 'w:rubyBase')];
  const words = base ? wordsOf(base) : '';
  if (reading) writing.telling.lose(`the reading above “${words}” (${placeOf(writing)})`, wordsOf(reading));
  return base ? inside(base, writing) : '';
}

function leaveOut(element: Element, writing: Writing, what: string): string {
  const words = [...elementsOf(element)].filter(({ name }) => /^w:(?:delText|t)$/u.test(name)).map(wordsOf).join(''); // prettier-ignore
  if (words !== '') writing.telling.lose(`${what} (${placeOf(writing)}), which is left out`, words);
  writing.count += [...elementsOf(element)].filter(({ name }) => name === 'w:p').length;
  return '';
}

function accept(element: Element, writing: Writing, what: string): string {
  const words = wordsOf(element);
  if (words.trim() !== '') writing.telling.note(what, words, placeOf(writing));
  return inside(element, writing);
}

/** A control that is filled in holds text; one that is not holds what its program says in place of it. */
function writeControl(element: Element, writing: Writing): string {
  const content = childOf(element, 'w:sdtContent');
  if (!content) return '';
  if (toggle(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return inside(content, writing);
  writing.telling.drop(`a field that nobody filled in (${placeOf(writing)})`, wordsOf(content));
  return [...elementsOf(content)].some(({ name }) => name === 'w:tc') ? inside(content, writing) : '';
}

function writeRow(row: Element, writing: Writing): string {
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:del')) return leaveOut(row, writing, 'a row of a table that a tracked change deleted');
  if (toggle(properties, 'w:hidden') === true) {
    writing.telling.drop(`a hidden row of a table (${placeOf(writing)})`, wordsOf(row));
    return '';
  }
  const empty = (name: string): string => '<w:tc><w:p/></w:tc>'.repeat(Math.min(60, Number(valueOf(properties, name) ?? 0) || 0)); // prettier-ignore
  const head = toggle(properties, 'w:tblHeader') === true ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
  return `<w:tr>${head}${empty('w:gridBefore')}${inside(row, writing)}${empty('w:gridAfter')}</w:tr>`;
}

function writeCell(cell: Element, writing: Writing): string {
  const properties = childOf(cell, 'w:tcPr');
  const merged = childOf(properties, 'w:vMerge');
  const isCovered = merged !== undefined && merged.attribs['w:val'] !== 'restart';
  const content = inside(cell, writing);
  if (isCovered && wordsOf(cell).trim() !== '')
    writing.telling.drop(`under a merged cell, where Word does not show it (${placeOf(writing)})`, wordsOf(cell));
  const kept = ['w:gridSpan', 'w:vMerge'].map((name) => childOf(properties, name)).flatMap((found) => (found ? [writeRaw(found)] : [])); // prettier-ignore
  return `<w:tc><w:tcPr>${kept.join('')}</w:tcPr>${content}</w:tc>`;
}

/** Of the two ways in which a shape is written the one with its words, else the one that any program shows. */
function chooseShape(element: Element): Element | undefined {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  const hasWords = choice && [...elementsOf(choice)].some(({ name }) => name === 'w:txbxContent');
  return hasWords === true || !fallback ? choice : fallback;
}

function ancestor(element: Element, name: string): Element | undefined {
  for (let at: ParentNode | null = element.parent; at; at = at.parent) if (isElement(at) && at.name === name) return at;
  return undefined;
}

function isElement(node: ChildNode | ParentNode): node is Element {
  return 'name' in node && 'attribs' in node;
}
