import type { Element, ParentNode } from 'domhandler';
import { attribute, elementsOf, wordsOf } from '../dom.ts';
import { isInside } from '../xml.ts';
import { escapeXml, textRun } from './write-xml.ts';
import { placeOf, type Writing } from './writing.ts';

/**
 * A drawing, new or old: its text boxes go behind the paragraph, words drawn as a picture (WordArt) too, and pictures
 * stay where they are, whatever group they stand in.
 * @param inside writes what stands in an element
 */
export function writeDrawing(
  drawing: Element,
  writing: Writing,
  inside: (element: ParentNode, writing: Writing) => string,
): string {
  const { telling } = writing;
  const all = [...elementsOf(drawing)];
  if (isHidden(drawing, all)) {
    const words = wordsOf(drawing);
    if (words.trim() !== '') telling.drop(`a hidden drawing (${placeOf(writing)})`, words);
    return '';
  }
  const boxes = all.filter((element) => element.name === 'w:txbxContent' && isOutermost(element, drawing));
  for (const box of boxes) {
    telling.note('text boxes, behind the paragraphs that they are anchored to', wordsOf(box), placeOf(writing));
    writing.boxes.push(inside(box, writing));
  }
  for (const element of all) {
    const words = element.attribs['string'] ?? '';
    if (element.name !== 'v:textpath' || words.trim() === '' || isInBox(element, drawing)) continue;
    telling.note('words drawn as a picture (WordArt), behind their paragraphs', words, placeOf(writing));
    writing.boxes.push(`<w:p>${textRun(words)}</w:p>`);
  }
  const named = all.find(({ name }) => name === 'wp:docPr');
  const shape = all.find(({ name, attribs }) => name.startsWith('v:') && (attribs['alt'] ?? '') !== '');
  const description = [named && attribute(named, 'descr'), named && attribute(named, 'title'), shape && attribute(shape, 'alt')].find((text) => text !== undefined && text !== ''); // prettier-ignore
  const pictures = all.filter(
    (element) => /^(?:a:blip|v:imagedata)$/u.test(element.name) && !isInBox(element, drawing),
  );
  if (all.some(({ name }) => name === 'c:chart')) telling.lose(`a chart (${placeOf(writing)}): it is left out`, '');
  if (all.some(({ name }) => name === 'dgm:relIds'))
    telling.lose(`a diagram (SmartArt) (${placeOf(writing)}): it is left out`, '');
  if (drawing.name === 'w:object')
    telling.lose(`an embedded object (${placeOf(writing)}): only its picture is kept, if it has one`, '');
  return pictures
    .map((element) => writePicture(element, description ?? attribute(element, 'o:title'), writing))
    .join('');
}

function writePicture(element: Element, description: string, writing: Writing): string {
  const id = element.attribs['r:embed'] ?? element.attribs['r:id'] ?? '';
  if (!writing.pictures.has(id)) {
    writing.telling.lose(`a picture that is not in the file (${placeOf(writing)})`, description);
    return '';
  }
  return `<w:r><w:drawing><wp:inline><wp:docPr descr="${escapeXml(description)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${escapeXml(id)}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** True for what stands in a text box of the drawing, and is written with that. */
function isInBox(element: Element, drawing: Element): boolean {
  for (let at = element.parent; at && at !== drawing; at = at.parent) if ('name' in at && at.name === 'w:txbxContent') return true; // prettier-ignore
  return false;
}

function isOutermost(box: Element, drawing: Element): boolean {
  if (isInBox(box, drawing)) return false;
  // A shape may be written twice: the box of the fallback is the same box.
  return !isInside(box, 'mc:Fallback') || !hasChoice(box, drawing);
}

/** True where the other way of writing the same shape has a box, too. */
function hasChoice(box: Element, drawing: Element): boolean {
  for (let at = box.parent; at && at !== drawing; at = at.parent) {
    if (!('name' in at) || at.name !== 'mc:Fallback') continue;
    const other = at.parent?.children.find((child) => 'name' in child && child.name === 'mc:Choice');
    return other !== undefined && 'children' in other && [...elementsOf(other)].some(({ name }) => name === 'w:txbxContent'); // prettier-ignore
  }
  return false;
}

function isHidden(drawing: Element, all: readonly Element[]): boolean {
  const [shape] = all.filter(({ name }) => /^(?:wp:docPr|v:(?:shape|rect|roundrect|group))$/u.test(name));
  if (!shape || drawing.name === 'w:object') return false;
  return /^(?:1|true)$/iu.test(shape.attribs['hidden'] ?? '') || /visibility\s*:\s*hidden/iu.test(attribute(shape, 'style')); // prettier-ignore
}
