import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { decode } from '../../pipeline/decode/decode.ts';
import { TooDeep } from '../dom.ts';
import { joinFindings } from '../findings.ts';
import { findInFrontMatter } from './front-matter.ts';
import { collectPictures } from '../pictures.ts';
import { loadPictures, readMarkup, tooDeep } from '../html/read-html.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';

/** A Markdown file (with tables and footnotes): its markup is read as a page's is, HTML in it included. */
export async function readMarkdown(bytes: Uint8Array, { file, encoding, beside }: ReadOptions): Promise<ReadOutcome> {
  const { value, issues } = decode(bytes, encoding, file);
  if (!value) return { issues };
  const { text, findings } = findInFrontMatter(value.text);
  const html = strikeOut(
    micromark(text, {
      allowDangerousHtml: true, // it becomes blocks, never a page
      extensions: [gfmTable(), gfmFootnote()],
      htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml({ label: ' ', labelTagName: 'p', backLabel: 'back' })],
    }),
  );
  const pictures = collectPictures();
  try {
    const extract = readMarkup(html, {
      pictureOf: await loadPictures(html, pictures, beside),
      pictures,
      isPage: false,
    });
    return { value: { ...extract, findings: joinFindings(findings, extract.findings) }, issues };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { issues: [...issues, tooDeep(file)] };
  }
}

/** `~~struck out~~`, which CommonMark does not know: it is left out and told, as a page's is. */
function strikeOut(html: string): string {
  return html.replaceAll(/(?<!~)~~(?=[^~\s])([^~<>\n]*[^~<>\s])~~(?!~)/gu, '<del>$1</del>');
}
