import type { Element } from 'domhandler';
import type { FormulaElement } from '../../pipeline/split/formula.ts';
import type { Telling } from '../telling.ts';
import type { Field } from './fields.ts';
import type { Numbered } from './numbering.ts';
import type { RunStyles } from './run-properties.ts';

/** What is known of a document while one of its parts is written anew. */
export interface Writing {
  readonly number: (properties: Element | undefined, isInCell: boolean) => Numbered;
  readonly letters: RunStyles;
  /** Ids of the pictures that are in the file. */
  readonly pictures: ReadonlySet<string>;
  readonly telling: Telling;
  /** What the part is called in places: `paragraph`, `paragraph of the footnotes`. */
  readonly name: string;
  /** Paragraphs so far, and the one that is being written. */
  count: number;
  at: number;
  /** Text boxes that stand behind the paragraph that they are anchored to. */
  boxes: string[];
  /** Runs of a large first letter, which Word keeps as a paragraph of its own: the next one begins with them. */
  cap: string;
  /** Formulas so far; the text has a mark for each, see `FORMULA_MARK`. */
  readonly formulas: FormulaElement[];
  /** Fields of Word that are open; what stands in one before its result is its code. */
  readonly fields: Field[];
}

/** Where the writing is: `paragraph 12`. */
export function placeOf({ name, at }: Writing): string {
  return `${name} ${at}`;
}
