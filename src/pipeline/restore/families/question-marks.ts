import type { Edit } from '../../edit.ts';
import type { Undone } from './family.ts';

const HAN = '\\p{Script=Han}';
/** A question mark of half width among Chinese characters and marks, and not one of an address or of English. */
const MARK = new RegExp(`(?<=[${HAN}：，。、；！）》”」』\\n]|^)\\?+(?=[${HAN}（《“「『：，、。])`, 'gmu');
/** What no question ends behind, and what none stands before; before ； and a figure a glossing chain leaves one. */
const NO_END = /[：，。、；！）》」』\n]$/u;
const NO_BEGINNING = /^[（《「『：，、。]/u;
/** What makes a question of a sentence. */
const ASKS =
  /[吗嗎呢吧谁誰何怎哪几幾孰岂豈乎]|什么|什麼|甚么|甚麼|为啥|多少|是否|能否|可否|会否|有没有|有沒有|是不是|能不能|难道|難道|不成$/u;

/**
 * Family `spaces-as-marks`: no-break spaces that a program could not write and put a question mark for: 关键词：?工业化?转型.
 * Those go that stand where no question ends; and with two of them in a text those too that end no question. A sentence that
 * asks keeps its mark. Undefined for a text without any. Nothing tells where such spaces were, so that there is no proof.
 */
export function undoQuestionMarks(received: string): Undone | undefined {
  const marks = [...received.matchAll(MARK)].map(({ 0: mark, index }) => {
    const before = received.slice(Math.max(0, index - LONGEST), index);
    const behind = received.slice(index + mark.length, index + mark.length + 1);
    const sentence = before.replace(/^[\s\S]*[。！？?\n]/u, '');
    const asks = ASKS.test(sentence);
    const isImpossible = NO_END.test(before) || before === '' || (NO_BEGINNING.test(behind) && !asks);
    return { index, mark, asks, isImpossible };
  });
  const certain = marks.filter(({ isImpossible }) => isImpossible).length;
  if (certain === 0) return undefined;
  const edits = marks
    .filter(({ isImpossible, asks }) => isImpossible || (certain >= ENOUGH && !asks))
    .map(({ index, mark }): Edit => ({
      from: index,
      to: index + mark.length,
      insert: '',
      rule: 'question-mark',
      certainty: 'probable',
    }));
  return { family: 'spaces-as-marks', edits, glosses: [], verified: false, issues: [] };
}

/** Places where no question can end, from which on the others are judged by their sentences. */
const ENOUGH = 2;
/** Units before a mark that its sentence is looked for in. */
const LONGEST = 60;
