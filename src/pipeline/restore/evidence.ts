import type { GlossList } from './damage.ts';
import { decodePair, encodeCharacter, isTrail, inGb2312 } from './gbk.ts';
import { CURRENT_RULES, type StructureRules } from '../../vocabulary/structure-rules.ts';
import type { Lexicon } from './lexicon.ts';
import { chainLikelihood } from './likelihood.ts';
import type { PlainGloss } from './plain-gloss.ts';
import { GLOSS, readGlossBody, isReadingOf } from './reading.ts';

/** A character of the gloss list, its reading, and how often it stands in the text. */
export interface GlossCount {
  readonly character: string;
  readonly reading: string;
  readonly count: number;
}

/** Evidence, from the brackets in a text, of who put them there. */
export interface Evidence {
  /** Whose the glosses are: damage, the author's, or in doubt, as both explain them. */
  readonly by: 'chain' | 'author' | 'unknown';
  /** Natural logarithm of how much likelier the chain is than an author (likelihood.ts); -∞ where it cannot be. */
  readonly likelihood: number;
  /** Glosses whose reading is a reading of the character before them. */
  readonly glosses: readonly PlainGloss[];
  /** Entries of the list that glosses show which got into other glosses. */
  readonly nested: GlossList;
  /** The page's gloss list as far as the text shows it, most frequent first. */
  readonly list: readonly GlossCount[];
}

/**
 * Weighs the glosses of a text. The chain glosses every occurrence of the characters on its list and of
 * no other, and its lists hold traditional forms, which GB 2312 lacks; an annotated poem glosses 人 and 山 too. What can
 * be the chain's by that is weighed against an author's own readings of rare or taught characters.
 */
export function weighGlosses(text: string, lexicon: () => Lexicon, rules: StructureRules = CURRENT_RULES): Evidence {
  const glosses = findGlosses(text);
  const counts = new Map<string, Map<string, number>>();
  for (const { character, reading } of glosses) {
    const readings = counts.get(character) ?? new Map<string, number>();
    readings.set(reading, (readings.get(reading) ?? 0) + 1);
    counts.set(character, readings);
  }
  const list = [...counts]
    .map(([character, readings]) => {
      const [reading, count] = [...readings].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      return { character, reading, count };
    })
    .sort((a, b) => b.count - a.count);
  const occurrences = new Map<string, number>();
  for (const character of text) {
    if (counts.has(character)) occurrences.set(character, (occurrences.get(character) ?? 0) + 1);
  }
  // An author's own gloss stands on one occurrence of its character; the chain's stand on all.
  const chains = list.filter(({ character, count }) => count >= (occurrences.get(character) ?? 0) * MINIMUM.ofOne);
  const glossed = chains.reduce((sum, { count }) => sum + count, 0);
  const all = chains.reduce((sum, { character }) => sum + (occurrences.get(character) ?? 0), 0);
  const traditional = chains.filter(({ character }) => !inGb2312(character)).length;
  const characters = new Set(chains.map(({ character }) => character));
  const ofChain = glosses.filter(({ character }) => characters.has(character));
  const isEven =
    chains.length > 0 &&
    chains.length >= list.length * MINIMUM.chains &&
    glossed >= all * MINIMUM.consistency &&
    traditional >= chains.length * MINIMUM.traditional;
  const rest = { glosses: ofChain, nested: ofChain.flatMap(({ nested }) => nested), list: chains };
  if (rules < 3) return { by: isEven && chains.length >= 3 ? 'chain' : 'author', likelihood: -Infinity, ...rest };
  const likelihood =
    isEven && ofChain.length >= MINIMUM.glosses ? chainLikelihood(text, ofChain, lexicon()) : -Infinity;
  return { by: likelihood >= DAMAGE ? 'chain' : likelihood >= DOUBT ? 'unknown' : 'author', likelihood, ...rest };
}

/**
 * How much it takes for brackets to be damage at all: glosses; share of them that the chain can have
 * glossed; share of their occurrences that is glossed, of one and of all; share outside GB 2312.
 */
const MINIMUM = { glosses: 3, chains: 0.8, ofOne: 0.5, consistency: 0.9, traditional: 0.9 } as const;

/** From here on they are the chain's; and from here on it may be. `npm run bench -- restore` prints what other values give. */
const DAMAGE = 5;
const DOUBT = -4;

function findGlosses(text: string): PlainGloss[] {
  const found: PlainGloss[] = [];
  // The same few strings for all of them: a large text has millions of glosses.
  const strings = new Map<string, string>();
  const intern = (string: string): string => {
    const known = strings.get(string);
    if (known === undefined) strings.set(string, string);
    return known ?? string;
  };
  for (const match of text.matchAll(GLOSS)) {
    const body = readGlossBody(match[1] ?? '');
    if (!body) continue;
    const { reading, nested } = body;
    const candidates = [characterBefore(text, match.index), characterAcross(text, match.index)];
    const character = candidates.find((candidate) => isReadingOf(reading, candidate));
    if (character !== undefined) {
      const to = match.index + match[0].length;
      found.push({ from: match.index, to, character: intern(character), reading: intern(reading), nested });
    }
  }
  return found;
}

/** The character that the chain saw in the second byte of one and an ASCII letter behind it: 領 (EE49) in 深I (C9EE 49). */
function characterAcross(text: string, offset: number): string {
  const trail = text.charCodeAt(offset - 1);
  const bytes = encodeCharacter(characterBefore(text, offset - 1));
  if (trail >= 0x80 || !isTrail(trail) || bytes?.length !== 2) return '';
  return decodePair(bytes.charCodeAt(1), trail) ?? '';
}

function characterBefore(text: string, offset: number): string {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  return text.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset);
}
