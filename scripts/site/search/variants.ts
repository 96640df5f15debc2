import characters from 'opencc-js/dict/STCharacters';
import simplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';
import hongKong from 'opencc-js/dict/HKVariants';
import { plain } from '../../../src/search/fold.ts';
import type { VariantClasses } from '../../../src/search/fold.ts';

/**
 * Classes of characters that are forms of one another: OpenCC's tables and the pairs of the aligned editions,
 * joined. Only classes that these texts have a character of.
 * @param texts a text in both scripts, character for character
 */
export function findVariants(texts: Iterable<readonly [hans: string, hant: string]>): VariantClasses {
  const forest = new Map<string, string>();
  const used = new Set<string>();
  for (const table of [characters, simplified, taiwan, hongKong]) {
    for (const entry of table.split('|')) {
      const [form = '', ...others] = entry.split(' ');
      for (const other of others) join(forest, form, other);
    }
  }
  for (const [hans, hant] of texts) {
    const other = [...hant];
    [...hans].forEach((character, index) => {
      const counterpart = other[index] ?? character;
      used.add(character).add(counterpart);
      if (counterpart !== character && isHan(character) && isHan(counterpart)) join(forest, character, counterpart);
    });
  }
  const classes = new Map<string, string[]>();
  for (const character of forest.keys()) {
    const root = find(forest, character);
    classes.set(root, [...(classes.get(root) ?? []), character]);
  }
  return [...classes.values()]
    .filter((members) => members.length > 1 && members.some((member) => used.has(member)))
    .map((members) => members.sort().join(''))
    .sort();
}

/** One Han character that folding leaves whole. */
function isHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text) && plain(text) === text;
}

function join(forest: Map<string, string>, a: string, b: string): void {
  if (!isHan(a) || !isHan(b)) return;
  const [x, y] = [find(forest, a), find(forest, b)].sort();
  if (x !== undefined && y !== undefined) forest.set(y, x);
}

function find(forest: Map<string, string>, character: string): string {
  let root = character;
  for (;;) {
    const parent = forest.get(root) ?? root;
    if (parent === root) break;
    root = parent;
  }
  forest.set(root, root);
  forest.set(character, root);
  return root;
}
