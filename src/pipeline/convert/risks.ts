import { type ConversionRules, type ConversionTarget, decide, join } from './convert.ts';
import { REGIONS, simplifiedDictionary } from './dictionaries.ts';
import { traditionalForms } from './forms.ts';
import type { Decided, Decision } from './resolve.ts';
import type { ConversionReview } from './rule.ts';
import { inOneForm } from './variants.ts';
import type { RuleKind } from './rule.ts';

/** A character with more than one possible form, and what decided which it is. */
export interface Risk {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  /** Every form that the tables know, in the script's own. */
  readonly forms: readonly string[];
  readonly by: Decision;
  /** Set where it may be a person's name, or what stands beside it makes its form no more than likely. */
  readonly doubt?: Decided['doubt'];
  /** The phrase or rule that decided it; the character itself where none did. */
  readonly phrase: string;
  /** The rule that decided, by its kind, and its reason. */
  readonly kind?: RuleKind;
  readonly reason?: string;
  /** Whether a person reviewed it, and what was said of it. */
  readonly reviewed: boolean;
  readonly review?: Pick<ConversionReview, 'reason' | 'by'>;
}

/** A text in another script, and every character of it that could have been another. */
export function convertWithRisks(
  text: string,
  to: ConversionTarget,
  rules: ConversionRules,
): { readonly text: string; readonly risks: readonly Risk[] } {
  const decided = decide(text, to, rules);
  const converted = join(decided, to, rules.version);
  return { text: converted, risks: findRisks(decided, converted, to) };
}

/** Every character of a converted text that could have been another. */
export function findRisks(decided: readonly Decided[], converted: string, to: ConversionTarget): readonly Risk[] {
  const formsOf = to === 'hans' ? simplifiedForms : formsIn(to);
  const risks: Risk[] = [];
  let at = 0;
  for (const { from, by, doubt, rule, reviewed } of decided) {
    for (let index = 0; by !== 'written' && index < from.length; index += 1) {
      const forms = formsOf(from.charAt(index));
      if (forms.length < 2) continue;
      risks.push({
        at: at + index,
        from: from.charAt(index),
        to: converted.charAt(at + index),
        forms,
        by,
        ...(doubt && !reviewed ? { doubt } : {}),
        phrase: from,
        ...(rule && !reviewed ? { kind: rule.kind ?? 'word', reason: rule.reason } : {}),
        reviewed: reviewed !== undefined,
        ...(reviewed ? { review: { reason: reviewed.reason, by: reviewed.by } } : {}),
      });
    }
    at += from.length;
  }
  return risks;
}

function formsIn(to: Exclude<ConversionTarget, 'hans'>): (character: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const found = known.get(character);
    if (found) return found;
    const forms = [
      ...new Set((traditionalForms().get(character) ?? []).map((form) => inOneForm(REGIONS[to](form), to))),
    ];
    known.set(character, forms);
    return forms;
  };
}

let byTraditional: ReadonlyMap<string, readonly string[]> | undefined;

/** Simplified forms of a traditional character: most have one. */
function simplifiedForms(character: string): readonly string[] {
  byTraditional ??= collect();
  return byTraditional.get(character) ?? [];
}

function collect(): ReadonlyMap<string, readonly string[]> {
  const { characters, phrases } = simplifiedDictionary();
  // 著 and 着 are one character to OpenCC, and two in simplified Chinese.
  const found = new Map<string, Set<string>>([['著', new Set(['着', '著'])]]);
  for (const [from, to] of phrases) {
    for (let at = 0; at < from.length; at += 1) {
      const character = from.charAt(at);
      const forms = found.get(character) ?? new Set([characters.get(character) ?? character]);
      found.set(character, forms.add(to.charAt(at)));
    }
  }
  return new Map([...found].map(([character, forms]) => [character, [...forms]]));
}
