import type { EnglishItem, EnglishStatus } from './list.ts';

/** What is said of each status, in the order in which a person would see to it. */
const HEADS: readonly (readonly [status: EnglishStatus, head: string])[] = [
  ['missing', 'no English yet'],
  ['stale', 'the Chinese has changed since the English was written'],
  ['draft', 'machine drafts that nobody has reviewed'],
];

/** The list for people: how much there is of each, then every piece with its Chinese. */
export function formatEnglish(report: string, items: readonly EnglishItem[]): string {
  const count = (wanted: EnglishStatus): number => items.filter(({ status }) => status === wanted).length;
  const totals = [...HEADS.map(([status]) => status), 'unsigned' as const, 'current' as const]
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${NAMES[status]}`);
  const parts = HEADS.flatMap(([status, head]) => {
    const some = items.filter((item) => item.status === status);
    return some.length === 0 ? [] : [`\n${head}`, ...some.map(formatItem)];
  });
  return `${[`${report}: ${totals.join(', ')}`, ...parts].join('\n')}\n`;
}

const NAMES: Readonly<Record<EnglishStatus, string>> = {
  missing: 'missing',
  stale: 'stale',
  draft: 'unreviewed',
  unsigned: 'without a note of what they were written for (--sign adds it)',
  current: 'current',
};

function formatItem({ id, chinese, before, english }: EnglishItem): string {
  const lines: readonly (readonly [label: string, text: string | undefined])[] = [
    ['was', before],
    [before === undefined ? '' : 'is', chinese],
    ['en', english],
  ];
  const told = lines.flatMap(([label, text]) => (text === undefined ? [] : [`${label.padEnd(4)}${plain(text)}`]));
  const head = id.length < WIDEST ? id.padEnd(WIDEST) : `${id}\n  ${' '.repeat(WIDEST)}`;
  return told.map((line, index) => `  ${index === 0 ? head : ' '.repeat(WIDEST)}${line}`).join('\n');
}

/** Columns of an id; a longer one has a line of its own. */
const WIDEST = 12;

/** A text on one line, without what a terminal would take for commands. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{C}/gu, '');
}
