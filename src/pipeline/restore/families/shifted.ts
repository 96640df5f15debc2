import type { Edit } from '../../edit.ts';
import { type ByteStream, feed, feedDropped, feedLost, type Piece, streamBehind } from '../byte-stream.ts';
import { encodeCharacter } from '../gbk.ts';
import { type Lexicon, likelihood } from '../lexicon.ts';
import { rankReadings } from '../rank.ts';
import type { Undone } from './family.ts';

/** A mark that a lost byte made of the two around it, and what follows up to the end of the line. */
const SHIFTED = /(?<=[\p{Script=Han}\p{P}\d])([!?;！？；])([\p{Script=Han}\p{P}\p{S}]{4,})(?=\r?\n|$)/gu;

const WIDE: Readonly<Record<string, string>> = { '!': '！', '?': '？', ';': '；' };

/** How much likelier the text in step must be (natural logarithm): in all, and for each character. */
const GAIN = { inAll: 20, each: 2.5 } as const;

/**
 * Family B: one byte was lost, and every later pair of the line is off by one: `!兑巹潯啡娜缦拢` was
 * 。《規劃》全文如下：. The lost byte stood before a mark ！？； that nobody wrote (A1|A3A1|B6…), and the
 * last byte of the line is gone with it. Words decide what the two were, and whether it is damage at all.
 */
export function undoShifted(received: string, lexicon: () => Lexicon): Undone | undefined {
  const edits: Edit[] = [];
  for (const { 0: match, 1: mark = '', 2: rest = '', index } of received.matchAll(SHIFTED)) {
    const left = received.slice(Math.max(0, index - CONTEXT), index);
    const end = index + match.length;
    const hypotheses = readShifted(left, [WIDE[mark] ?? mark, ...rest]).map(({ pieces, dropped }) => ({
      end,
      pieces: [...pieces.slice(0, -1), LAST],
      glosses: [],
      unknown: 0,
      dropped,
    }));
    if (hypotheses.length === 0) continue;
    const [best] = rankReadings(received, index, left, hypotheses, { lexicon, count: () => 0 });
    if (!best) continue;
    const gain = likelihood(left + best.restored, lexicon()) - likelihood(left + match, lexicon());
    if (gain < GAIN.inAll || gain < GAIN.each * rest.length) continue;
    edits.push({ from: index, to: end, insert: best.restored, rule: 'shifted', certainty: 'probable' });
  }
  if (edits.length === 0) return undefined;
  return { family: 'B', edits, glosses: [], verified: false, issues: [] };
}

const CONTEXT = 6;

/** What a line can end with whose lead byte is A3; likeliest before a new line first. */
const LAST: Piece = ['：', '，', '；', '！', '？'];

/** The characters in step, with every place where one that became a private-use character may have been dropped. */
function readShifted(left: string, characters: readonly string[]): { pieces: readonly Piece[]; dropped: boolean }[] {
  const bytes = characters.map((character) => encodeCharacter(character) ?? '');
  if (bytes.some((pair) => pair.length !== 2)) return [];
  const lost: ByteStream = { ...streamBehind(left), pending: 'lost', last: undefined, beforeLast: undefined };
  const places = [-1, ...bytes.keys()].filter((place) => place !== 0);
  return places.flatMap((place) => {
    const before = feed(lost, bytes.slice(0, Math.max(0, place)).join(''));
    const across = before && (place < 0 ? before : feedDropped(before));
    const inStep = across && feed(across, bytes.slice(Math.max(0, place)).join(''));
    // The last byte of the line went with its line end.
    const whole = inStep?.pending === LEAD_OF_MARKS ? feedLost(inStep) : undefined;
    return whole ? [{ pieces: whole.pieces, dropped: place > 0 }] : [];
  });
}

const LEAD_OF_MARKS = 0xa3;
