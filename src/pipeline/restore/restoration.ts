import type { StructureRules } from '../../vocabulary/structure-rules.ts';
import type { Edit } from '../edit.ts';
import type { Place } from '../issue.ts';
import type { DamageModel } from './damage.ts';
import type { GlossCount } from './evidence.ts';
import type { Family } from './families/family.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lost } from './lost.ts';
import type { Doubt } from './misaligned.ts';
import type { Reading, Repair } from './repair.ts';

/** A text with the damage undone: what was changed, and how far that is proved. */
export interface Restoration {
  readonly text: string;
  readonly family: Family;
  readonly edits: readonly Edit[];
  readonly repairs: readonly Repair[];
  /** Characters that carried a gloss, most frequent first. */
  readonly glosses: readonly GlossCount[];
  /** The page's forward model, as far as the text shows it; without glosses for damage that put none into bytes. */
  readonly model: DamageModel;
  /**
   * True when doing the damage to `text` gives the received text, character for character (what `lost`
   * lists allowed for); without damage, when nothing changed.
   */
  readonly verified: boolean;
  /** Stretches left as received, in order; an issue stands for each. */
  readonly unresolved: readonly Doubt[];
  /** Characters that the damage took away for good, as the forward model shows it. */
  readonly lost: readonly Lost[];
}

export interface RestoreOptions {
  /** Asked for only where bytes leave a choice. */
  readonly lexicon: () => Lexicon;
  readonly readings?: readonly Reading[];
  /** Where a reading was given, by its index. */
  readonly placeOfReading?: (index: number) => Place;
  /** What a person decided where readings in brackets can be damage and the author's. */
  readonly glosses?: 'remove' | 'keep';
  /** The rules that the text was published by; left out: today's. */
  readonly rules?: StructureRules;
  /** File name for the places of issues. */
  readonly file?: string;
}
