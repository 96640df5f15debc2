import type { Block, Inline } from '../blocks.ts';
import { raise } from '../../pipeline/split/heights.ts';
import { joinTexts } from './blocks.ts';
import type { Line } from './lines.ts';

/** Pages without the notes at their foot; each line that refers to one has a mark in place of the number. */
export interface Footnotes {
  readonly pages: readonly (readonly Line[])[];
  /** The words of each note by its label: 1, 2, 3 … through the whole text. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A note is set in letters of at most this share of the text's size. */
const SMALL = 0.93;

/** ①, [1], 1 or * in front of a note. */
const MARK =
  /^(?:([①-⑳])|[[［〔](\d{1,3})[\]］〕]|(\d{1,2})(?![\d.．、:：/年月日%％])|([¹²³⁰⁴-⁹]{1,2})|([*＊†]))[ \u3000]*(?=\S)/u;

/** Stands in a line for the reference to a note, by its label, until the lines are joined. */
const REFERENCE = { open: '\ue006', close: '\ue007' };

/**
 * Takes the notes at the foot of each page away. A line there is a note where a mark begins it and the page above refers
 * to it by the same mark; any other stays where it is.
 * @param body the size of the text's letters
 */
export function takeFootnotes(pages: readonly (readonly Line[])[], body: number): Footnotes {
  const notes = new Map<string, string>();
  const kept = pages.map((page) => {
    const groups = findGroups(page, body);
    const inNotes = new Set(groups.flat());
    const above = page.filter((line) => !inNotes.has(line));
    const lines = new Map(above.map((line) => [line, line.text]));
    const taken = new Set<Line>();
    for (const note of groups) {
      const [first] = note;
      const found = first && MARK.exec(first.text);
      const place = found && findReference(above, lines, found);
      if (!found || !place) continue;
      const label = String(notes.size + 1);
      lines.set(place.line, `${place.before}${REFERENCE.open}${label}${REFERENCE.close}${place.after}`);
      notes.set(label, note.reduce((text, line, at) => joinTexts(text, at === 0 ? line.text.slice(found[0].length) : line.text), '')); // prettier-ignore
      for (const line of note) taken.add(line);
    }
    return page.filter((line) => !taken.has(line)).map((line) => ({ ...line, text: lines.get(line) ?? line.text }));
  });
  return { pages: kept, notes };
}

/** The small lines of each note: a mark begins it, and it goes on up to the next mark or to larger letters. */
function findGroups(page: readonly Line[], body: number): Line[][] {
  const isSmall = ({ size, isVertical }: Line): boolean => size <= body * SMALL && isVertical !== true;
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of page) {
    if (!isSmall(line) || line.cells.length > 0) open = undefined;
    else if (MARK.test(line.text)) groups.push((open = [line]));
    else open?.push(line);
  }
  // A bare figure or star counts at the foot of the page alone: small print may have both.
  const foot = Math.min(...page.filter((line) => !isSmall(line)).map(({ y }) => y));
  return groups.filter(([first]) => first !== undefined && (first.y < foot || !/^[\d*＊†]/u.test(first.text)));
}

interface Place {
  readonly line: Line;
  readonly before: string;
  readonly after: string;
}

/** The first place above that has the mark of a note; a bare figure has to be a raised one. */
function findReference(
  above: readonly Line[],
  texts: ReadonlyMap<Line, string>,
  found: RegExpExecArray,
): Place | undefined {
  const [, circled, bracketed, figure, raisedFigure, star] = found;
  const plain = figure ?? raisedFigure;
  const marks = [
    ...[circled, star].flatMap((mark) => mark ?? []),
    ...(bracketed === undefined ? [] : [`[${bracketed}]`, `［${bracketed}］`, `〔${bracketed}〕`]),
    ...(plain === undefined ? [] : [raise(plain) ?? plain]),
  ];
  for (const line of above) {
    const text = texts.get(line) ?? '';
    for (const mark of marks) {
      const at = text.indexOf(mark);
      // At the beginning of a line it is a number of the text's own.
      if (at > 0) return { line, before: text.slice(0, at), after: text.slice(at + mark.length) };
    }
  }
  return undefined;
}

/** Blocks with their references to notes, and each note behind the block that refers to it. */
export function placeNotes(blocks: readonly Block[], notes: ReadonlyMap<string, string>): Block[] {
  if (notes.size === 0) return [...blocks];
  return blocks.flatMap((block): Block[] => {
    const labels: string[] = [];
    const placed = mapInlines(block, (inline) => splitText(inline, labels));
    return [placed, ...labels.map((label): Block => ({ type: 'note', label, content: [{ type: 'text', text: notes.get(label) ?? '' }] }))]; // prettier-ignore
  });
}

function mapInlines(block: Block, change: (inline: Inline) => readonly Inline[]): Block {
  if (block.type === 'table')
    return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.flatMap(change))) };
  return 'content' in block ? { ...block, content: block.content.flatMap(change) } : block;
}

function splitText(inline: Inline, labels: string[]): readonly Inline[] {
  if (inline.type !== 'text') return [inline];
  return inline.text.split(/\ue006(\d+)\ue007/u).flatMap((part, at): Inline[] => {
    if (at % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part }];
    labels.push(part);
    return [{ type: 'note', label: part }];
  });
}
