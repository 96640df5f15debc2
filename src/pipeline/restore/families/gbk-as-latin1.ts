import { applyEdits, type Edit } from '../../edit.ts';
import { type Bytes, decodePair, encodeGbk, inGb2312, isLead } from '../gbk.ts';
import type { Undone } from './family.ts';

/** Windows-1252 has letters and marks where Latin-1 has control characters. */
const WINDOWS_1252: Readonly<Record<string, number>> = Object.fromEntries(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, index) => [character, 0x80 + index]),
);

const HIGH = /[\u0080-\u07ff\u2010-\u203a\u20ac\u2122]+/gu;

/** How much it takes: Chinese characters; share of them in GB 2312. */
const MINIMUM = { characters: 4, common: 0.9 } as const;

/**
 * Family `gbk-as-latin1`: GBK bytes read one by one as Latin-1 or Windows-1252 (±¾ÎÄ for 本文); two bytes that are one
 * character of UTF-8 may have been read as that. Undone only where every such stretch of the text is
 * whole pairs of GBK and the text has no Chinese of its own: an article about such damage keeps it.
 */
export function undoGbkAsLatin1(received: string): Undone | undefined {
  if (!/[\u00a1-\u00ff]{2}/u.test(received) || /\p{Script=Han}/u.test(received)) return undefined;
  const edits: Edit[] = [];
  let restored = '';
  for (const { 0: match, index } of received.matchAll(HIGH)) {
    const characters = decodeRun(toBytes(match));
    if (characters === undefined) return undefined;
    restored += characters;
    edits.push({ from: index, to: index + match.length, insert: characters, rule: 'latin-1', certainty: 'certain' });
  }
  const han = [...restored].filter((character) => /\p{Script=Han}/u.test(character));
  if (han.length < MINIMUM.characters || han.filter(inGb2312).length < han.length * MINIMUM.common) return undefined;
  const text = applyEdits(received, edits);
  return { family: 'gbk-as-latin1', edits, glosses: [], verified: encodeGbk(text) === toBytes(received), issues: [] };
}

/** The bytes that a stretch was read from. */
function toBytes(run: string): Bytes {
  return [...run]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const windows = WINDOWS_1252[character];
      if (windows !== undefined) return String.fromCharCode(windows);
      return code < 0x100 ? character : String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    })
    .join('');
}

/** The characters of whole GBK pairs; undefined where there is anything else. */
function decodeRun(bytes: Bytes): string | undefined {
  let out = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const lead = bytes.charCodeAt(at);
    const character = isLead(lead) && at + 1 < bytes.length ? decodePair(lead, bytes.charCodeAt(at + 1)) : undefined;
    if (character === undefined || /[\ue000-\uf8ff]/u.test(character)) return undefined;
    out += character;
  }
  return out;
}
