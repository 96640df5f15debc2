import { type Bytes, decodePair, encodeCharacter, isLead, isTrail } from './gbk.ts';

/** The reading that the chain prints behind a character: 數 → shù. The order decides where two overlap. */
export type GlossList = readonly (readonly [character: string, reading: string])[];

/** Settings of the damaging chain that vary from page to page. */
export interface DamageModel {
  readonly glosses: GlossList;
  /** Pairs in GBK's user-defined areas stay as private-use characters; otherwise they are dropped. */
  readonly keepPrivateUse: boolean;
  /** Full-width ，；：（）？！ end as ASCII. */
  readonly narrow: boolean;
}

const FULL_WIDTH = '，；：（）？！';
const NARROW = ',;:()?!';
const MARKS_CUT = /(?=\xa3[\xbb\xbf\xa1])/; // ；？！ in GBK, at any byte offset
const PRIVATE_USE = /[\ue000-\uf8ff]/gu;

/**
 * The forward model: the text that the broken chain makes of a correct one. Characters that GBK does
 * not have pass through whole, and no match reaches across them.
 */
export function damage(text: string, model: DamageModel): string {
  const glosses = glossBytes(model.glosses);
  const parts: string[] = [];
  for (const piece of encodable(text)) {
    if (piece.bytes === undefined) {
      parts.push(piece.text);
      continue;
    }
    for (const cut of piece.bytes.split(MARKS_CUT)) {
      let glossed = cut;
      for (const [pair, replacement] of glosses) {
        if (glossed.includes(pair)) glossed = glossed.replaceAll(pair, () => replacement);
      }
      parts.push(decodeBroken(glossed));
    }
  }
  let out = parts.join('');
  if (!model.keepPrivateUse) out = dropPrivateUse(out);
  return model.narrow ? narrow(out) : out;
}

/** Drops private-use characters, as later tools do. */
export function dropPrivateUse(text: string): string {
  return text.replaceAll(PRIVATE_USE, '');
}

/** Full-width ，；：（）？！ as their ASCII forms. */
export function narrow(text: string): string {
  return text.replaceAll(/[，；：（）？！]/gu, (mark) => NARROW.charAt(FULL_WIDTH.indexOf(mark)));
}

/** Reads GBK as the chain does: a lead byte without a trail byte becomes `?` and swallows what follows. */
function decodeBroken(bytes: Bytes): string {
  const out: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes.charCodeAt(at);
    if (!isLead(lead)) {
      out.push(lead < 0x80 ? bytes.charAt(at) : (FOREIGN.get(lead) ?? '?'));
      at += 1;
      continue;
    }
    const trail = at + 1 < bytes.length ? bytes.charCodeAt(at + 1) : 0;
    out.push((isTrail(trail) && decodePair(lead, trail)) || '?');
    at += 2;
  }
  return out.join('');
}

/** Characters that a gloss may hold and GBK lacks: in a byte string each stands as a unit beyond the bytes. */
const FOREIGN: ReadonlyMap<number, string> = new Map([[0x1a0, '\u00a0']]);

function foreign(letter: string): string {
  for (const [unit, character] of FOREIGN) if (character === letter) return String.fromCharCode(unit);
  return '';
}

/** The bytes of each gloss-list entry and what the chain puts in their place. */
function glossBytes(glosses: GlossList): [pair: Bytes, replacement: Bytes][] {
  return glosses.flatMap(([character, reading]): [Bytes, Bytes][] => {
    const pair = encodeCharacter(character);
    if (pair?.length !== 2) return [];
    const letters = [...reading].map((letter) => encodeCharacter(letter) ?? foreign(letter)).join('');
    return [[pair, `${pair}(${letters})`]];
  });
}

/** The text in stretches that GBK has (with their bytes) and stretches that it does not. */
function encodable(text: string): { text: string; bytes: Bytes | undefined }[] {
  const pieces: { text: string; bytes: Bytes | undefined }[] = [];
  let start = 0;
  let at = 0;
  let blocks: Bytes[] = [];
  let bytes = '';
  const flush = (isForeign: boolean): void => {
    if (at > start)
      pieces.push({ text: text.slice(start, at), bytes: isForeign ? undefined : blocks.join('') + bytes });
    start = at;
    blocks = [];
    bytes = '';
  };
  let isForeign = false;
  for (const character of text) {
    const pair = encodeCharacter(character);
    if ((pair === undefined) !== isForeign) {
      flush(isForeign);
      isForeign = !isForeign;
    }
    at += character.length;
    bytes += pair ?? '';
    if (bytes.length > BLOCK) {
      blocks.push(flat(bytes));
      bytes = '';
    }
  }
  flush(isForeign);
  return pieces;
}

const BLOCK = 16_000;

/** A string that grew part by part is a tree of its parts: the same, in one piece. */
function flat(bytes: Bytes): Bytes {
  return Buffer.from(bytes, 'latin1').toString('latin1');
}
