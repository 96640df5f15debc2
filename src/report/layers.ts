import type { ByEdition } from '../vocabulary/by-edition.ts';
import { type Edition, type Script, scriptsOf } from '../vocabulary/edition.ts';
import type { Certainty } from '../pipeline/edit.ts';

/** What the reading page loads only when it is wanted: a file for each layer of each section. */
export type LayerName = keyof LayerFiles;

/** The layers of a site: a script's where the site has an edition in it. */
export function layersOf(editions: readonly Edition[]): readonly LayerName[] {
  return ['restored', ...scriptsOf(editions), 'terms', 'pinyin'];
}

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
export type TermCard = ByEdition & {
  readonly pinyin: string;
  readonly definition: ByEdition;
  /** Paragraphs that use it, as section and id. */
  readonly places: readonly (readonly [section: string, paragraph: string])[];
};

/** Each sentence by its id, such as `p4.s2`. */
type BySentence<T> = Readonly<Record<string, T>>;

interface FoundLayers {
  /** `lang`: language of the received forms. */
  readonly restored: { readonly lang: string; readonly sentences: BySentence<readonly RestoredMark[]> };
  readonly terms: {
    readonly terms: Readonly<Record<string, TermCard>>;
    readonly sentences: BySentence<readonly TermMark[]>;
  };
  /** The reading of each UTF-16 unit; empty where there is none. */
  readonly pinyin: { readonly sentences: BySentence<readonly string[]> };
}

/** The content of each layer's file: the text in one script, or what was found in it. */
export type LayerFiles = FoundLayers & Readonly<Record<Script, { readonly sentences: BySentence<string> }>>;

/** Address of a layer's file below the base path. */
export function layerPath(report: string, layer: LayerName, section: string): string {
  return `${report}/${layer}/${section}.json`;
}
