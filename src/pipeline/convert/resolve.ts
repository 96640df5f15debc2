import { FIGURES, HAN } from '../../vocabulary/numerals.ts';
import type { Dictionary } from './dictionaries.ts';
import type { ConversionReview } from './rule.ts';
import type { ConversionRule, RuleKind } from './rule.ts';
import { scoreOf, scoreOfParts, segment, type Vocabulary } from './segment.ts';
import { createIndex, isHan, isHanUnit, type WordIndex } from './words.ts';

/** The ground on which a character got its form: a rule of the report or of the house, a phrase of OpenCC's, nothing but its default. */
export type Decision = 'report' | 'house' | 'phrase' | 'default' | 'kept';

/** A stretch that was decided as one. */
export interface Decided {
  readonly from: string;
  /** In OpenCC's standard forms; a rule's in the forms that it is written in. */
  readonly to: string;
  readonly by: Decision;
  readonly rule?: ConversionRule;
  /** Of one character that a person has looked at. */
  readonly reviewed?: ConversionReview;
}

/** One direction's tables, ready for use. */
export interface Tables {
  readonly dictionary: Dictionary;
  readonly vocabulary: Vocabulary;
  readonly rules: Readonly<Record<RuleKind, ReadonlyMap<string, ConversionRule>>>;
  /** Simplified characters for traditional ones, where traditional text comes in. */
  readonly simplify: (text: string) => string;
  readonly known: Map<string, readonly Decided[]>;
  /** By UTF-16 unit: 1 for a character that some phrase or rule gives another form than its usual one. */
  readonly doubtful: Uint8Array;
}

/** By the word list: what phrases score is the same, whatever the rules are. */
const likelihoods = new WeakMap<WordIndex, Map<string, number>>();

/** How likely a word is, be it as a whole or as the words that it is made of. */
function likelihoodOf(simplified: string, list: WordIndex): number {
  const known = likelihoods.get(list) ?? new Map<string, number>();
  likelihoods.set(list, known);
  const found = known.get(simplified);
  if (found !== undefined) return found;
  const score = Math.max(scoreOfParts(simplified, list), scoreOf(simplified, list));
  known.set(simplified, score);
  return score;
}

/** Logarithms by which a phrase, and a rule of the house, are likelier than the words that they are made of. */
const PHRASE_BONUS = 0.01;
const RULE_BONUS = 1;

export function createTables(
  dictionary: Dictionary,
  rules: readonly ConversionRule[],
  list: WordIndex,
  simplify: (text: string) => string,
): Tables {
  const ofKind = (kind: RuleKind): ReadonlyMap<string, ConversionRule> =>
    new Map(rules.filter((rule) => (rule.kind ?? 'word') === kind).map((rule) => [rule.from, rule]));
  const words = ofKind('word');
  const isWord = (word: string): boolean => word.length > 1 && isHan(word);
  const all = new Set([...dictionary.phrases.keys(), ...words.keys()].filter(isWord));
  const byPair = Map.groupBy(all, (word) => word.slice(0, 2));
  // Scored when a text has their first two characters: all 50,000 take half a second.
  const phrases = createIndex((pair) =>
    (byPair.get(pair) ?? []).map((word) => {
      const bonus = words.has(word) ? RULE_BONUS : PHRASE_BONUS;
      return [word, likelihoodOf(simplify(word), list) + bonus] as const;
    }),
  );
  return {
    dictionary,
    vocabulary: { list, phrases },
    rules: {
      word: words,
      usual: ofKind('usual'),
      closed: ofKind('closed'),
      alone: ofKind('alone'),
      counted: ofKind('counted'),
    },
    simplify,
    known: new Map(),
    doubtful: findDoubtful(dictionary, rules),
  };
}

function findDoubtful({ characters, phrases }: Dictionary, rules: readonly ConversionRule[]): Uint8Array {
  const doubtful = new Uint8Array(0x10000);
  const compare = (from: string, to: string): void => {
    for (let at = 0; at < from.length; at += 1) {
      const character = from.charAt(at);
      if ((characters.get(character) ?? character) !== to.charAt(at)) doubtful[from.charCodeAt(at)] = 1;
    }
  };
  for (const [from, to] of phrases) compare(from, to);
  for (const { from, to } of rules) compare(from, to);
  return doubtful;
}

/** Converts a text word by word; the stretches join up to the whole. Clauses without a doubtful character need no words. */
export function resolve(text: string, tables: Tables): Decided[] {
  const decided: Decided[] = [];
  let from = 0;
  let sure = 0;
  while (from < text.length) {
    let to = from;
    let isDoubtful = false;
    while (to < text.length && isHanUnit(text.charCodeAt(to))) {
      isDoubtful ||= tables.doubtful[text.charCodeAt(to)] === 1;
      to += 1;
    }
    if (isDoubtful) {
      if (sure < from) decided.push(resolveCharacters(text.slice(sure, from), tables));
      resolveClause(text, from, to, tables, decided);
      sure = to;
    }
    from = Math.max(to, from + 1);
  }
  if (sure < text.length) decided.push(resolveCharacters(text.slice(sure), tables));
  return decided;
}

function resolveClause(text: string, start: number, end: number, tables: Tables, decided: Decided[]): void {
  const clause = text.slice(start, end);
  if (clause.length === 1) {
    decided.push(resolveLone(clause, text.charAt(start - 1), text.charAt(end), tables));
    return;
  }
  let before = text.charAt(start - 1);
  let from = 0;
  for (const to of segment(clause, tables.simplify(clause), tables.vocabulary)) {
    const word = clause.slice(from, to);
    if (to - from > 1) decided.push(...resolveWord(word, tables));
    else decided.push(resolveAlone(word, FIGURE.test(before), tables));
    before = word;
    from = to;
  }
}

function resolveCharacters(text: string, { dictionary }: Tables): Decided {
  let to = '';
  for (const character of text) to += dictionary.characters.get(character) ?? character;
  return { from: text, to, by: 'default' };
}

/** The word that stands before a measure word: 统一 and 人数 end like figures and are none. */
const FIGURE = new RegExp(`^(?:[第上成]?[${FIGURES}${HAN}万萬亿億几幾数數余餘多半]+|[许許很众眾]多)$`, 'u');

function resolveAlone(word: string, counted: boolean, tables: Tables): Decided {
  const { rules } = tables;
  const rule = (counted ? rules.counted.get(word) : undefined) ?? rules.alone.get(word);
  return rule ? { from: word, to: rule.to, by: 'house', rule } : resolveCharacter(word, tables);
}

const LISTS = { before: /^[（(、/]$/u, after: /^[）)、/]$/u };

/**
 * A character with no other beside it: the verb of what a figure or a title goes on with (系2019年, 系《刑法》), a measure
 * in a list or behind a stroke (头（只）, 元/只), or a name: 院（系）.
 */
function resolveLone(character: string, before: string, after: string, tables: Tables): Decided {
  if (FIGURE.test(before) || /^[\p{L}\p{N}“‘《〈「『]$/u.test(after)) {
    return resolveAlone(character, FIGURE.test(before), tables);
  }
  const isMeasure = before === '/' || (LISTS.before.test(before) && LISTS.after.test(after));
  const counted = isMeasure ? tables.rules.counted.get(character) : undefined;
  return counted
    ? { from: character, to: counted.to, by: 'house', rule: counted }
    : resolveCharacter(character, tables);
}

function resolveWord(word: string, tables: Tables): readonly Decided[] {
  const known = tables.known.get(word);
  if (known) return known;
  const made = resolveNewWord(word, tables);
  tables.known.set(word, made);
  return made;
}

function resolveNewWord(word: string, tables: Tables): readonly Decided[] {
  const rule = tables.rules.word.get(word);
  if (rule) return [{ from: word, to: rule.to, by: 'house', rule }];
  const phrase = tables.dictionary.phrases.get(word);
  if (phrase !== undefined) return [{ from: word, to: phrase, by: 'phrase' }];
  // A word that no table has: its parts decide, where they are words themselves.
  const decided: Decided[] = [];
  let before = '';
  let from = 0;
  for (const to of segment(word, tables.simplify(word), tables.vocabulary, tables)) {
    const part = word.slice(from, to);
    const counted = FIGURE.test(before) ? tables.rules.counted.get(part) : undefined;
    if (counted) decided.push({ from: part, to: counted.to, by: 'house', rule: counted });
    else if (part.length > 1) decided.push(...resolveWord(part, tables));
    else decided.push(resolveCharacter(part, tables));
    before = part;
    from = to;
  }
  return decided;
}

function resolveCharacter(character: string, { rules, dictionary }: Tables): Decided {
  const closed = rules.closed.get(character);
  if (closed) return { from: character, to: closed.to, by: 'house', rule: closed };
  const usual = rules.usual.get(character);
  if (usual) return { from: character, to: usual.to, by: 'default', rule: usual };
  return { from: character, to: dictionary.characters.get(character) ?? character, by: 'default' };
}
