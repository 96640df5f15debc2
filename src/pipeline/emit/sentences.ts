import { inScript } from '../../vocabulary/by-edition.ts';
import type { Script } from '../../vocabulary/edition.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { Mark } from '../document.ts';
import type { PublishedParagraph } from '../published.ts';

/** The sentences of a paragraph in a script, with their marks; offsets are those of the paragraph. */
export function emitSentences(paragraph: PublishedParagraph, script: Script): string[] {
  let from = 0;
  return paragraph.sentences.map((sentence, index) => {
    const text = inScript(sentence, script);
    const lead = paragraph.lead && index === 0 ? ' lead' : '';
    const marks = marksWithin(paragraph.marks ?? [], from, from + text.length);
    from += text.length;
    return `<Sentence id=${escapeAttribute(sentence.id)}${lead}>${emitText(text, marks)}</Sentence>`;
  });
}

/** The marks of a sentence, with offsets in it; one that reaches beyond is cut at its ends. */
function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const [start, end] = [Math.max(mark.from, from) - from, Math.min(mark.to, to) - from];
    const isAt = mark.from > from || (from === 0 && mark.from === 0);
    if (mark.from === mark.to) return isAt && mark.from <= to ? [{ ...mark, from: start, to: start }] : [];
    return start < end ? [{ ...mark, from: start, to: end }] : [];
  });
}

/** A text with marks around its parts; they are in the order of the text, the outer ones first. */
function emitText(text: string, marks: readonly Mark[]): string {
  const whole = marks.map((mark) => ({ ...mark, from: snap(text, mark.from), to: snap(text, mark.to) }));
  return emitRange(text, 0, text.length, whole);
}

/** An offset, moved before the character where it stands in the middle of one. */
function snap(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function emitRange(text: string, from: number, to: number, marks: readonly Mark[]): string {
  const [mark, ...rest] = marks;
  if (!mark) return escapeText(text.slice(from, to));
  const start = Math.max(from, mark.from);
  const end = Math.max(start, Math.min(to, mark.to));
  // Marks that cross are cut: what is inside stays inside.
  const inside = rest.filter((each) => each.from < end && each.from >= start && end > start);
  const behind = rest.filter((each) => !inside.includes(each));
  const content = emitRange(text, start, end, inside);
  return `${escapeText(text.slice(from, start))}${wrap(mark, content)}${emitRange(text, end, to, behind)}`;
}

function wrap(mark: Mark, content: string): string {
  switch (mark.type) {
    case 'label':
      return `<span class="article-number">${content}</span>`;
    case 'strong':
      return `<strong>${content}</strong>`;
    case 'emphasis':
      return `<em>${content}</em>`;
    case 'link':
      return `<a href=${escapeAttribute(mark.href)}>${content}</a>`;
    case 'image':
      return `<Picture src=${escapeAttribute(mark.src)}>${content}</Picture>`;
    case 'note':
      return `<NoteReference label=${escapeAttribute(mark.label)}>${content}</NoteReference>`;
    case 'formula':
      return `<Formula mathml=${escapeAttribute(mark.mathml)}>${content}</Formula>`;
  }
}
