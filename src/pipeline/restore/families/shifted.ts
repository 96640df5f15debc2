import type { Edit } from '../../edit.ts';
import { feed, feedLost, streamBehind } from '../byte-stream.ts';
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
    const bytes = [...rest].map((character) => encodeCharacter(character) ?? '');
    if (bytes.some((pair) => pair.length !== 2)) continue;
    const left = received.slice(Math.max(0, index - CONTEXT), index);
    const lost = { ...streamBehind(left), pending: 'lost', last: undefined, beforeLast: undefined } as const;
    const inStep = feed(lost, (encodeCharacter(WIDE[mark] ?? mark) ?? '') + bytes.join(''));
    const whole = inStep && feedLost(inStep);
    if (!whole) continue;
    const hypothesis = { end: index + match.length, pieces: whole.pieces, glosses: [], unknown: 0, dropped: false };
    const [best] = rankReadings(received, index, left, [hypothesis], { lexicon, count: () => 0 });
    if (!best) continue;
    const gain = likelihood(left + best.restored, lexicon()) - likelihood(left + match, lexicon());
    if (gain < GAIN.inAll || gain < GAIN.each * rest.length) continue;
    const to = index + match.length;
    edits.push({ from: index, to, insert: best.restored, rule: 'shifted', certainty: 'probable' });
  }
  if (edits.length === 0) return undefined;
  return { family: 'B', edits, glosses: [], verified: false, issues: [] };
}

const CONTEXT = 6;
