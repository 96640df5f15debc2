import { sha256 } from '../../src/pipeline/source.ts';
import type { Finding } from '../../src/intake/blocks.ts';
import { orderDates } from '../../src/intake/dated.ts';
import type { Draft } from './draft.ts';
import type { Given } from './given.ts';
import type { Kind } from '../../src/intake/received.ts';
import { isSure, writeKnown } from './known-yaml.ts';
import { clean, comment, distinct, scalar } from './yaml-text.ts';

/** What a kind of file is called in both languages. */
const KINDS: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  text: { zh: '纯文本文件', en: 'a plain text file' },
  markdown: { zh: 'Markdown文件', en: 'a Markdown file' },
  html: { zh: '保存的网页', en: 'a saved web page' },
  mhtml: { zh: '网页存档文件', en: 'a web archive' },
  docx: { zh: 'Word文档', en: 'a Word document' },
  odt: { zh: 'OpenDocument文档', en: 'an OpenDocument text' },
  epub: { zh: '电子书', en: 'an e-book' },
  office: { zh: '旧格式文档', en: 'a document of an old format' },
  pdf: { zh: 'PDF文件', en: 'a PDF' },
};

/** What can be said of conversion, for those who want another one than the usual. */
const OFFERED = [
  '# conversion:',
  '#   quotes: kept    (“” stays in the converted traditional edition, which has 「」 otherwise)',
  '#   vocabulary: tw  (words of Taiwan as well: 資訊 for 信息)',
].join('\n');

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
    OFFERED,
    ...listed('Left out, as it belongs to the page or the program and not to the text:', dropped),
    ...listed('Not kept:', lost),
    ...listed(
      '? Pictures without alternative text: write it between the brackets of ![ ] in the source, and its new sha256 above.',
      draft.undescribed.map((name) => `images/${name}`),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeTitle({ title, findings }: Draft): string[] {
  const own = title.original === undefined ? '' : `\n  original: ${scalar(title.original)}`;
  const value = `title:\n  zh: ${scalar(title.value)} # found: ${clean(title.where)}${own}`;
  const others = distinct(findings.title).filter((found) => found.value !== title.value);
  const also = others.slice(0, 4).map((found) => `\n#   or ${clean(found.value)} (found: ${clean(found.where)})`);
  if (!title.supplied) return [`${value}\n# ? Is this the title as the document has it?${also.join('')}`];
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
function writeNames({ findings, given }: Draft): string[] {
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
  const { author, publisher } = findings;
  const isKnown = author.some(isSure);
  return [
    ...(isKnown
      ? []
      : [entry('author', 'Who wrote it? Give the name in both languages and remove the # marks.', author)]),
    given.publisher
      ? writePublisher(given.publisher, given.where)
      : entry(
          'publisher',
          'Who published it? Give the official name in both languages and remove the # marks.',
          publisher,
        ),
    given.type !== undefined
      ? `type: ${given.type} # found: ${given.where}`
      : `# ? What kind of text is it? One of ${TYPES}.\n# type:`,
    ...writeKnown(findings),
  ];
}

function writePublisher({ zh, en }: NonNullable<Given['publisher']>, where: string): string {
  return [
    `publisher:`,
    `  zh: ${scalar(zh)} # found: ${where}`,
    ...(en === undefined ? [] : [`  en: ${scalar(en)}`]),
  ].join('\n');
}

/** What stands for sure is the date; what is only told (the day a file was made) waits for a person. */
function writeDate({ findings }: Draft): string[] {
  const all = distinct([...orderDates(findings), ...findings.date]);
  const first = all.find(({ isWeak }) => isWeak !== true);
  const others = all.filter((found) => found !== first).slice(0, 4);
  const also = others.map(({ value, where }) => `#   or ${value} (found: ${clean(where)})`);
  if (!first)
    return [
      [
        '# ? No date was found: the text is published as undated. What is its date (2023, 2023-12 or 2023-12-31)?',
        '# date:',
        '#   value:',
        ...also,
      ].join('\n'),
    ];
  return [
    [
      'date:',
      `  value: ${scalar(first.value)} # found: ${clean(first.where)}`,
      '# ? Is this the date of the text?',
      ...also,
    ].join('\n'),
  ];
}

function writeReceived({ kind, file, source, given: { rights, where } }: Draft): string[] {
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
    rights
      ? writeRights(rights, where)
      : [
          '# ? Who holds the rights in the text, and on what grounds is it published here?',
          'rights:',
          '  zh: 原文的权利归属尚未查明。',
          '  en: The rights in the text have not been established yet.',
        ].join('\n'),
  ];
}

/** A statement is no name: where its English is not given, the English page says so, and Chinese does not stand for it. */
function writeRights({ zh, en }: NonNullable<Given['rights']>, where: string): string {
  return [
    ...(en === undefined
      ? ['# ? What is this in English? Until it is written, the English page says where it stands.']
      : []),
    'rights:',
    `  zh: ${scalar(zh)} # found: ${where}`,
    `  en: ${scalar(en ?? 'The rights in the text are stated in the Chinese editions.')}`,
  ].join('\n');
}

const LONGEST_LIST = 60;

function listed(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, LONGEST_LIST).map((line) => comment(`  - ${clean(line)}`));
  const more = lines.length - shown.length;
  return [[comment(head), ...shown, ...(more > 0 ? [`#   … and ${more} more`] : [])].join('\n')];
}
