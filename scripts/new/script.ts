import { convert, type ConversionRules } from '../../src/pipeline/convert/convert.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import type { ReceivedScript } from '../../src/pipeline/document.ts';
import type { Family } from '../../src/pipeline/restore/families/family.ts';
import type { Lexicon } from '../../src/pipeline/restore/lexicon.ts';

/** Kinds of damage whose chain converted the text character by character as well. */
const CHAIN: readonly Family[] = ['byte-glosses', 'spaced-glosses', 'ascii-glosses', 'shifted-bytes'];

/** What the script of a text is, and how that shows. */
export interface FoundScript {
  readonly script: ReceivedScript;
  readonly why: string;
}

/**
 * Simplified; traditional as it is written; or traditional that a program made character by character from a simplified
 * text, which shows where a phrase decides: 皇後, 乾部.
 * @param text the restored text
 * @param family the damage that was undone in it
 */
export function findScript(text: string, family: Family, rules: ConversionRules, lexicon: Lexicon): FoundScript {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (lexicon.isSimplified(character)) simplified += 1;
    else if (/\p{Script=Han}/u.test(character) && lexicon.simplify(character) !== character) traditional += 1;
  }
  if (simplified >= traditional)
    return { script: 'hans', why: `${simplified} simplified characters, ${traditional} traditional ones` };
  const hans = convert(text, 'hans', rules);
  const rightly = convert(hans, 'hant', rules);
  const charwise = convertCharwise(hans);
  let asProgram = 0;
  let asPerson = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (rightly[at] === charwise[at]) continue;
    if (text[at] === charwise[at]) asProgram += 1;
    else if (text[at] === rightly[at]) asPerson += 1;
  }
  const isProgram = CHAIN.includes(family) ? asProgram * 2 >= asPerson : asProgram > asPerson;
  return isProgram
    ? {
        script: 'hant-charwise',
        why: `traditional, and where words decide it follows a table of characters (${asProgram} places) and not the words (${asPerson})`,
      }
    : {
        script: 'hant',
        why: `${traditional} traditional characters; where words decide it follows the words (${asPerson} places) and not a table of characters (${asProgram})`,
      };
}
