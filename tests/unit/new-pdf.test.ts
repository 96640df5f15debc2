import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { readPdf } from '../../src/intake/pdf/read-pdf.ts';
import { makePdf, type PdfLine, type PdfOptions } from '../fixtures/pdf.ts';
import { take } from '../fixtures/taken.ts';

const read = (pages: readonly (readonly PdfLine[])[], options?: PdfOptions) =>
  readPdf(makePdf(pages, options), { file: 'report.pdf', encoding: undefined });

/** Lines of a page from the top, 30 characters of 12 points wide, with what stands at its ends. */
function page(number: number, lines: readonly string[]): PdfLine[] {
  const body = lines.map((line, index): PdfLine => {
    const text = line.replace(/^　+/u, '');
    return { text, x: 72 + 12 * (line.length - text.length), y: 740 - index * 20 };
  });
  return [
    { text: '某某办公厅文件', x: 250, y: 800, size: 9 },
    ...body,
    { text: `— ${number} —`, x: 280, y: 40, size: 10 },
  ];
}

const FULL = '坚持节水优先、空间均衡、系统治理、两手发力，统筹水资源与水环境';

describe('readPdf()', () => {
  test('joins lines over the end of a page, and leaves out what stands at its ends', async () => {
    const { markdown, dropped } = take(
      await read([
        [
          { text: '河湖治理意见', x: 220, y: 770, size: 22 },
          ...page(1, [`　　${FULL.slice(2)}`, FULL, '第一段完。', `　　${FULL.slice(2)}`]),
        ],
        page(2, [FULL, '第二段完。', '　　第三段。']),
        page(3, ['　　第四段。']),
      ]),
    );
    expect(markdown).toBe(
      [
        '# 河湖治理意见',
        `${FULL.slice(2)}${FULL}第一段完。`,
        `${FULL.slice(2)}${FULL}第二段完。`,
        '第三段。',
        '第四段。\n',
      ].join('\n\n'),
    );
    expect(dropped).toEqual(['page header or footer: 某某办公厅文件 (3 pages)', 'page numbers (3 pages)']);
  });

  test('reads columns one after the other, each with its own edges', async () => {
    const half = FULL.slice(0, 15);
    const column = (x: number, lines: readonly string[]): PdfLine[] =>
      lines.map((line, index) => {
        const text = line.replace(/^　+/u, '');
        return { text, x: x + 12 * (line.length - text.length), y: 740 - index * 20 };
      });
    const { markdown } = take(
      await read([
        [
          ...column(72, [`　　${half.slice(2)}`, half, '第一段完。', `　　${half.slice(2)}`, half]),
          ...column(300, [half, '第二段完。', `　　${half.slice(2)}`, half, '第三段完。']),
        ],
      ]),
    );
    const start = half.slice(2);
    expect(markdown).toBe(
      `${start}${half}第一段完。\n\n${start}${half}${half}第二段完。\n\n${start}${half}第三段完。\n`,
    );
  });

  test('reads radicals as the characters that they are, and says so', async () => {
    const bytes = makePdf([page(1, ['⼀、⽔利⻅效，⺠生改善，⻔类齐全。'])]);
    const { value } = await takeIn({ file: 'a.pdf', bytes, kind: 'pdf' }, undefined);
    expect(value?.text).toContain('一、水利见效，民生改善，门类齐全。');
    expect(value?.lost.join('\n')).toMatch(/5 radicals/u);
  });

  test('finds what its properties say', async () => {
    const { findings } = take(
      await read([page(1, ['正文。'])], { info: '<< /Author (Li Ming) /CreationDate (D:20240305101500) >>' }),
    );
    expect(findings.author[0]?.value).toBe('Li Ming');
    expect(findings.date[0]).toEqual({
      value: '2024-03-05',
      where: 'the day on which the PDF was made',
      isWeak: true,
    });
  });

  test('says which pages have no text', async () => {
    const { lost } = take(await read([page(1, [FULL]), [], page(3, [FULL])]));
    expect(lost).toContain('page 2: there is no text, only pictures');
  });

  test.each([
    ['a scan', 'pdf-scanned', [[], []], {}, /without text: its pages are pictures/u, /OCR/u],
    [
      'one that a password protects',
      'pdf-password',
      [page(1, [FULL])],
      {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>]`,
      },
      /a password protects/u,
      /without the password/u,
    ],
    [
      'one whose fonts count on tables',
      'pdf-tables-missing',
      [page(1, [FULL])],
      { encoding: 'GBK-EUC-H' },
      /\(GBK-EUC-H\)/u,
      /npm install --no-save/u,
    ],
  ] as const)('refuses %s', async (_, code, pages, options, actual, note) => {
    const { value, issues } = await read(pages, options);
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code, severity: 'error' }]);
    expect(issues[0]?.actual).toMatch(actual);
    expect(issues[0]?.note).toMatch(note);
  });

  test('refuses what only begins like one', async () => {
    const { value, issues } = await readPdf(Buffer.from('%PDF-1.7\nnothing'), { file: 'a.pdf', encoding: undefined });
    expect(value).toBeUndefined();
    expect(issues[0]?.actual).toMatch(/cannot be read/u);
  });
});
