/** A field of a table, with the place where it begins. */
export interface Field {
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The rows of a table in CSV (RFC 4180: fields in quotes may have commas, line ends and doubled quotes). Empty rows are
 * left out. A quote that is never closed ends with the text.
 */
export function readCsv(text: string): Field[][] {
  const rows: Field[][] = [[]];
  let [line, column] = [1, 1];
  let at = 0;
  const step = (): string => {
    const character = text[at] ?? '';
    at += 1;
    column += 1;
    if (character === '\n') [line, column] = [line + 1, 1];
    return character;
  };
  if (text.startsWith('\ufeff')) at = 1;
  while (at < text.length) {
    const start = { line, column };
    let value = '';
    if (text[at] === '"') {
      step();
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') step();
        value += step();
      }
      step();
    }
    while (at < text.length && !/[,\r\n]/u.test(text[at] ?? '')) value += step();
    rows.at(-1)?.push({ value: value.trim(), ...start });
    const end = step();
    if (end === '\r' && text[at] === '\n') step();
    if (end !== ',' && at < text.length) rows.push([]);
  }
  return rows.filter((row) => row.some(({ value }) => value !== ''));
}
