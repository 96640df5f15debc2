import { type FormulaElement, sayFormula } from '../pipeline/split/formula.ts';

/** A stretch of a line as it was taken out of a file. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly type: 'image'; readonly name: string; readonly alt: string }
  | { readonly type: 'formula'; readonly formula: FormulaElement }
  | { readonly type: 'note'; readonly label: string };

/** What stands on lines of its own. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly Block[])[];
      /** True for a list below a paragraph that is numbered itself: （一）…, and below it 1. and 2. */
      readonly isDeeper?: boolean;
    }
  | {
      readonly type: 'table';
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      /** How the columns stand, where the file says so. */
      readonly align?: readonly Align[];
      /** The cells that are one with a neighbor, by row; they are empty. Left out where none is. */
      readonly joins?: readonly (readonly Join[])[];
    }
  /** What stands in a frame of its own, such as a 专栏. */
  | { readonly type: 'box'; readonly blocks: readonly Block[] }
  /** Lines that stay as they are: code, verse. */
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  | { readonly type: 'note'; readonly label: string; readonly content: readonly Inline[] };

/** The neighbor that a cell is one with: the one left of it, or the one above. */
export type Join = 'left' | 'up' | undefined;

export type Align = 'left' | 'center' | 'right' | undefined;

/** The words of a stretch, without its markup. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'formula') return sayFormula(inline.formula);
      return inline.type === 'image' || inline.type === 'note' ? '' : textOf(inline.content);
    })
    .join('');
}

/** A picture of the file, as it is written into `images/`. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something known of the text and where in the file it was found. */
export interface Finding {
  readonly value: string;
  readonly where: string;
  /** As the text has it, where its script is not the simplified one. */
  readonly original?: string;
  /** True for what may be told but never stands in: the day a file was made, the name of a site. */
  readonly isWeak?: boolean;
}

/** What a file says of itself; every list has the likeliest first. */
export interface Findings {
  readonly title: readonly Finding[];
  readonly author: readonly Finding[];
  readonly date: readonly Finding[];
  readonly adopted: readonly Finding[];
  readonly published: readonly Finding[];
  readonly effective: readonly Finding[];
  /** in-force, amended, repealed, not-yet-in-force. */
  readonly status: readonly Finding[];
  readonly publisher: readonly Finding[];
  /** Bodies that issued the text. */
  readonly issuer: readonly Finding[];
  readonly number: readonly Finding[];
  readonly address: readonly Finding[];
}

export const NOTHING_FOUND: Findings = beginFindings();

/** The same findings, each list as the function gives it. */
export function mapFindings(findings: Findings, change: (found: readonly Finding[]) => readonly Finding[]): Findings {
  const changed: Record<keyof Findings, readonly Finding[]> = { ...findings };
  for (const key of Object.keys(NOTHING_FOUND) as (keyof Findings)[]) changed[key] = change(findings[key]);
  return changed;
}

/** Findings to be added to. */
export function beginFindings(): Record<keyof Findings, Finding[]> {
  return {
    title: [],
    author: [],
    date: [],
    adopted: [],
    published: [],
    effective: [],
    status: [],
    publisher: [],
    issuer: [],
    number: [],
    address: [],
  };
}

/** What was taken out of a file. */
export interface Extract {
  readonly blocks: readonly Block[];
  /** The title that the file states beside its text: it is believed before anything in the text. */
  readonly title?: string;
  readonly pictures: readonly Picture[];
  readonly findings: Findings;
  /** What belongs to the page or the program and not to the text: left out, each with its first words. */
  readonly dropped: readonly string[];
  /** What the text had and this could not keep, each in a sentence. */
  readonly lost: readonly string[];
}
