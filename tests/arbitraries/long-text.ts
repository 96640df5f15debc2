import { dict } from '@node-rs/jieba/dict.js';
import { type Material, pick, type Random } from './history.ts';

/** Words of two to four characters in frequent use. */
const words = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '', count]) => /^\p{Script=Han}{2,4}$/u.test(word) && Number(count) >= 500)
  .map(([word = '']) => word);

const NUMBERS = '一二三四五六七八九十';

/** Short paragraphs as laws and reports are full of: they differ by a word or a number. */
const FORMULAS: readonly ((random: Random) => string)[] = [
  (random) =>
    `第${pick([...NUMBERS], random)}十${pick([...NUMBERS], random)}条　本办法由${pick(words, random)}部门负责解释。`,
  (random) => `（${pick([...NUMBERS], random)}）${pick(words, random)}${pick(words, random)}的；`,
  (random) => `${pick([...NUMBERS], random)}、加强${pick(words, random)}工作`,
  (random) => `犯前款罪的，处${pick([...NUMBERS], random)}年以下有期徒刑，并处罚金。`,
  (random) => `${pick(['附件', '附表', '注'], random)}：略。`,
];

export const material: Material = {
  fresh: (random) => {
    const length = 20 + Math.floor(random() * 60);
    return `${Array.from({ length }, (_, at) => pick(words, random) + (at % 6 === 5 ? '，' : '')).join('')}。`;
  },
  formula: (random) => pick(FORMULAS, random)(random),
  letters: [...new Set(words.join(''))],
};

/** A text of about as many paragraphs: two in three of its own, the others formulas. */
export function longText(paragraphs: number, random: Random): string[] {
  return Array.from({ length: paragraphs }, () =>
    random() < 0.65 ? material.fresh(random) : material.formula(random),
  );
}
