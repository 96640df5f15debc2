import type { Edit } from '../../edit.ts';
import { issue, placeAt } from '../../issue.ts';
import { encodeCharacter, encodeGbk } from '../gbk.ts';
import type { Undone } from './family.ts';

/** How much it takes: Chinese characters restored; of a text that cannot be, bytes in whole UTF-8 sequences, and their share. */
const MINIMUM = { characters: 4, bytes: 24, share: 0.6 } as const;

/** A character of three bytes in UTF-8, of which Chinese has hardly others. */
const SEQUENCE = /[\xe2-\xef][\x80-\xbf]{2}/g;

/**
 * Family `utf8-as-gbk`: UTF-8 read as GBK (鍩轰簬 for 基于). Undone where the text's GBK bytes are UTF-8 from end to
 * end, which Chinese that was meant as such never is; where bytes were lost on the way it is refused, with the reason.
 */
export function undoUtf8AsGbk(received: string, file: string | undefined): Undone | undefined {
  const sample = received.slice(0, SAMPLE);
  if (!looksLikeUtf8(sample)) return undefined;
  const edits: Edit[] = [];
  const issues = [];
  for (const { 0: line, index } of received.matchAll(/[^\n]+/gu)) {
    if (/^[\x00-\x7f]*$/u.test(line)) continue;
    const text = reverse(line);
    if (text === undefined) {
      issues.push(
        issue('damage-bytes-lost', {
          place: placeAt(received, index, file),
          actual: `“${line.slice(0, 16)}”: UTF-8 that was read as GBK, with bytes lost on the way`,
          expected: 'a line whose bytes are all there, so that it can be read as UTF-8 again',
          note: 'It was left as received. Get the page from its server again, or give its reading in corrections.yaml.',
        }),
      );
    } else {
      edits.push({ from: index, to: index + line.length, insert: text, rule: 'utf-8', certainty: 'certain' });
    }
  }
  return { family: 'utf8-as-gbk', edits, glosses: [], verified: issues.length === 0, issues };
}

const SAMPLE = 20_000;

function looksLikeUtf8(text: string): boolean {
  let bytes = '';
  for (const character of text) {
    if (character > '\x7f') bytes += encodeCharacter(character) ?? '\x00';
  }
  if (bytes.length < MINIMUM.characters * 3) return false;
  const within = [...bytes.matchAll(SEQUENCE)].length * 3;
  if (within === bytes.length) return true;
  return within >= MINIMUM.bytes && within >= bytes.length * MINIMUM.share;
}

/** A line read as UTF-8 from its GBK bytes; undefined where they are not that. */
function reverse(line: string): string | undefined {
  const bytes = encodeGbk(line);
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'));
    if (text.includes('\ufffd')) return undefined; // 锟斤拷: what was lost before
    // Read wrongly twice.
    return looksLikeUtf8(text) ? reverse(text) : text;
  } catch {
    return undefined;
  }
}
