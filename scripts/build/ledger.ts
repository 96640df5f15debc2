import path from 'node:path';
import type { Change, Ledger } from '../../src/pipeline/identify.ts';
import { replaceFile } from './files.ts';

/** What became of the paragraphs, in a few lines. */
export function describeLedgerChanges(changes: readonly Change[]): string {
  const kept = changes.filter(({ type }) => type === 'kept').length;
  const lines = changes.flatMap((change): string[] => {
    switch (change.type) {
      case 'kept':
        return [];
      case 'moved':
        return [`${change.id} moved`];
      case 'edited':
        return [`${change.id} edited: “${excerpt(change.before)}” → “${excerpt(change.after)}”`];
      case 'new':
        return [`${change.id} new: “${excerpt(change.after)}”`];
      case 'gone':
        return [
          `${change.id} gone: “${excerpt(change.before)}”${change.successor === undefined ? '' : ` → ${change.successor}`}`,
        ];
    }
  });
  const more = lines.length - LONGEST_LIST;
  const list = more > 0 ? [...lines.slice(0, LONGEST_LIST), `and ${more} more`] : lines;
  return [`${kept} paragraphs kept`, ...(list.length > 0 ? list : ['sections moved'])].join('\n');
}

const LONGEST_LIST = 50;

const LONGEST_EXCERPT = 24;

function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_EXCERPT ? text : `${characters.slice(0, LONGEST_EXCERPT).join('')}…`;
}

/** Writes a report's ledger; the old one stays until the new one is whole. */
export function writeLedger(content: string, report: string, ledger: Ledger): void {
  const file = path.join(content, 'reports', report, 'paragraphs.lock.json');
  replaceFile(file, `${JSON.stringify(ledger, null, 2)}\n`);
}
