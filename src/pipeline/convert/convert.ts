import { standardForm } from './forms.ts';
import {
  type Dictionary,
  isAligned,
  normalizeIdeographs,
  REGIONS,
  simplifiedDictionary,
  traditionalDictionary,
} from './dictionaries.ts';
import { findProtected } from './protect.ts';
import { applyReviews, type ConversionReview } from './review.ts';
import { createTables, type Decided, resolve, type Tables } from './resolve.ts';
import { type ConversionRule, createCutter, type Piece } from './rule.ts';
import { vocabularyRules } from './vocabulary.ts';
import { indexWords, isHan, type WordCounts, type WordIndex } from './words.ts';

/** Forms of written Chinese that a text can be converted to: glyphs only, never regional words. */
export type Script = 'hans' | 'hant' | 'hant-hk' | 'hant-opencc';

/** The traditional forms that rules are written in: those of Taiwan. */
type Target = 'hans' | 'hant';

/** Rules by the script that they convert to. */
interface RulesByScript {
  readonly hans: readonly ConversionRule[];
  readonly hant: readonly ConversionRule[];
}

/** House rules, what a report adds to them, and the words of the language. */
export interface ConversionRules extends RulesByScript {
  /** Rules of one report: they hold wherever their words stand, whatever stands around them. */
  readonly report?: RulesByScript;
  /** What a person says of single characters: it stands above every rule. */
  readonly reviews?: readonly ConversionReview[];
  /** Words as a region has them, for those that have the same length there: OpenCC's for Taiwan. */
  readonly vocabulary?: 'tw' | undefined;
  /** 「」 for “” in traditional text. */
  readonly cornerQuotes?: boolean;
  /** Without it, phrases and rules alone cut a text into words. */
  readonly words?: () => WordCounts;
}

/** Converts a text to another script word by word, one character for one, so that offsets stay where they are. */
export function convert(text: string, to: Script, rules: ConversionRules): string {
  const converted = join(decide(text, to, rules), to);
  return rules.cornerQuotes === true && to !== 'hans' ? withCornerQuotes(converted) : converted;
}

/** “” and ‘’ as 「」 and 『』; an apostrophe between Latin letters stays. */
function withCornerQuotes(text: string): string {
  return text.replaceAll(/[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])/gu, (mark) => CORNERS[mark] ?? mark);
}

const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** What decided each stretch of a text, in order and without gaps. */
export function decide(text: string, to: Script, rules: ConversionRules): readonly Decided[] {
  const { cut, tables } = prepare(rules)[to === 'hans' ? 'hans' : 'hant'];
  const decided: Decided[] = [];
  let position = 0;
  const decideUnprotected = (part: string): void => {
    let at = 0;
    for (const piece of cut(part)) {
      const from = part.slice(at, at + piece.text.length);
      decided.push(...decidePiece(from, piece, tables));
      at += from.length;
    }
  };
  for (const { from, to: end } of findProtected(text)) {
    decideUnprotected(text.slice(position, from));
    decided.push({ from: text.slice(from, end), to: text.slice(from, end), by: 'kept' });
    position = end;
  }
  decideUnprotected(text.slice(position));
  const target = to === 'hans' ? 'hans' : 'hant';
  const reviews = rules.reviews?.filter((review) => review.to === target) ?? [];
  return reviews.length === 0 ? decided : applyReviews(decided, text, reviews);
}

function decidePiece(from: string, piece: Piece, tables: Tables): Decided[] {
  if (piece.rule) return [{ from, to: piece.text, by: 'report', rule: piece.rule }];
  const normal = normalizeIdeographs(from);
  return resolve(isAligned(from, normal) ? normal : from, tables);
}

/** Puts the decided stretches together in the forms of the script; what a rule says stands as it says. */
export function join(decided: readonly Decided[], to: Script): string {
  if (to === 'hans') return decided.map((stretch) => stretch.to).join('');
  // Rules are written in the forms of Taiwan already.
  const standard = to === 'hant' ? decided : decided.map(inStandardForm);
  const regional = REGIONS[to](standard.map((stretch) => stretch.to).join(''));
  if (to !== 'hant') return regional;
  let at = 0;
  return decided
    .map((stretch) => {
      const from = at;
      at += stretch.to.length;
      return stretch.rule || stretch.by === 'kept' ? stretch.to : regional.slice(from, at);
    })
    .join('');
}

function inStandardForm(stretch: Decided): Decided {
  return stretch.rule ? { ...stretch, to: standardForm(stretch.rule) } : stretch;
}

interface Prepared {
  readonly cut: (text: string) => Piece[];
  readonly tables: Tables;
}

const prepared = new WeakMap<ConversionRules, Readonly<Record<Target, Prepared>>>();

function prepare(rules: ConversionRules): Readonly<Record<Target, Prepared>> {
  const known = prepared.get(rules);
  if (known) return known;
  const list = rules.words ? listOf(rules.words) : indexWords([]);
  const simplified = simplifiedDictionary();
  const simplify = (text: string): string => {
    let converted = '';
    for (const character of text) converted += simplified.characters.get(character) ?? character;
    return converted;
  };
  const made = {
    hant: prepareDirection('hant', rules, list, (text) => text),
    hans: prepareDirection('hans', rules, list, simplify),
  };
  prepared.set(rules, made);
  return made;
}

function prepareDirection(
  to: Target,
  rules: ConversionRules,
  list: WordIndex,
  simplify: (text: string) => string,
): Prepared {
  for (const rule of [...rules[to], ...(rules.report?.[to] ?? [])]) {
    if (rule.from.length === rule.to.length) continue;
    throw new RangeError(`Cannot convert by the rule “${rule.from}” → “${rule.to}”: its sides differ in length`);
  }
  const isWord = ({ from, kind = 'word' }: ConversionRule): boolean =>
    kind !== 'word' || (from.length > 1 && isHan(from));
  // The house's own rules come last: of two for one word theirs holds.
  const vocabulary = to === 'hant' && rules.vocabulary === 'tw' ? vocabularyRules() : [];
  const asWords = [...vocabulary, ...rules[to]].filter(isWord);
  const asTheyStand = rules[to].filter((rule) => !isWord(rule));
  return {
    // A report's rule stands before the house's.
    cut: createCutter([...asTheyStand, ...(rules.report?.[to] ?? [])]),
    tables: createTables(to === 'hans' ? simplifiedDictionary() : withoutWords(vocabulary), asWords, list, simplify),
  };
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

const lists = new WeakMap<() => WordCounts, WordIndex>();

function listOf(words: () => WordCounts): WordIndex {
  const known = lists.get(words);
  if (known) return known;
  const made = indexWords(words());
  lists.set(words, made);
  return made;
}
