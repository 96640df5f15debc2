import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { SURNAMES } from '../../src/pipeline/convert/surnames.ts';
import { projectRoot } from '../project.ts';

/** The version of the list; package.json pins it. */
const SOURCE = '2.0.2';

/** Names that a character has to stand in before anything is said of it. */
const FEWEST = 6;

/** How much likelier a character is in given names than in texts, by the logarithm of that; the first is the highest. */
const LEVELS = [
  ['strong', 2],
  ['good', 1],
  ['fair', 0],
  ['weak', -1],
] as const;

/** Writes `src/pipeline/convert/given-name-data.ts` from the names of persons in jieba's word list: `node scripts/bench/given-names.ts`. */
function writeGivenNames(): void {
  const inNames = new Map<string, number>();
  const inTexts = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count = '', kind] = line.split(' ');
    for (const character of word) add(inTexts, character, Number(count));
    if (kind !== 'nr' || word.length !== 3 || !SURNAMES.has(word.charAt(0))) continue;
    for (const character of word.slice(1)) add(inNames, character, 1);
  }
  const [names, texts] = [inNames, inTexts].map((counts) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
  const lists = LEVELS.map(() => '');
  for (const [character, count] of [...inNames].sort(([, one], [, other]) => other - one)) {
    if (count < FEWEST) continue;
    const ratio = Math.log(count / (names ?? 1)) - Math.log((inTexts.get(character) ?? 1) / (texts ?? 1));
    const level = LEVELS.findIndex(([, least]) => ratio >= least);
    if (level !== -1) lists[level] += character;
  }

  const file = path.join(projectRoot, 'src/pipeline/convert/given-name-data.ts');
  writeFileSync(
    file,
    [
      `// Made by scripts/bench/given-names.ts from the names of persons in the word list of @node-rs/jieba ${SOURCE} (MIT).`,
      '/** Characters of given names, by how much likelier they are there than in texts; the commonest first. */',
      `export const GIVEN_NAMES = { ${LEVELS.map(([name], level) => `${name}: '${lists[level] ?? ''}'`).join(', ')} } as const;`,
      '',
    ].join('\n'),
  );
}

function add(counts: Map<string, number>, character: string, number: number): void {
  counts.set(character, (counts.get(character) ?? 0) + number);
}

writeGivenNames();
