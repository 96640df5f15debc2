import { sha256 } from '../../src/pipeline/source.ts';
import type { Finding } from '../../src/intake/blocks.ts';
import type { Draft } from './draft.ts';
import type { Kind } from '../../src/intake/received.ts';
import { comment, scalar } from './yaml-text.ts';

/** What a kind of file is called in both languages. */
const KINDS: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  text: { zh: '纯文本文件', en: 'a plain text file' },
  markdown: { zh: 'Markdown 文件', en: 'a Markdown file' },
  html: { zh: '保存的网页', en: 'a saved web page' },
  docx: { zh: 'Word 文档', en: 'a Word document' },
  pdf: { zh: 'PDF 文件', en: 'a PDF' },
};

const TYPES =
  'law, regulation, decision, notice, opinion, plan, work-report, report, white-paper, standard, speech, article';

/** `report.yaml`: what was found, with where; what was not, as a question (`# ?`) beside a value that a build takes. */
export function writeReportYaml(draft: Draft): string {
  const { source, script, dropped, lost } = draft;
  const parts = [
    '# Made by “duizhao new”. “found” says where a value comes from; a line with # ? is a question for you: answer it and\n# delete the line. Chinese is written in simplified characters here.',
    ...writeTitle(draft),
    ...writeNames(draft),
    ...writeDate(draft),
    ...writeReceived(draft),
    [
      'source:',
      `  file: ${source.file}`,
      `  sha256: ${sha256(source.bytes)}`,
      ...(source.original
        ? [
            comment('The file as it came; the source is what was taken out of it.', '  '),
            '  original:',
            `    file: ${source.original.file}`,
            `    sha256: ${sha256(source.original.bytes)}`,
          ]
        : []),
      `  encoding: ${source.encoding}`,
      comment(`found: ${script.why}`, '  '),
      comment(
        'hans, hant (written in traditional characters), or hant-charwise (a simplified text that a program converted',
        '  ',
      ),
      comment('character by character: the simplified text is the original)', '  '),
      `  script: ${script.script}`,
    ].join('\n'),
    ...listed('Left out, as it belongs to the page or the program and not to the text:', dropped),
    ...listed('Not kept:', lost),
    ...listed(
      '? Pictures without alternative text: write it between the brackets of ![ ] in the source, and its new sha256 above.',
      draft.undescribed.map((name) => `images/${name}`),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeTitle({ title }: Draft): string[] {
  const value = `title:\n  zh: ${scalar(title.value)} # found: ${clean(title.where)}`;
  if (!title.supplied) return [`${value}\n# ? Is this the title as the document has it?`];
  const reason = [
    '  supplied:',
    '    zh: 来文无题；暂以文件名为题，待拟。',
    '    en: The received text has no title; the name of the file stands for one until a title is chosen.',
  ];
  return [
    `# ? No title was found. What is it called? If it has no title of its own, say under “supplied” why you call it so.\n${value}\n${reason.join('\n')}`,
  ];
}

/** An author or publisher needs an English name, which no file has: what was found waits for it. */
function writeNames({ findings }: Draft): string[] {
  const entry = (key: string, question: string, found: readonly Finding[]): string => {
    const [first, ...others] = distinct(found);
    const rest = others.slice(0, 3).map(({ value, where }) => `#   or ${clean(value)} (found: ${clean(where)})`);
    return [
      `# ? ${question}`,
      `# ${key}:`,
      `#   zh: ${first ? `${scalar(first.value)} # found: ${clean(first.where)}` : ''}`.trimEnd(),
      '#   en:',
      ...rest,
    ].join('\n');
  };
  const { author, publisher, number, address } = findings;
  return [
    entry('author', 'Who wrote it? Give the name in both languages and remove the # marks.', author),
    entry('publisher', 'Who published it? Give the official name in both languages and remove the # marks.', publisher),
    `# ? What kind of text is it? One of ${TYPES}.\n# type:`,
    ...listed('Found as well:', [
      ...distinct(number).map(({ value, where }) => `document number ${value} (${where})`),
      ...distinct(address).map(({ value, where }) => `address ${value} (${where})`),
    ]),
  ];
}

function writeDate({ findings, today }: Draft): string[] {
  const [first, ...others] = distinct(findings.date);
  if (!first) {
    return [
      [
        '# ? No date was found. What is the date of the text? Put it here (2023, 2023-12 or 2023-12-31) and delete “supplied”.',
        'date:',
        `  value: ${today}`,
        '  supplied:',
        '    zh: 来文中未见日期；此为收录之日，待查。',
        '    en: No date was found in the received text; this is the day on which it was taken in, until the date is established.',
      ].join('\n'),
    ];
  }
  return [
    [
      'date:',
      `  value: ${first.value} # found: ${clean(first.where)}`,
      '# ? Is this the date of the text?',
      ...others.slice(0, 3).map(({ value, where }) => `#   or ${value} (found: ${clean(where)})`),
    ].join('\n'),
  ];
}

function writeReceived({ kind, file, source }: Draft): string[] {
  const bytes = (source.original ?? source).bytes.length;
  const { zh, en } = KINDS[kind];
  const taken = source.original
    ? { zh: '文字由程序从中取出。', en: 'The text was taken out of it by a program.' }
    : { zh: '', en: '' };
  return [
    [
      '# ? Where does the text come from, and how did you receive it?',
      'received:',
      `  zh: ${scalar(`来文为${zh}（${clean(file)}），共${bytes}字节。${taken.zh}`)}`,
      `  en: ${scalar(`Received as ${en} (${clean(file)}) of ${bytes} bytes. ${taken.en}`)}`,
    ].join('\n'),
    [
      '# ? Who holds the rights in the text, and on what grounds is it published here?',
      'rights:',
      '  zh: 原文的权利归属尚未查明。',
      '  en: The rights in the text have not been established yet.',
    ].join('\n'),
  ];
}

const LONGEST_LIST = 60;

function listed(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, LONGEST_LIST).map((line) => comment(`  - ${clean(line)}`));
  const more = lines.length - shown.length;
  return [[comment(head), ...shown, ...(more > 0 ? [`#   … and ${more} more`] : [])].join('\n')];
}

function distinct(found: readonly Finding[]): Finding[] {
  return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
}

/** On one line and without control characters: it stands in a comment. */
function clean(text: string): string {
  return text.replaceAll(/[\p{C}\u2028\u2029\s]+/gu, ' ').trim();
}
