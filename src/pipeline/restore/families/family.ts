import type { Edit } from '../../edit.ts';
import type { Issue } from '../../issue.ts';
import type { GlossCount } from '../evidence.ts';

/**
 * The known kinds of damage (see damage.md): `A` glosses put into bytes, `B` a byte lost and the rest of
 * the line shifted, `C` ASCII glosses, repeated, `D` as A with a space inside the gloss, `E` UTF-8 read
 * as GBK, `F` GBK read as Latin-1, `G` glosses mixed with emoji.
 */
export type Family = 'none' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/** What a family other than A and D did to a text, undone. */
export interface Undone {
  readonly family: Exclude<Family, 'none' | 'A' | 'D'>;
  readonly edits: readonly Edit[];
  readonly glosses: readonly GlossCount[];
  /** True when doing it again to the restored text gives the received text, character for character. */
  readonly verified: boolean;
  readonly issues: readonly Issue[];
}
