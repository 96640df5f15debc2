import type { Extract } from '../blocks.ts';
import { wordsOf } from '../dom.ts';
import { readHtml } from '../html/read-html.ts';
import { readMhtml } from '../mhtml/read-mhtml.ts';
import type { ReadOptions } from '../received.ts';
import { findElements, parseXml } from '../xml.ts';
import { targetsOf } from './relations.ts';

/**
 * What a document holds that is nothing but one page of the web, inserted whole (altChunk): programs that make .docx of
 * HTML leave it to Word to read that. Undefined for a document with words of its own, or with several insertions.
 */
export async function readInserted(
  files: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, string>,
  options: ReadOptions,
): Promise<Extract | undefined> {
  const document = parseXml(parts.get('word/document.xml') ?? '');
  const [inserted, more] = findElements(document, 'w:altChunk');
  if (!inserted || more || wordsOf(document).trim() !== '') return undefined;
  const target = targetsOf(parts.get('word/_rels/document.xml.rels') ?? '').get(inserted.attribs['r:id'] ?? '') ?? '';
  const bytes = files.get(target);
  const read = /\.mht(?:ml)?$/iu.test(target) ? readMhtml : /\.x?html?$/iu.test(target) ? readHtml : undefined;
  return bytes && read ? (await read(bytes, { file: options.file, encoding: undefined })).value : undefined;
}
