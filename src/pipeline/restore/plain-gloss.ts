import type { GlossList } from './damage.ts';

/** One `(pinyin)` in a text, and the character it stands behind. */
export interface PlainGloss {
  readonly from: number;
  readonly to: number;
  readonly character: string;
  readonly reading: string;
  /** Glosses that a later entry of the list put into this one. */
  readonly nested: GlossList;
}
