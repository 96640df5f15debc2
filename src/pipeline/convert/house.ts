import { type ConversionVersion, CURRENT_CONVERSION } from '../../vocabulary/conversion-rules.ts';
import type { OwnScript } from '../../vocabulary/edition.ts';
import { type Dictionary, simplifiedDictionary, traditionalDictionary } from './dictionaries.ts';
import { simplifiedName, traditionalName } from './people.ts';
import { createTables, type Evidence, NO_EVIDENCE, type Tables } from './resolve.ts';
import { type ConversionRule, requireAligned } from './rule.ts';
import { givenForms, keptInNames, surnameForms } from './surnames.ts';
import { vocabularyRules } from './vocabulary.ts';
import { createIndex, indexWords, isHan, type WordCounts, type WordIndex } from './words.ts';
import { hasTraditional } from './written.ts';

/** Sources of the tables besides the house's rules. */
interface Sources {
  readonly words?: WordCounts;
  readonly vocabulary?: 'tw' | undefined;
  readonly version?: ConversionVersion | undefined;
}

/** House rules ready for use: those that apply wherever they stand, and tables with all others. */
interface House {
  readonly asTheyStand: readonly ConversionRule[];
  readonly tables: Tables;
}

/** By the list of rules: every report has the same one, and tables of 50,000 phrases take a fifth of a second. */
const houses = new WeakMap<readonly ConversionRule[], [OwnScript, Sources, House][]>();

/** @throws RangeError for a rule whose sides differ in length */
export function prepareHouse(
  to: OwnScript,
  rules: readonly ConversionRule[],
  { words, vocabulary, version = CURRENT_CONVERSION }: Sources,
): House {
  const known = houses.get(rules) ?? [];
  houses.set(rules, known);
  const found = known.find(
    ([target, sources]) =>
      target === to && sources.words === words && sources.vocabulary === vocabulary && sources.version === version,
  );
  if (found) return found[2];
  const made = makeHouse(to, rules, words ? listOf(words) : createIndex(), { vocabulary, version });
  known.push([to, { ...(words ? { words } : {}), vocabulary, version }, made]);
  return made;
}

function makeHouse(
  to: OwnScript,
  rules: readonly ConversionRule[],
  list: WordIndex,
  { vocabulary, version }: Omit<Sources, 'words'>,
): House {
  requireAligned(rules);
  const isFirst = version === 1;
  const evidence = isFirst ? NO_EVIDENCE : to === 'hans' ? TO_SIMPLIFIED : TO_TRADITIONAL;
  const isWord = ({ from, kind = 'word' }: ConversionRule): boolean =>
    kind !== 'word' || (from.length > 1 && isHan(from));
  // The house's own rules come last: of two for one word theirs holds.
  const regional = to === 'hant' && vocabulary === 'tw' ? vocabularyRules() : [];
  const asWords = [...regional, ...rules].filter(isWord);
  return {
    // What is traditional already is not cut into words: a rule for it holds wherever it stands.
    asTheyStand: rules.filter((rule) => !isWord(rule) || (to === 'hant' && !isFirst && isOfTraditional(rule))),
    tables:
      to === 'hans'
        ? createTables(simplifiedDictionary(), asWords, list, simplify, evidence)
        : createTables(withoutWords(regional), asWords, list, isFirst ? (text) => text : simplifyMixed, evidence),
  };
}

const TO_TRADITIONAL: Evidence = {
  people: true,
  senses: true,
  inNames: [...surnameForms.keys(), ...givenForms.keys()],
  onlySureNames: false,
  names: traditionalName,
};
const TO_SIMPLIFIED: Evidence = {
  people: true,
  senses: false,
  inNames: [...keptInNames],
  onlySureNames: true,
  names: simplifiedName,
};

function isOfTraditional({ from, kind = 'word' }: ConversionRule): boolean {
  return kind === 'word' && hasTraditional(from);
}

/** A text in simplified characters, where it has traditional ones: neighbours are looked up in either script. */
function simplifyMixed(text: string): string {
  return hasTraditional(text) ? simplify(text) : text;
}

function simplify(text: string): string {
  const { characters } = simplifiedDictionary();
  let converted = '';
  for (const character of text) converted += characters.get(character) ?? character;
  return converted;
}

/** The dictionary without the phrases that a word of the vocabulary stands in: the word decides there. */
function withoutWords(vocabulary: readonly ConversionRule[]): Dictionary {
  const dictionary = traditionalDictionary();
  if (vocabulary.length === 0) return dictionary;
  const words = new Set(vocabulary.map(({ from }) => from));
  const hasWord = (phrase: string): boolean => {
    for (let from = 0; from < phrase.length; from += 1)
      for (let to = from + 2; to <= phrase.length; to += 1) if (words.has(phrase.slice(from, to))) return true;
    return false;
  };
  return { ...dictionary, phrases: new Map([...dictionary.phrases].filter(([phrase]) => !hasWord(phrase))) };
}

const lists = new WeakMap<WordCounts, WordIndex>();

function listOf(words: WordCounts): WordIndex {
  const known = lists.get(words);
  if (known) return known;
  const made = indexWords(words);
  lists.set(words, made);
  return made;
}
