import type { Finding, Findings } from '../../src/intake/blocks.ts';
import { kindOfName, namesIn } from '../../src/intake/issuers.ts';
import { clean, distinct, scalar } from './yaml-text.ts';

/** What a file states, and so may stand as a value; what is only likely waits for a person. */
export function isSure({ isWeak }: Finding): boolean {
  return isWeak !== true;
}

/** What few texts have (authors, who issued it, its number, days, status and address), each with where it was found. */
export function writeKnown(findings: Findings): string[] {
  const { author, issuer } = findings;
  const names = distinct(author.filter(isSure).flatMap((one) => namesIn(one.value).map((value) => ({ ...partOf(one), value })))); // prettier-ignore
  const lines = [
    ...list('authors', names, ({ value }) => [`    kind: ${kindOfName(value)}`]),
    ...list('issuers', distinct(issuer.filter(isSure)), () => []),
    ...ONE.flatMap((key) => one(key, distinct(findings[key]))),
  ];
  return lines.length === 0
    ? []
    : [['# ? Is this so? (A name may have its English beside it, as “en”.)', ...lines].join('\n')];
}

const ONE = ['number', 'adopted', 'published', 'effective', 'status', 'address'] as const;

/** One of several names: where it was found stays, the original of all of them does not. */
function partOf({ where }: Finding): Omit<Finding, 'value'> {
  return { where };
}

function list(key: string, found: readonly Finding[], more: (one: Finding) => readonly string[]): string[] {
  if (found.length === 0) return [];
  return [
    `${key}:`,
    ...found.flatMap((one) => [
      `  - zh: ${scalar(one.value)} # found: ${clean(one.where)}`,
      ...(one.original === undefined ? [] : [`    original: ${scalar(one.original)}`]),
      ...more(one),
    ]),
  ];
}

function one(key: string, found: readonly Finding[]): string[] {
  const first = found.find(isSure);
  const others = found.filter((each) => each !== first).slice(0, 3);
  return [
    ...(first ? [`${key}: ${scalar(first.value)} # found: ${clean(first.where)}`] : []),
    ...others.map(({ value, where }) => `# ${first ? '  or' : `${key}:`} ${clean(value)} (found: ${clean(where)})`),
  ];
}
