import type { Edit } from '../../edit.ts';
import { LETTER, readingsOf } from '../reading.ts';
import type { Undone } from './family.ts';

const EMOJI =
  '\\((?:\\p{Extended_Pictographic}|\\p{Regional_Indicator})[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u200d\\ufe0f]*\\)';
/** An emoji in brackets; or a gloss, with a space before its end and perhaps an emoji in the middle: (xù(🤸)n ). */
const INSERTED = new RegExp(`${EMOJI}|\\((?:[${LETTER}]|${EMOJI}){1,8}[ \\u00a0]?\\)`, 'gu');

/** How many of each it takes. */
const MINIMUM = { emoji: 3, glosses: 3, explained: 0.9 } as const;

/**
 * Family `emoji-glosses`: readings and emoji in brackets, strewn over the text at random. Undefined for a text without
 * it. Nothing tells where they would be strewn again, so that there is no proof.
 */
export function undoEmojiGlosses(received: string): Undone | undefined {
  if (!/\(\p{Extended_Pictographic}/u.test(received)) return undefined;
  const emoji: Edit[] = [];
  const glosses: Edit[] = [];
  let brackets = 0;
  let behind = 0;
  const counts = new Map<string, { character: string; reading: string; count: number }>();
  for (const { 0: match, index } of received.matchAll(INSERTED)) {
    // What stands before it, over what was strewn directly before.
    const start = behind > 0 && behind === index ? undefined : index;
    const character = start === undefined ? '' : ([...received.slice(Math.max(0, index - 2), index)].at(-1) ?? '');
    const reading = match.replaceAll(new RegExp(EMOJI, 'gu'), '').replaceAll(/[() \u00a0]/gu, '');
    const edit = { from: index, to: index + match.length, insert: '' };
    behind = edit.to;
    if (reading === '') {
      emoji.push({ ...edit, rule: 'emoji', certainty: 'probable' });
      continue;
    }
    brackets += 1;
    if (!readingsOf(character).has(reading)) continue;
    glosses.push({ ...edit, rule: 'gloss', certainty: 'certain' });
    const entry = counts.get(character) ?? { character, reading, count: 0 };
    counts.set(character, { ...entry, count: entry.count + 1 });
  }
  const spaced = glosses.filter(({ to }) => /[ \u00a0]/u.test(received.charAt(to - 2))).length;
  if (emoji.length < MINIMUM.emoji || spaced < MINIMUM.glosses) return undefined;
  if (glosses.length < brackets * MINIMUM.explained) return undefined;
  return {
    family: 'emoji-glosses',
    edits: [...emoji, ...glosses].sort((a, b) => a.from - b.from),
    glosses: [...counts.values()].sort((a, b) => b.count - a.count),
    verified: false,
    issues: [],
  };
}
