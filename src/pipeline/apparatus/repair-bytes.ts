import { diffArrays } from 'diff';
import type { EncodedCharacter, StraddlingPair } from '../published.ts';
import type { GlossList } from '../restore/damage.ts';
import { type Bytes, encodeCharacter, encodeGbk } from '../restore/gbk.ts';

/** Longer stretches are not laid out byte by byte. */
const LONGEST = 200;

/** Both forms of a repair byte by byte in GBK, with the bytes that they share; none where GBK lacks a character. */
export function compareBytes(
  restored: string,
  received: string,
): { restored: EncodedCharacter[]; received: EncodedCharacter[] } | undefined {
  const one = encodeGbk(restored);
  const other = encodeGbk(received);
  if (one === undefined || other === undefined || Math.max(one.length, other.length) > LONGEST) return undefined;
  const shared = findShared(one, other);
  return { restored: layOut(restored, shared.one), received: layOut(received, shared.other) };
}

function layOut(text: string, shared: ReadonlySet<number>): EncodedCharacter[] {
  let at = 0;
  return [...text].map((character) => {
    const bytes = [...(encodeCharacter(character) ?? '')].map((byte) => ({ hex: hex(byte), shared: shared.has(at++) }));
    return { text: character, bytes };
  });
}

function hex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** Offsets, in either, of the bytes that stand in both in the same order. */
function findShared(
  one: Bytes,
  other: Bytes,
): { readonly one: ReadonlySet<number>; readonly other: ReadonlySet<number> } {
  const shared = { one: new Set<number>(), other: new Set<number>() };
  let [at, atOther] = [0, 0];
  for (const { count, added, removed } of diffArrays([...one], [...other])) {
    for (let index = 0; index < count && !added && !removed; index += 1) {
      shared.one.add(at + index);
      shared.other.add(atOther + index);
    }
    if (!added) at += count;
    if (!removed) atOther += count;
  }
  return shared;
}

const MARKS_CUT: Readonly<Record<string, string>> = { '\xa3\xbb': '；', '\xa3\xbf': '？', '\xa3\xa1': '！' };

/**
 * Finds what set the bytes out of step: pairs across two characters of the restored words that the chain took for a
 * character with a gloss, or for a mark at which it cut, where the received form shows that it did.
 * @param words the repair with a character of its context on either side
 */
export function findStraddlingPairs(words: string, received: string, glosses: GlossList): StraddlingPair[] {
  const bytes = encodeGbk(words);
  if (bytes === undefined) return [];
  const readings = new Map(glosses.map((gloss) => [encodeCharacter(gloss[0]), gloss]));
  const found: StraddlingPair[] = [];
  let at = 0;
  for (const character of words) {
    const next = at + (encodeCharacter(character)?.length ?? 0);
    const pair = bytes.slice(next - 1, next + 1);
    at = next;
    if (pair.length < 2) continue;
    const [glossed, reading] = readings.get(pair) ?? [];
    const mark = MARKS_CUT[pair];
    if (glossed !== undefined && reading !== undefined && received.includes(reading)) {
      found.push({ bytes: hex(pair), character: glossed, reading });
    } else if (mark !== undefined) {
      found.push({ bytes: hex(pair), character: mark });
    }
  }
  return found;
}
