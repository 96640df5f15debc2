/** What the reading page loads only when it is wanted: a file for each layer of each section. */
export const LAYERS = ['restored'] as const;

export type LayerName = (typeof LAYERS)[number];

/** A restored stretch of a sentence: offsets (UTF-16 units) in either script, and how it was received. */
export interface RestoredMark {
  readonly from: number;
  readonly to: number;
  readonly received: string;
  readonly rule: string;
  readonly certainty: string;
  /** Its number in the apparatus, where it is listed there. */
  readonly repair?: number;
}

/** The content of each layer's file, by sentence id such as `p4.s2`. */
export interface LayerFiles {
  readonly restored: {
    /** Language of the received forms. */
    readonly lang: string;
    readonly sentences: Readonly<Record<string, readonly RestoredMark[]>>;
  };
}

/** Address of a layer's file below the base path. */
export function layerPath(report: string, layer: LayerName, section: string): string {
  return `${report}/${layer}/${section}.json`;
}
