import iconv from 'iconv-lite';
import { detect } from 'jschardet';

/** Names of encodings as the detector has them, and their WHATWG labels; others are not guessed. */
const LABELS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-16-le': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'utf-16be': 'utf-16be',
};

/** Bytes that are looked at. */
const SAMPLE = 100_000;

/** A file that was UTF-8 but for so small a share of its characters is damaged, not in another encoding. */
const DAMAGED_UTF8 = 0.1;

/** So many of the characters beyond ASCII must be Chinese or its marks. */
const CHINESE = 0.9;

/** The encoding that bytes look like, which are not UTF-8: a WHATWG label, or undefined where nothing is likely. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  if (isDamagedUtf8(bytes)) return undefined;
  const sample = sampleOf(bytes);
  const label = LABELS[(detect(sample).encoding ?? '').toLowerCase()];
  if (label === undefined) return undefined;
  const text = beyondAscii(iconv.decode(sample, label));
  return text.length > 0 && share(text, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u) >= CHINESE
    ? label
    : undefined;
}

/** True for bytes that are UTF-8 but for a few. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  return share(beyondAscii(sampleOf(bytes).toString('utf8')), /\ufffd/u) < DAMAGED_UTF8;
}

function sampleOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE));
}

function beyondAscii(text: string): string[] {
  return [...text].filter((character) => character > '\x7f');
}

function share(characters: readonly string[], pattern: RegExp): number {
  return characters.filter((character) => pattern.test(character)).length / Math.max(1, characters.length);
}
