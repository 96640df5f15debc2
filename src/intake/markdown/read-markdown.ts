import { micromark } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { decode } from '../../pipeline/decode/decode.ts';
import { TooDeep } from '../dom.ts';
import { joinFindings } from '../findings.ts';
import { findInFrontMatter } from './front-matter.ts';
import { joinCells } from './joined-cells.ts';
import { collectPictures } from '../pictures.ts';
import { loadPictures, readMarkup } from '../html/read-html.ts';
import { tooDeep } from '../too-deep.ts';
import { FRAME_CLASS, prepareMarkdown } from './prepare.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';

/** A Markdown file (with tables and footnotes): its markup is read as a page's is, HTML in it included. */
export async function readMarkdown(bytes: Uint8Array, { file, encoding, beside }: ReadOptions): Promise<ReadOutcome> {
  const { value, issues } = decode(bytes, encoding, file);
  if (!value) return { issues };
  const { text, findings, rest } = findInFrontMatter(value.text);
  const prepared = prepareMarkdown(text);
  const html = checkBoxes(
    strikeOut(
      micromark(prepared.text, {
        allowDangerousHtml: true, // it becomes blocks, never a page
        extensions: [cjkFriendlyExtension(), gfmTable(), gfmFootnote()],
        htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml({ label: ' ', labelTagName: 'p', backLabel: 'back' })],
      }),
    ),
  );
  const stated = findings.title[0]?.value;
  const pictures = collectPictures();
  try {
    const extract = readMarkup(html, {
      pictureOf: await loadPictures(html, pictures, beside),
      pictures,
      isPage: false,
      frame: FRAME_CLASS,
    });
    const value = {
      ...extract,
      blocks: joinCells(extract.blocks),
      ...(stated === undefined ? {} : { title: stated }),
      findings: joinFindings(findings, extract.findings),
      dropped: [...rest, ...prepared.dropped, ...extract.dropped],
      lost: [...extract.lost, ...prepared.lost],
    };
    return { value, issues };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { issues: [...issues, tooDeep(file)] };
  }
}

/** Items that are to be checked: the box is a character. */
function checkBoxes(html: string): string {
  return html.replaceAll(
    /(<li>\s*(?:<p>)?)\[([ xX])\][ \t]/gu,
    (_, item: string, check: string) => `${item}${check === ' ' ? '☐' : '☑'} `,
  );
}

/** `~~struck out~~`, which CommonMark does not know: it is left out and told, as a page's is. */
function strikeOut(html: string): string {
  return html.replaceAll(
    /(?<!~)~~(?=[^~\s])((?:[^~<>\n]|<\/?(?:strong|em|code)>|<a [^<>]*>|<\/a>)*?(?<!\s))~~(?!~)/gu,
    '<del>$1</del>',
  );
}
