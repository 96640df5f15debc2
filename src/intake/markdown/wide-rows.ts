const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** What a table can stand behind: marks of quotations, and white space. */
const PREFIX = /^(?:\s*>)*\s*/u;

/**
 * Lines with tables as wide as their widest row: a reader of Markdown leaves out every cell for which the head of the
 * table has no column, and its words with it.
 */
export function widenTables(lines: readonly string[]): readonly string[] {
  const widened = [...lines];
  let isCode = false;
  lines.forEach((line, at) => {
    if (FENCE.test(line)) isCode = !isCode;
    const head = lines[at - 1] ?? '';
    const rule = line.replace(PREFIX, '');
    if (isCode || !DELIMITER.test(rule) || !rule.includes('-') || !head.includes('|')) return;
    const width = countCells(head);
    // Where the two differ there is no table.
    if (width !== countCells(line)) return;
    let most = width;
    for (let row = at + 1; lines[row]?.includes('|') === true; row += 1)
      most = Math.max(most, countCells(lines[row] ?? ''));
    widened[at - 1] = addCells(head, most - width, '');
    widened[at] = addCells(line, most - width, ' ---');
  });
  return widened;
}

function countCells(line: string): number {
  const row = line
    .replace(PREFIX, '')
    .trimEnd()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return row.replaceAll(/\\./gu, '').split('|').length;
}

function addCells(line: string, count: number, words: string): string {
  if (count <= 0) return line;
  const row = line.trimEnd();
  return `${row}${/(?<!\\)\|$/u.test(row) ? '' : ' |'}${`${words} |`.repeat(count)}`;
}
