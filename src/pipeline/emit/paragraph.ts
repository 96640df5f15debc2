import { type Edition, scriptOf } from '../../vocabulary/edition.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { Claim } from '../document.ts';
import type { PublishedParagraph, PublishedReport } from '../published.ts';
import { emitSentences } from './sentences.ts';

/** A paragraph with its English. @param caption id of the caption above it, where it is a table that has one */
export function emitParagraph(
  edition: Edition,
  report: PublishedReport,
  paragraph: PublishedParagraph,
  caption?: string,
): string {
  const sentences = emitSentences(paragraph, scriptOf(edition, report.originalScript));
  const english =
    paragraph.leadEnglish === undefined
      ? ''
      : `\n<LeadEnglish source=${escapeAttribute(`${paragraph.id}.s1`)}>${escapeText(paragraph.leadEnglish)}</LeadEnglish>`;
  const original = paragraph.rows
    ? emitTable(paragraph, sentences, caption)
    : `<Original>${sentences.join('')}</Original>`;
  const summary = `<Summary source=${escapeAttribute(paragraph.id)}>${english}\n${paragraph.summary.map(emitClaim).join('\n')}\n</Summary>`;
  // The English edition leads with the summary, for eyes and for screen readers alike.
  const parts = edition === 'en' ? [summary, original] : [original, summary];
  return [`<Paragraph id=${escapeAttribute(paragraph.id)}>`, ...parts, '</Paragraph>'].join('\n');
}

export function emitClaim(claim: Claim): string {
  return `<Claim sources=${escapeAttribute(claim.sources.join(' '))}>${escapeText(claim.text)}</Claim>`;
}

/** A table: each cell that is not empty is a sentence. */
function emitTable({ rows = [], sentences }: PublishedParagraph, emitted: readonly string[], caption?: string): string {
  const starts = new Map<number, string>();
  let from = 0;
  sentences.forEach(({ hans }, index) => {
    starts.set(from, emitted[index] ?? '');
    from += hans.length;
  });
  const lines = rows.map(({ head, cells, extents }, row) => {
    const tag = head ? 'th' : 'td';
    const written = cells.map((cell, column) => {
      const { columns, rows: high } = extents?.[column] ?? { columns: 1, rows: 1 };
      if (columns === 0) return '';
      // What stands before the first cell that is not empty is part of it.
      const text =
        cell.from === cell.to ? '' : (starts.get(cell.from) ?? (row + column === 0 ? (starts.get(0) ?? '') : ''));
      const scope = head ? ` scope="${columns > 1 ? 'colgroup' : 'col'}"` : '';
      return `<${tag}${scope}${spanOf('colspan', columns)}${spanOf('rowspan', high)}>${text}</${tag}>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  const heads = rows.filter(({ head }) => head).length;
  const head = heads > 0 ? `<thead>${lines.slice(0, heads).join('')}</thead>` : '';
  const named = caption === undefined ? '' : ` caption=${escapeAttribute(caption)}`;
  return `<TextTable${named}>${head}<tbody>${lines.slice(heads).join('')}</tbody></TextTable>`;
}

function spanOf(name: string, span: number): string {
  return span > 1 ? ` ${name}="${span}"` : '';
}
