import type { Edit } from '../../edit.ts';
import { ANY_LEAD, feed, feedDropped, feedLost, type Pending, type Piece } from '../byte-stream.ts';
import { NO_DOCUMENT } from '../document-model.ts';
import { encodeCharacter } from '../gbk.ts';
import type { Lexicon } from '../lexicon.ts';
import { extend, extendBy, type Line, lineBehind, type Words } from '../line.ts';
import type { Undone } from './family.ts';

/** A mark that a lost byte made of the two around it, and what follows up to the end of the line. */
const SHIFTED = /(?<=[\p{Script=Han}\p{P}\d])([!?;！？；])([\p{Script=Han}\p{P}\p{S}]{4,})(?=\r?\n|$)/gu;

const WIDE: Readonly<Record<string, string>> = { '!': '！', '?': '？', ';': '；' };

/** How much likelier the text in step must be (natural logarithm): in all, and for each character. */
const GAIN = { inAll: 20, each: 2.5 } as const;

/**
 * Family `shifted-bytes`: one byte was lost, and every later pair of the line is off by one: `!兑巹潯啡娜缦拢` was
 * 。《規劃》全文如下：. The lost byte stood before a mark ！？； that nobody wrote (A1|A3A1|B6…), and the
 * last byte of the line is gone with it. Words decide what the two were, and whether it is damage at all.
 */
export function undoShiftedBytes(received: string, lexicon: () => Lexicon): Undone | undefined {
  const edits: Edit[] = [];
  for (const { 0: match, 1: mark = '', 2: rest = '', index } of received.matchAll(SHIFTED)) {
    const words: Words = { lexicon: lexicon(), document: NO_DOCUMENT };
    const before = lineBehind(received.slice(Math.max(0, index - CONTEXT), index), words);
    const lines = readShifted([WIDE[mark] ?? mark, ...rest]).flatMap((pieces) =>
      fill(before, [...pieces.slice(0, -1), LAST], words),
    );
    const [best] = likeliest(lines);
    const gain = (best?.score ?? -Infinity) - extendBy(before, match, words).score;
    if (!best || gain < GAIN.inAll || gain < GAIN.each * rest.length) continue;
    const insert = best.text.slice(before.text.length);
    edits.push({ from: index, to: index + match.length, insert, rule: 'shifted', certainty: 'probable' });
  }
  if (edits.length === 0) return undefined;
  return { family: 'shifted-bytes', edits, glosses: [], verified: false, issues: [] };
}

const CONTEXT = 6;

/** Marks that a line can end with and whose lead byte is A3; likeliest before a new line first. */
const LAST: Piece = ['：', '，', '；', '！', '？'];

/** The characters in step, with every place where one that became a private-use character may have been dropped. */
function readShifted(characters: readonly string[]): (readonly Piece[])[] {
  const bytes = characters.map((character) => encodeCharacter(character) ?? '');
  if (bytes.some((pair) => pair.length !== 2)) return [];
  const places = [0, ...bytes.keys()];
  return places.flatMap((place) => {
    const before = feed(ANY_LEAD, bytes.slice(0, place).join(''));
    const across = before && place > 0 ? feedDropped(before.pending) : [{ pieces: [], pending: before?.pending }];
    return across.flatMap((dropped) => {
      const after = feed(dropped.pending, bytes.slice(place).join(''));
      // The last byte of the line went with its line end.
      const last = isLeadOfMarks(after?.pending) ? feedLost(after?.pending) : undefined;
      return before && after && last ? [[...before.pieces, ...dropped.pieces, ...after.pieces, ...last.pieces]] : [];
    });
  });
}

function isLeadOfMarks(pending: Pending): boolean {
  return pending?.length === 1 && pending[0] === LEAD_OF_MARKS;
}

const LEAD_OF_MARKS = 0xa3;

/** The likeliest texts that the pieces can be. */
function fill(before: Line, pieces: readonly Piece[], words: Words): Line[] {
  let lines = [before];
  for (const piece of pieces) {
    const next = lines.flatMap((line) => piece.map((character) => extend(line, character, words)));
    lines = likeliest(next).slice(0, KEPT);
  }
  return lines;
}

const KEPT = 48;

function likeliest(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => b.score - a.score);
}
