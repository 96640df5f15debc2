import iconv from 'iconv-lite';

/** A byte string: one character per byte (U+0000–U+00FF), so that the string methods search bytes. */
export type Bytes = string;

export const isLead = (byte: number): boolean => byte >= 0x80 && byte <= 0xfe;
export const isTrail = (byte: number): boolean => byte >= 0x40 && byte <= 0xfe && byte !== 0x7f;

/** The GBK bytes of a text, or undefined where a character has none. */
export function encodeGbk(text: string): Bytes | undefined {
  let bytes = '';
  for (const character of text) {
    const pair = encodeCharacter(character);
    if (pair === undefined) return undefined;
    bytes += pair;
  }
  return bytes;
}

/** The one or two GBK bytes of a character, or undefined where it has none. */
export function encodeCharacter(character: string): Bytes | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  return encodeTable().get(character);
}

/** The character of a byte pair, or undefined where GBK has none. User-defined pairs are private-use characters. */
export function decodePair(lead: number, trail: number): string | undefined {
  return decodeTable()[(lead << 8) | trail];
}

/** True for a Han character of GB 2312: simplified forms and those that both scripts share. */
export function inGb2312(character: string): boolean {
  const bytes = encodeCharacter(character);
  if (bytes?.length !== 2) return false;
  const lead = bytes.charCodeAt(0);
  return lead >= 0xb0 && lead <= 0xf7 && bytes.charCodeAt(1) >= 0xa1;
}

// Two pairs that the table of 1995, and so the damaging chain, left to private use; today's decoders
// give them the Latin letters they were assigned later (ḿ, ǹ).
const PRIVATE_PAIRS: Readonly<Record<number, string>> = { 0xa8bc: '\ue7c7', 0xa8bf: '\ue7c8' };

let decoded: (string | undefined)[] | undefined;
let encoded: Map<string, Bytes> | undefined;

function decodeTable(): (string | undefined)[] {
  if (decoded) return decoded;
  const table = new Array<string | undefined>(0x10000).fill(undefined);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (!isTrail(trail)) continue;
      const pair = (lead << 8) | trail;
      const character = PRIVATE_PAIRS[pair] ?? iconv.decode(Buffer.from([lead, trail]), 'gbk');
      if (character !== '\ufffd') table[pair] = character;
    }
  }
  decoded = table;
  return table;
}

function encodeTable(): Map<string, Bytes> {
  if (encoded) return encoded;
  const table = new Map<string, Bytes>();
  decodeTable().forEach((character, pair) => {
    if (character !== undefined && !table.has(character)) {
      table.set(character, String.fromCharCode(pair >> 8, pair & 0xff));
    }
  });
  encoded = table;
  return table;
}
