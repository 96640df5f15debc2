import type { Certainty } from '../pipeline/edit.ts';

/** What the reading page loads only when it is wanted: a file for each layer of each section. */
export const LAYERS = ['restored', 'hans', 'hant', 'terms', 'pinyin'] as const;

export type LayerName = (typeof LAYERS)[number];

/** A restored stretch of a sentence: offsets (UTF-16 units) in either script, and how it was received. */
export interface RestoredMark {
  readonly from: number;
  readonly to: number;
  readonly received: string;
  readonly rule: string;
  readonly certainty: Certainty;
  /** Its number in the apparatus, where it is listed there. */
  readonly repair?: number;
}

/** A term of the glossary where it stands in a sentence, in either script. */
export interface TermMark {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/** What a term's card shows. */
export interface TermCard {
  readonly hans: string;
  readonly hant: string;
  readonly pinyin: string;
  readonly en: string;
  readonly definition: { readonly hans: string; readonly hant: string; readonly en: string };
  /** Paragraphs that use it, as section and id. */
  readonly places: readonly (readonly [section: string, paragraph: string])[];
}

/** Each sentence by its id, such as `p4.s2`. */
type BySentence<T> = Readonly<Record<string, T>>;

/** The content of each layer's file. */
export interface LayerFiles {
  /** `lang`: language of the received forms. */
  readonly restored: { readonly lang: string; readonly sentences: BySentence<readonly RestoredMark[]> };
  /** The text in one script. */
  readonly hans: { readonly sentences: BySentence<string> };
  readonly hant: { readonly sentences: BySentence<string> };
  readonly terms: {
    readonly terms: Readonly<Record<string, TermCard>>;
    readonly sentences: BySentence<readonly TermMark[]>;
  };
  /** The reading of each UTF-16 unit; empty where there is none. */
  readonly pinyin: { readonly sentences: BySentence<readonly string[]> };
}

/** Address of a layer's file below the base path. */
export function layerPath(report: string, layer: LayerName, section: string): string {
  return `${report}/${layer}/${section}.json`;
}
