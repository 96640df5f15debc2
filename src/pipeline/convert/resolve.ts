import { FIGURES, HAN } from '../../vocabulary/numerals.ts';
import type { Dictionary } from './dictionaries.ts';
import type { ConversionReview } from './rule.ts';
import type { ConversionRule, RuleKind } from './rule.ts';
import { findPeople, type PersonName } from './people.ts';
import { scoreOf, scoreOfParts, segment, type Vocabulary } from './segment.ts';
import { senseAt } from './senses.ts';
import type { NameForm } from './surnames.ts';
import { createIndex, isHan, isHanUnit, type WordIndex } from './words.ts';

/**
 * The ground on which a character got its form: a rule of the report or of the house, a phrase of OpenCC's, that it is
 * part of a person's name, what stands beside it, nothing but its default. `written`: the text had it so already.
 */
export type Decision = 'report' | 'house' | 'phrase' | 'name' | 'context' | 'default' | 'kept' | 'written';

/** A stretch that was decided as one. */
export interface Decided {
  readonly from: string;
  /** In OpenCC's standard forms; a rule's in the forms that it is written in. */
  readonly to: string;
  readonly by: Decision;
  readonly rule?: ConversionRule;
  /** Set where it may be a person's name, or what stands beside it speaks for another form than it got. */
  readonly doubt?: 'name' | 'sense';
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
  /** What decides beside words; nothing in the first version of the rules. */
  readonly evidence: Evidence;
}

/** Whether persons' names and what stands beside a character count. */
export interface Evidence {
  readonly people: boolean;
  readonly senses: boolean;
  /** Characters that have a form of their own in names. */
  readonly inNames: readonly string[];
  /** Whether a name that is only likely leaves its characters as they are in words. */
  readonly onlySureNames: boolean;
  /** The form of a character in a name, where it has one of its own there. */
  readonly names: (character: string, simplified: string, isSurname: boolean) => NameForm | undefined;
}

/** Words alone. */
export const NO_EVIDENCE: Evidence = {
  people: false,
  senses: false,
  inNames: [],
  onlySureNames: false,
  names: () => undefined,
};

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
  evidence: Evidence = NO_EVIDENCE,
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
    doubtful: findDoubtful(dictionary, rules, evidence.inNames),
    evidence,
  };
}

function findDoubtful(
  { characters, phrases }: Dictionary,
  rules: readonly ConversionRule[],
  inNames: readonly string[],
): Uint8Array {
  const doubtful = new Uint8Array(0x10000);
  const compare = (from: string, to: string): void => {
    for (let at = 0; at < from.length; at += 1) {
      const character = from.charAt(at);
      if ((characters.get(character) ?? character) !== to.charAt(at)) doubtful[from.charCodeAt(at)] = 1;
    }
  };
  for (const [from, to] of phrases) compare(from, to);
  for (const { from, to } of rules) compare(from, to);
  for (const character of inNames) doubtful[character.charCodeAt(0)] = 1;
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

/** A clause with what stands beside it, as it stands and in simplified characters, unit for unit. */
interface Context {
  readonly text: string;
  readonly simplified: string;
  readonly start: number;
  readonly end: number;
  /** Where a name may stand that nothing makes likely, and whether a title follows it. */
  readonly maybe: Map<number, boolean>;
}

/** Text that evidence may look at, in UTF-16 units on either side of a clause. */
const NEAR = 8;

function resolveClause(whole: string, from: number, to: number, tables: Tables, decided: Decided[]): void {
  const first = Math.max(0, from - NEAR);
  const text = whole.slice(first, to + NEAR);
  const context = {
    text,
    simplified: tables.simplify(text),
    start: from - first,
    end: to - first,
    maybe: new Map<number, boolean>(),
  };
  let position = context.start;
  for (const { at, stretches } of findFixed(context, tables)) {
    if (position < at) resolveWords(context, position, at, tables, decided);
    for (const stretch of stretches) decided.push(stretch);
    position = at + stretches.reduce((sum, stretch) => sum + stretch.from.length, 0);
  }
  if (position < context.end) resolveWords(context, position, context.end, tables, decided);
}

/** What is decided before words are: persons' names, and senses that no word may reach across. */
interface Fixed {
  readonly at: number;
  readonly stretches: readonly Decided[];
}

function findFixed(context: Context, tables: Tables): Fixed[] {
  const { evidence, vocabulary } = tables;
  const isNamed = (name: string, surname: string): boolean => namedIn(name, surname, tables) !== undefined;
  const found = evidence.people ? findPeople(context, vocabulary.list, isNamed) : [];
  const all = found.filter(
    ({ from, to, isTitled }) =>
      isTitled || (!isWordOf(context.text.slice(from, to), tables) && !isInRule(context, from, to, tables)),
  );
  const people = all.filter(({ isLikely }) => isLikely);
  for (const { from, to, isLikely, isTitled } of all) {
    for (let at = from; !isLikely && at < to; at += 1) context.maybe.set(at, isTitled);
  }
  const fixed = people.map((person): Fixed => ({ at: person.from, stretches: decideName(context, person, tables) }));
  if (!evidence.senses) return fixed;
  for (let at = context.start; at < context.end; at += 1) {
    if (people.some(({ from, to }) => at >= from && at < to)) continue;
    const sense = senseAt(context.simplified, at, true);
    const from = context.text.charAt(at);
    if (!sense || isRuled(context, at, sense.to, tables)) continue;
    const isName = context.maybe.get(at) === true;
    const stretch: Decided = isName
      ? { from, to: sense.to, by: 'default', doubt: 'name' }
      : { from, to: sense.to, by: 'context' };
    fixed.push({ at, stretches: [stretch] });
  }
  return fixed.sort((one, other) => one.at - other.at);
}

/** Length of the longest word of a rule that is looked for around a character. */
const LONGEST_RULE = 6;

/** Whether a rule of the house has the character in a word that stands there, and in the same form. */
function isRuled({ text, start, end }: Context, at: number, form: string, { rules }: Tables): boolean {
  if (FIGURE.test(text.charAt(at - 1)) && rules.counted.get(text.charAt(at))?.to === form) return true;
  for (let from = Math.max(start, at - LONGEST_RULE + 1); from <= at; from += 1) {
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(end, from + LONGEST_RULE); to += 1) {
      if (rules.word.get(text.slice(from, to))?.to.charAt(at - from) === form) return true;
    }
  }
  return false;
}

/** Whether a rule of the house has all of what looks like a name in a longer word: 乌兹别克斯坦. */
function isInRule({ text, start, end }: Context, first: number, last: number, { rules }: Tables): boolean {
  for (let from = Math.max(start, last - LONGEST_RULE); from <= first; from += 1) {
    for (let to = last; to <= Math.min(end, from + LONGEST_RULE); to += 1) {
      if (to - from > last - first && rules.word.has(text.slice(from, to))) return true;
    }
  }
  return false;
}

/** Whether the tables have what looks like a name as another word: 储谷, 谷梁传. */
function isWordOf(name: string, tables: Tables): boolean {
  const { rules, dictionary } = tables;
  if (rules.word.has(name)) return true;
  return (
    name.length > 2 &&
    dictionary.phrases.has(name) &&
    namedIn(name, tables.simplify(name.charAt(0)), tables) === undefined
  );
}

/** A name as the tables have it, where the surname has the form there that it has in names. */
function namedIn(name: string, surname: string, { rules, dictionary, evidence }: Tables): string | undefined {
  const known = rules.word.get(name)?.to ?? dictionary.phrases.get(name);
  const form = evidence.names(name.charAt(0), surname, true)?.to;
  return form === undefined || known?.startsWith(form) === true ? known : undefined;
}

/** Each character of a name for itself: of those that could be another, only the doubtful ones are to be looked at. */
function decideName({ text, simplified }: Context, person: PersonName, tables: Tables): Decided[] {
  const { rules, dictionary } = tables;
  const name = text.slice(person.from, person.to);
  const known = person.surname < name.length ? namedIn(name, simplified.charAt(person.from), tables) : undefined;
  return Array.from({ length: person.to - person.from }, (_, index): Decided => {
    const at = person.from + index;
    const from = text.charAt(at);
    const usual = rules.closed.get(from)?.to ?? rules.usual.get(from)?.to ?? dictionary.characters.get(from) ?? from;
    const form = tables.evidence.names(from, simplified.charAt(at), index < person.surname);
    const isUsed = person.isSure || !tables.evidence.onlySureNames;
    const to = known?.charAt(index) ?? (isUsed ? form?.to : undefined) ?? usual;
    // Forms of names are written in those of Taiwan, as rules are.
    const rule = form && !known ? { rule: { from, to, reason: 'a name' } } : {};
    const isSettled = person.isSure || to === usual;
    if (isSettled && form?.isDoubtful !== true) return { from, to, by: 'name', ...rule };
    return { from, to, by: 'default', doubt: 'name', ...rule };
  });
}

/** The words of a clause, or of what is left of it. */
function resolveWords(context: Context, start: number, end: number, tables: Tables, decided: Decided[]): void {
  const { text, simplified } = context;
  if (end - start === 1) {
    const alone = resolveLone(text.charAt(start), text.charAt(start - 1), text.charAt(end), tables);
    decided.push(weigh(alone, context, start, tables));
    return;
  }
  let before = text.charAt(start - 1);
  let from = start;
  for (const size of segment(text.slice(start, end), simplified.slice(start, end), tables.vocabulary)) {
    const to = start + size;
    const word = text.slice(from, to);
    if (to - from > 1) {
      let at = from;
      for (const stretch of resolveWord(word, tables)) {
        decided.push(weigh(stretch, context, at, tables));
        at += stretch.from.length;
      }
    } else decided.push(weigh(resolveAlone(word, FIGURE.test(before), tables), context, from, tables));
    before = word;
    from = to;
  }
}

function hasTitled(maybe: ReadonlyMap<number, boolean>, at: number, length: number): boolean {
  for (let index = at; index < at + length; index += 1) if (maybe.get(index) === true) return true;
  return false;
}

/** A single character that no word decides, by what stands beside it. */
function weigh(stretch: Decided, { simplified, maybe }: Context, at: number, tables: Tables): Decided {
  const { from, rule } = stretch;
  if (maybe.size > 0 && from.length > 1)
    return hasTitled(maybe, at, from.length) ? { ...stretch, by: 'default', doubt: 'name' } : stretch;
  if (!tables.evidence.senses || from.length > 1 || stretch.by === 'name') return stretch;
  if (rule?.kind === 'counted' || stretch.by === 'phrase' || (rule && (rule.kind ?? 'word') === 'word')) return stretch;
  const inName = maybe.has(at) ? tables.evidence.names(from, simplified.charAt(at), true) : undefined;
  if (inName && inName.to !== stretch.to) return { ...stretch, by: 'default', doubt: 'name' };
  const sense = senseAt(simplified, at, false);
  if (!sense) return stretch;
  const { to } = sense;
  return sense.isDoubtful ? { from, to, by: 'default', doubt: 'sense' } : { from, to, by: 'context' };
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
