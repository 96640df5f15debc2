import iconv from 'iconv-lite';

/**
 * Where Windows put the user-defined rows of Big5 into the private area, in which Hong Kong's Supplementary Character
 * Set stood before Unicode had its characters: first character, first lead byte, first place in its row.
 * Source: Big5-HKSCS, and Microsoft's mapping of code page 950.
 */
const ROWS: readonly (readonly [first: number, lead: number, place: number])[] = [
  [0xf6b1, 0xc6, 63],
  [0xeeb8, 0x81, 0],
  [0xe311, 0x8e, 0],
  [0xe000, 0xfa, 0],
];

/** Places in a row of Big5: trail bytes 40–7E and A1–FE. */
const PLACES = 157;

/** The character of the standard for a private-use one of Hong Kong's set, such as 邨 or 喺; undefined where there is none. */
export function fromHongKong(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const row = ROWS.find(([first]) => code >= first);
  if (!row) return undefined;
  const [first, lead, place] = row;
  const at = code - first + place;
  const trail = at % PLACES;
  const bytes = Uint8Array.from([lead + Math.floor(at / PLACES), trail < 63 ? 0x40 + trail : 0xa1 + trail - 63]);
  const found = iconv.decode(Buffer.from(bytes), 'big5hkscs');
  return /^\p{Script=Han}$/u.test(found) ? found : undefined;
}

/**
 * Big5 with Hong Kong's characters; undefined where the bytes are not that.
 * @internal Tests hold the table by it.
 */
export function decodeHongKong(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(Buffer.from(bytes), 'big5hkscs');
  return /[\ufffd\ue000-\uf8ff]/u.test(text) ? undefined : text;
}
