import { describeChange } from '../site/ledger.ts';
import { excerpt } from '../../src/intake/excerpt.ts';
import { printable } from '../printable.ts';
import type { Coverage, Described, Question } from './describe.ts';
import { rangeOf } from './tree.ts';
import { quantity } from '../quantity.ts';

/** A report on one screen; what does not fit is counted, and whole on the page (`--html`) and in `--json`. */
export function toText(described: Described): string {
  const lines = [
    `${described.id}: ${described.title}`,
    ...group('text', [textLine(described)]),
    ...group('restored', repairLines(described)),
    ...group('structure', structureLines(described)),
    ...group('conversion', conversionLines(described)),
    ...group('English', englishLines(described)),
    ...group('ids', idLines(described)),
    ...group('size', [sizeLine(described)]),
    ...group('questions', questionLines(described.questions)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** What the files of the site ask; nothing where they ask nothing. */
export function toSiteText(questions: readonly Question[]): string {
  const lines = ['the site', ...group('questions', questionLines(questions))];
  return questions.length === 0 ? '' : `${lines.map(printable).join('\n')}\n`;
}

const COLUMN = 13;

function group(name: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(COLUMN - 2)}${line}`);
}

function textLine({ text }: Described): string {
  const { file, encoding, script, characters, paragraphs, sections } = text;
  return `${file} (${encoding}, ${script}): ${quantity(characters, 'character')}, ${quantity(paragraphs, 'paragraph')} in ${quantity(sections, 'section')}`;
}

const SOME = 5;

const PROVED = 'proved: the forward model gives the received file byte for byte';

function repairLines({ repairs }: Described): string[] {
  const { family, counts, proved, doubtful } = repairs;
  const edits = counts.map((entry) => `${entry.count} ${entry.rule} (${entry.certainty})`).join(', ');
  const isRepaired = family !== 'none' || doubtful.length > 0;
  const proof = isRepaired ? (proved ? PROVED : 'NOT PROVED') : 'as received: no damage was found';
  return [
    family === 'none' && edits === ''
      ? 'nothing'
      : `${edits || 'nothing'}${family === 'none' ? '' : `; damage of family ${family}`}`,
    proof,
    ...some(
      doubtful,
      ({ line, column, certainty, before, received, restored, after, instead }) =>
        `${line}:${column} ${before}“${received}” → “${restored}”${after} (${certainty}${instead === undefined ? '' : `; or “${instead}”`})`,
    ),
  ];
}

const MOST_HEADINGS = 14;

function structureLines({ structure }: Described): string[] {
  // As many levels as fit; a tree cut off in the middle would show the first chapter alone.
  let depth = Math.max(0, ...structure.map((place) => place.depth));
  while (depth > 0 && structure.filter((place) => place.depth <= depth).length > MOST_HEADINGS) depth -= 1;
  const shown = structure.filter((place) => place.depth <= depth);
  const lines = shown.slice(0, MOST_HEADINGS).map((place) => {
    const at = structure.indexOf(place);
    const next = structure.findIndex(({ depth: other }, index) => index > at && other <= place.depth);
    const under = structure.slice(at, next === -1 ? undefined : next);
    const range = rangeOf(under.flatMap(({ paragraphs }) => paragraphs));
    const inner = under.length > 1 && place.depth === depth ? `, ${quantity(under.length - 1, 'heading')} below` : '';
    return `${'  '.repeat(place.depth)}${excerpt(place.heading)}${range === '' ? '' : `  ${range}`}${inner}`;
  });
  return shown.length > MOST_HEADINGS
    ? [...lines, `… and ${quantity(shown.length - MOST_HEADINGS, 'heading')} more`]
    : lines;
}

/** What nothing decides, by kind; names first. */
const KINDS = [
  ['name', 'may be in a person’s name'],
  ['sense', 'may have another sense'],
  [undefined, 'by their usual form alone'],
] as const;

function conversionLines({ conversion }: Described): string[] {
  const { ambiguous, counts, to } = conversion;
  const open = conversion.places.filter(({ review }) => review === undefined);
  if (ambiguous === 0) return [`no character has more than one form in ${to}`];
  const by = Object.entries(counts)
    .map(([decision, number]) => `${number} by ${decision}`)
    .join(', ');
  return [
    `${quantity(ambiguous, 'character')} with several forms in ${to}: ${by}`,
    ...KINDS.flatMap(([doubt, name]) => {
      const places = open.filter((place) => place.doubt === doubt);
      if (places.length === 0) return [];
      const lines = places.map(({ before, from, to: into, after }) => `${before}[${from} → ${into}]${after}`);
      return [`${name}: ${places.length}; look at them`, ...some(lines, (line) => `  ${line}`)];
    }),
  ];
}

function englishLines({ english }: Described): string[] {
  const { title, abstract, sections, paragraphs } = english;
  const has = ({ of, missing }: Coverage): string => `${of - missing.length} of ${of}`;
  const lines = [
    `title ${title ? 'yes' : 'NO'}, abstract ${abstract ? 'yes' : 'NO'}, sections ${has(sections)}, paragraphs ${has(paragraphs)}`,
  ];
  const missing = [...sections.missing, ...paragraphs.missing].map(({ id }) => id);
  if (missing.length > 0)
    lines.push(`missing: ${missing.slice(0, 12).join(', ')}${missing.length > 12 ? `, … (${missing.length})` : ''}`);
  return lines;
}

function idLines({ ids }: Described): string[] {
  if (ids.first) return ['none given yet: the first build gives them and writes paragraphs.lock.json; commit it'];
  if (ids.changes.length === 0) return [`${ids.kept} kept, none would change`];
  return [
    `${ids.kept} kept, ${ids.changes.length} would change: a build needs --accept-ids`,
    ...some(ids.changes.flatMap(describeChange), (line) => line),
  ];
}

function sizeLine({ size }: Described): string {
  return sizeInWords(size);
}

export function sizeInWords({ pages, permalinks, bytes }: Described['size']): string {
  return `about ${(bytes / 1_000_000).toFixed(1)} MB: ${quantity(pages, 'page')} in three editions, ${quantity(permalinks, 'permalink')}`;
}

/** As many as `duizhao new` asks, and one to spare. */
const MOST_QUESTIONS = 8;

function questionLines(questions: readonly Question[]): string[] {
  const files = Map.groupBy(questions, ({ place }) => place.file);
  return [...files].flatMap(([file, asked]) => [
    file ?? '',
    ...some(asked, ({ place, text }) => `  line ${place.line}: ${excerpt(text, 80)}`, MOST_QUESTIONS),
  ]);
}

function some<T>(entries: readonly T[], toLine: (entry: T) => string, most = SOME): string[] {
  const lines = entries.slice(0, most).map(toLine);
  return entries.length > most ? [...lines, `… and ${entries.length - most} more`] : lines;
}
