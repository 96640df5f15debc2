import { type ConversionVersion, CURRENT_CONVERSION } from '../../vocabulary/conversion-rules.ts';
import type { Script, OwnScript } from '../../vocabulary/edition.ts';
import { standardForm } from './forms.ts';
import { isAligned, normalizeIdeographs, REGIONS } from './dictionaries.ts';
import { findProtected } from './protect.ts';
import type { Span } from '../document.ts';
import { applyReviews } from './review.ts';
import { prepareHouse } from './house.ts';
import { type Decided, resolve, type Tables } from './resolve.ts';
import { type ConversionReview, type ConversionRule, createCutter, requireAligned, type Piece } from './rule.ts';
import { inOneForm } from './variants.ts';
import type { WordCounts } from './words.ts';
import { findTraditional } from './written.ts';

/** Forms of written Chinese that a text can be converted to: glyphs only, never regional words. */
export type ConversionTarget = Script | 'hant-hk' | 'hant-opencc';

/** Rules by the script that they convert to. */
type RulesByScript = Readonly<Record<OwnScript, readonly ConversionRule[]>>;

/** House rules, what a report adds to them, and the words of the language. */
export interface ConversionRules extends RulesByScript {
  /** Rules of one report: they hold wherever their words stand, whatever stands around them. */
  readonly report?: RulesByScript;
  /** A person's word on single characters: it stands above every rule. */
  readonly reviews?: readonly ConversionReview[];
  /** Words as a region has them, for those that have the same length there: OpenCC's for Taiwan. */
  readonly vocabulary?: 'tw' | undefined;
  /** 「」 for “” in traditional text. */
  readonly cornerQuotes?: boolean;
  /** Those that a report was published by; left out, the present ones. */
  readonly version?: ConversionVersion | undefined;
  /** Without it, phrases and rules alone cut a text into words. */
  readonly words?: WordCounts;
}

/** Converts a text to another script word by word, one character for one, so that offsets stay where they are. */
export function convert(text: string, to: ConversionTarget, rules: ConversionRules): string {
  return toQuotes(join(decide(text, to, rules), to, rules.version), to, rules);
}

/** A converted text with “” and ‘’ as 「」 and 『』 where the rules have it so; an apostrophe between Latin letters stays. */
export function toQuotes(text: string, to: ConversionTarget, { cornerQuotes }: ConversionRules): string {
  if (cornerQuotes !== true || to === 'hans') return text;
  return text.replaceAll(/[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])/gu, (mark) => CORNERS[mark] ?? mark);
}

const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Decides each stretch of a text, in order and without gaps: 皇后 stays 皇后, 后来 becomes 後來. */
export function decide(text: string, to: ConversionTarget, rules: ConversionRules): readonly Decided[] {
  const target = targetOf(to);
  const { cut, tables } = prepare(rules, to);
  const decided: Decided[] = [];
  let position = 0;
  const decideUnprotected = (part: string, isWritten: boolean): void => {
    let at = 0;
    for (const piece of cut(part)) {
      const from = part.slice(at, at + piece.text.length);
      // Not push(...): a whole library in one text has more stretches than a call may have arguments.
      if (isWritten && !piece.rule) decided.push({ from, to: from, by: 'written' });
      else for (const stretch of decidePiece(from, piece, tables)) decided.push(stretch);
      at += from.length;
    }
  };
  for (const { from, to: end, by } of findUnchanged(text, to, rules)) {
    if (position < from) decideUnprotected(text.slice(position, from), false);
    if (by === 'kept') decided.push({ from: text.slice(from, end), to: text.slice(from, end), by });
    else decideUnprotected(text.slice(from, end), true);
    position = end;
  }
  if (position < text.length) decideUnprotected(text.slice(position), false);
  const reviews = rules.reviews?.filter((review) => review.to === target) ?? [];
  return reviews.length === 0 ? decided : applyReviews(decided, text, reviews);
}

interface Unchanged extends Span {
  readonly by: 'kept' | 'written';
}

/** Stretches that are no Chinese text, and those that are written in the script already, in order. */
function findUnchanged(
  text: string,
  to: ConversionTarget,
  { version = CURRENT_CONVERSION }: ConversionRules,
): Unchanged[] {
  const kept = findProtected(text).map((span) => ({ ...span, by: 'kept' as const }));
  if (to === 'hans' || version === 1) return kept;
  const written = findTraditional(text)
    .filter((span) => !kept.some(({ from, to: end }) => span.from < end && from < span.to))
    .map(({ from, to: end }) => ({ from, to: end, by: 'written' as const }));
  return written.length === 0 ? kept : [...kept, ...written].sort((one, other) => one.from - other.from);
}

/** The script whose rules a conversion goes by; they are written in the forms of Taiwan. */
function targetOf(to: ConversionTarget): OwnScript {
  return to === 'hans' ? 'hans' : 'hant';
}

function decidePiece(from: string, piece: Piece, tables: Tables): Decided[] {
  if (piece.rule) return [{ from, to: piece.text, by: 'report', rule: piece.rule }];
  const normal = normalizeIdeographs(from);
  return resolve(isAligned(from, normal) ? normal : from, tables);
}

/** Puts the decided stretches together in the forms of the script. */
export function join(
  decided: readonly Decided[],
  to: ConversionTarget,
  version: ConversionVersion = CURRENT_CONVERSION,
): string {
  if (to === 'hans') return decided.map((stretch) => stretch.to).join('');
  const regional = inRegion(decided, to);
  if (version === 1) return regional;
  // What the text had in the script already, and what is no Chinese text, stays as it is.
  if (!decided.some(isUntouched)) return inOneForm(regional, to);
  let at = 0;
  return decided
    .map((stretch) => {
      const part = regional.slice(at, (at += stretch.to.length));
      return isUntouched(stretch) ? part : inOneForm(part, to);
    })
    .join('');
}

function isUntouched({ by }: Decided): boolean {
  return by === 'kept' || by === 'written';
}

/** The forms of a region as OpenCC has them; what a rule says stands as it says. */
function inRegion(decided: readonly Decided[], to: Exclude<ConversionTarget, 'hans'>): string {
  // Rules are written in the forms of Taiwan already.
  const standard = to === 'hant' ? decided : decided.map(inStandardForm);
  const regional = REGIONS[to](standard.map((stretch) => stretch.to).join(''));
  if (to !== 'hant') return regional;
  let at = 0;
  return decided
    .map((stretch) => {
      const from = at;
      at += stretch.to.length;
      return stretch.rule || isUntouched(stretch) ? stretch.to : regional.slice(from, at);
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

const prepared = new WeakMap<ConversionRules, Map<ConversionTarget, Prepared>>();

function prepare(rules: ConversionRules, to: ConversionTarget): Prepared {
  const known = prepared.get(rules) ?? new Map<ConversionTarget, Prepared>();
  prepared.set(rules, known);
  const found = known.get(to);
  if (found) return found;
  const target = targetOf(to);
  // The words of Taiwan are no other region's.
  const sources = { ...rules, vocabulary: to === 'hant' ? rules.vocabulary : undefined };
  const { asTheyStand, tables } = prepareHouse(target, rules[target], sources);
  const own = rules.report?.[target] ?? [];
  requireAligned(own);
  // A report's rule stands before the house's.
  const made = { cut: createCutter([...asTheyStand, ...own]), tables };
  known.set(to, made);
  return made;
}
