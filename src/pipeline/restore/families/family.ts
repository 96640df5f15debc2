import type { Edit } from '../../edit.ts';
import type { Issue } from '../../issue.ts';
import type { GlossCount } from '../evidence.ts';

/** The known families of damage; `none` for a text without any. The README of restore/ describes each. */
export type Family = 'none' | InBytes | AmongCharacters;

/** Glosses that were put into bytes: the forward model (damage.ts) does it again. */
type InBytes = 'byte-glosses' | 'spaced-glosses';

type AmongCharacters = 'ascii-glosses' | 'emoji-glosses' | 'shifted-bytes' | 'spaces-as-marks' | Misread | Escape;

/** A text of one encoding that was read in another. */
export type Reencoding =
  | 'utf8-as-latin1'
  | 'utf8-as-gbk'
  | 'utf8-as-big5'
  | 'utf8-as-shift-jis'
  | 'gbk-as-latin1'
  | 'gbk-as-big5'
  | 'gbk-as-shift-jis'
  | 'big5-as-latin1'
  | 'big5-as-gbk';

/** Once, or what came out of it once more. */
type Misread = Reencoding | 'misread-twice';

/** Characters that were written with others. */
export type Escape = 'html-entities' | 'url-encoding' | 'quoted-printable' | 'unicode-escapes';

/** A text with the damage of a family undone that put no glosses into bytes. */
export interface Undone {
  readonly family: AmongCharacters;
  readonly edits: readonly Edit[];
  readonly glosses: readonly GlossCount[];
  /** True when doing it again to the restored text gives the received text, character for character. */
  readonly verified: boolean;
  readonly issues: readonly Issue[];
}
