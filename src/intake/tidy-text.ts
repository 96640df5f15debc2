import { cleanCharacters, tellEdits } from './characters.ts';
import { PRIVATE } from './private-use.ts';
import { decodeHongKong } from './hong-kong.ts';
import { scriptOf } from './radicals.ts';
import { removeToolBars } from './tool-bars.ts';

/** Glosses that a broken chain of publishing left, or its question marks: such a text is restored by its bytes. */
const DAMAGE =
  /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?\)|\?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]{1,6}\)|\p{Script=Han}\?\p{Script=Han}/u;

/** A plain text without the tools of the page that it was copied from, and with its characters in order. */
export interface TidyText {
  readonly text: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Tidies a text, unless it is damaged: then every byte of it counts.
 * @param big5 the bytes of a text in Big5, which may have characters of Hong Kong that the decoder knows as private ones
 */
export function tidyText(received: string, big5: Uint8Array | undefined): TidyText {
  if (DAMAGE.test(received)) return { text: received, dropped: [], lost: [] };
  const known = (big5 && received.search(PRIVATE) !== -1 ? decodeHongKong(big5) : undefined) ?? received;
  const { text: bare, dropped } = removeToolBars(known);
  const { text, edits } = cleanCharacters(bare, scriptOf(bare));
  return { text, dropped, lost: tellEdits(edits) };
}
