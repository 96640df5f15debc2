import { getDocumentProxy } from 'unpdf';
import { issue, type IssueCode } from '../../pipeline/issue.ts';
import { type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';
import { isName, isTitle } from '../docx/parts.ts';
import { findInText, joinFindings } from '../findings.ts';
import { bodySize, joinParagraphs } from './blocks.ts';
import { findRegions, turnColumns } from './columns.ts';
import { placeNotes, takeFootnotes } from './footnotes.ts';
import { joinLines, type Line, type Page, type Piece, removeMargins } from './lines.ts';
import { removeReadings } from './readings.ts';
import { nameWords } from '../telling.ts';
import type { ReadOptions, ReadOutcome, Surroundings } from '../received.ts';

/** Characters on a page below which it has no text but a stamp or a number. */
const NO_TEXT = 8;

/** A PDF with a text layer: lines joined, headers, footers and page numbers left out. Programs in it are not run. */
export async function readPdf(bytes: Uint8Array, { file, characterTable }: ReadOptions): Promise<ReadOutcome> {
  const refuse = (code: IssueCode, actual: string, note: string): ReadOutcome => ({
    issues: [
      issue(code, {
        place: { file, line: 1, column: 1 },
        actual,
        expected: 'a PDF with a text layer',
        note,
      }),
    ],
  });
  const tables = new Set<string>();
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      enableXfa: false,
      BinaryDataFactory: characterTables(characterTable, tables),
    });
    try {
      return await readPages(document, tables, refuse);
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return refuse(
        'pdf-password',
        'a PDF that a password protects',
        'Open it, print or save it into a PDF without the password, and give that.',
      );
    return refuse(
      'pdf-damaged',
      `a PDF that cannot be read (${error instanceof Error ? error.message.replace(/\.$/u, '') : String(error)})`,
      'Get the file again, or open it and save it as a PDF anew.',
    );
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPages(
  pdf: Pdf,
  tables: ReadonlySet<string>,
  refuse: (code: IssueCode, actual: string, note: string) => ReadOutcome,
): Promise<ReadOutcome> {
  const { pages, readings } = await readLines(pdf);
  const lengthOf = ({ lines }: Page): number => lines.reduce((sum, { text }) => sum + text.length, 0);
  const empty = pages.filter((page) => lengthOf(page) < NO_TEXT).map(({ number }) => number);
  const lacking = [...tables].filter((name) => !/^(?:Identity|Adobe-)/u.test(name));
  if (empty.length === pages.length) {
    if (lacking.length > 0)
      return refuse(
        'pdf-tables-missing',
        `a PDF whose fonts count on Adobe’s tables of Chinese characters (${lacking.join(', ')})`,
        `Run “npm install --no-save --omit=optional ${TABLES}”, which brings them, and then this command again.`,
      );
    return refuse(
      'pdf-scanned',
      'a PDF without text: its pages are pictures (a scan)',
      'Let a program for character recognition (OCR) add a text layer, such as “ocrmypdf -l chi_sim IN.pdf OUT.pdf”, and give what it makes.',
    );
  }
  const { lines, dropped } = removeMargins(pages);
  const foot = takeFootnotes(lines, bodySize(lines.flat()));
  const joined = joinParagraphs(foot.pages.flatMap(partDirections));
  const { tables: laidOut } = joined;
  const blocks = placeNotes(joined.blocks, foot.notes);
  const lost = [
    'pictures, links and stress of the PDF: it has their words only, which stand in the order of the file',
    ...(foot.notes.size > 0 ? [`${foot.notes.size} note${foot.notes.size > 1 ? 's' : ''} at the foot of pages, by their marks; compare them with the PDF`] : []), // prettier-ignore
    ...(empty.length > 0 ? [`${listPages(empty)}: there is no text, only pictures`] : []),
    ...(laidOut.length > 0
      ? [`${listPages([...new Set(laidOut)])}: tables, by how their words stand in columns; compare them with the PDF`]
      : []),
    ...readings.map(({ text, page }) => `the reading above the line (page ${page}): ${nameWords(text)}`),
    ...(lacking.length > 0
      ? [
          `text in fonts that count on Adobe’s tables (${lacking.join(', ')}); “npm install --no-save --omit=optional ${TABLES}” brings them`,
        ]
      : []),
  ];
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return {
    value: { blocks, pictures: [], findings: joinFindings(findInText(blocks), findInInfo(info)), dropped, lost },
    issues: [],
  };
}

/** Lines that are read in one direction: the columns of a page have edges of their own. */
function partDirections(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && last[0]?.isVertical === line.isVertical) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** The lines of every page, and what stands beside them as a reading. */
async function readLines(pdf: Pdf): Promise<{ readonly pages: readonly Page[]; readonly readings: readonly Line[] }> {
  const pages: Page[] = [];
  const readings: Line[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
      const size = Math.hypot(a, b) || item.height;
      // Figures that lie on their side in a column take the place of one upright character.
      if (b < 0 && Math.abs(a) < size / 10)
        return [{ text: item.str, x: x - size / 10, y: y - size, width: size, size }];
      return [{ text: item.str, x, y, width: item.width, size }];
    });
    const [, bottom = 0, , top = 0] = page.view;
    const found = removeReadings(
      findRegions(pieces).flatMap((region) =>
        region.isVertical ? turnColumns(region.pieces, number, top) : joinLines(region.pieces, number),
      ),
    );
    readings.push(...found.readings);
    pages.push({ number, height: top - bottom, lines: found.lines });
    page.cleanup();
  }
  return { pages, readings };
}

function listPages(pages: readonly number[]): string {
  const shown = pages.slice(0, 12).join(', ');
  return `page${pages.length > 1 ? 's' : ''} ${shown}${pages.length > 12 ? ', …' : ''}`;
}

function findInInfo(info: object): Findings {
  const find = (key: string): Finding[] => {
    const value: unknown = key in info ? info[key as keyof typeof info] : undefined;
    return typeof value === 'string' && value.trim() !== ''
      ? [{ value: value.replaceAll(/\s+/gu, ' ').trim(), where: `“${key}” of the PDF` }]
      : [];
  };
  const made = find('CreationDate').flatMap(({ value }) => {
    const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/u.exec(value) ?? [];
    const date = year === undefined ? undefined : readDate(`${year}-${month}-${day}`);
    return date === undefined ? [] : [{ value: date, where: 'the day on which the PDF was made', isWeak: true }];
  });
  return {
    ...NOTHING_FOUND,
    title: find('Title').filter(({ value }) => isTitle(value)),
    // Most programs put the name of the user there.
    author: find('Author')
      .filter(({ value }) => isName(value))
      .map((one) => ({ ...one, isWeak: true })),
    date: made,
  };
}

/** The package that has Adobe's tables: 38 MB for the few PDFs that need them, so it is not among ours. */
const TABLES = 'pdfjs-dist@6.5.438';

/** What pdf.js asks for tables; those that are not there are remembered. */
function characterTables(read: Surroundings['characterTable'], missing: Set<string>): object {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? await read?.(filename) : undefined;
      if (table) return table;
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/u, ''));
      throw new Error(`there is no ${filename}`);
    }
  };
}
