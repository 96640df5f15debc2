import type { Edit } from '../../edit.ts';
import type { Lexicon } from '../lexicon.ts';
import { readabilityOf } from '../readable.ts';
import type { Undone } from './family.ts';

const HAN = '\\p{Script=Han}';
/** A question mark of half width among Chinese characters and marks, and not one of an address or of English. */
const MARK = new RegExp(`(?<=[${HAN}：，。、；）》”」』])\\?(?=[${HAN}（《“「『：，、。])`, 'gu');
/** What no question ends behind, and what none stands before; before ； and a figure a glossing chain leaves one. */
const NO_END = /[：，。、；）》」』]$/u;
const NO_BEGINNING = /^[（《「『：，、。]/u;
/** What makes a question of a sentence. */
const ASKS =
  /[吗嗎呢吧谁誰何怎哪几幾孰岂豈乎]|什么|什麼|甚么|甚麼|为啥|多少|是否|能否|可否|会否|有没有|有沒有|是不是|能不能|难道|難道|不成$/u;

/**
 * Family `spaces-as-marks`: no-break spaces that a program could not write and put a question mark for: 关键词：?工业化?转型.
 * Undone where a readable text has several, and no question can end at two of them: those go, and the others of
 * sentences that do not ask. Undefined for any other text. Nothing tells where such spaces were, so that there is no proof.
 */
export function undoQuestionMarks(received: string, lexicon: () => Lexicon): Undone | undefined {
  if (!received.includes('?')) return undefined;
  const marks = [...received.matchAll(MARK)].map(({ index }) => {
    const before = received.slice(Math.max(0, index - LONGEST), index);
    const asks = ASKS.test(before.replace(/^[\s\S]*[。！？?\n]/u, ''));
    return {
      index,
      asks,
      isImpossible: NO_END.test(before) || (NO_BEGINNING.test(received.charAt(index + 1)) && !asks),
    };
  });
  const impossible = marks.filter(({ isImpossible }) => isImpossible).length;
  if (impossible < MINIMUM.impossible || marks.length < MINIMUM.marks) return undefined;
  if (readabilityOf(received.replaceAll('?', ''), lexicon()).inWords < MINIMUM.inWords) return undefined;
  const edits = marks
    .filter(({ isImpossible, asks }) => isImpossible || !asks)
    .map(({ index }): Edit => ({
      from: index,
      to: index + 1,
      insert: '',
      rule: 'question-mark',
      certainty: 'probable',
    }));
  return { family: 'spaces-as-marks', edits, glosses: [], verified: false, issues: [] };
}

/** How much it takes: marks; of them such at which no question ends; share of the text's characters in words. */
const MINIMUM = { marks: 3, impossible: 2, inWords: 0.7 } as const;
/** Units before a mark that its sentence is looked for in. */
const LONGEST = 60;
