import { Unzip, UnzipInflate, type Zippable, zipSync } from 'fflate';

/** Inflated bytes that a document may have: words shrink to a tenth, pictures hardly at all; a bomb to a thousandth. */
const MOST_BYTES = 256_000_000;
const RATIO = 60;
const ALWAYS = 32_000_000;
const MOST_FILES = 10_000;

/** Compressed bytes given to the decompressor at a time: they become a thousand times as many at most. */
const PIECE = 16_384;

/** A package that would unpack to more than a document is. */
export class ZipTooLarge extends Error {}

/** Unpacks a ZIP file, and counts while it does: what a file says of its own size is not believed. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const most = Math.min(MOST_BYTES, Math.max(ALWAYS, bytes.length * RATIO));
  let total = 0;
  const unzip = new Unzip((file) => {
    if (files.size >= MOST_FILES) throw new ZipTooLarge();
    const chunks: Uint8Array[] = [];
    files.set(file.name, new Uint8Array());
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > most) throw new ZipTooLarge();
      chunks.push(chunk);
      if (final) files.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += PIECE)
    unzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
  return files;
}

/** The same files packed again without compression: whoever reads them finds what was counted, and nothing else. */
export function repack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.create(null) as Zippable;
  for (const [name, content] of files) entries[name] = [content, { level: 0 }];
  return zipSync(entries);
}

/** The same with a reason in place of an error. */
export function unpackSafely(
  bytes: Uint8Array,
):
  | { readonly files: Map<string, Uint8Array>; readonly problem?: never }
  | { readonly files?: never; readonly problem: string } {
  try {
    return { files: unpack(bytes) };
  } catch (error) {
    if (error instanceof ZipTooLarge) return { problem: 'a file that would unpack to far more than a document is' };
    return { problem: 'a file that is no ZIP file, or a damaged one' };
  }
}

/** A part of a package as text; XML says itself in which of three encodings it is. */
export function decodeXml(content: Uint8Array): string {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}
