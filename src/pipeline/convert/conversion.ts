import { otherScript } from '../../vocabulary/edition.ts';
import type { Converted } from './convert-report.ts';
import { findRisks } from './risks.ts';
import { decide } from './convert.ts';
import { fromSimplified, type InScriptsOptions } from './in-scripts.ts';
import type { ConversionRule } from './rule.ts';
import { issue, type Issue, type Outcome } from '../issue.ts';
import type { InEditions, PublishedConversion } from '../published.ts';
import type { Bilingual, ReportInput } from '../report.ts';

const CONTEXT = 8;

/** The kinds of places to look at, in the order in which they are told: a name first. */
const DOUBTS = ['name', 'sense', undefined] as const;

/** Tells how the characters with several forms were decided that a report's conversion met. */
export function describeConversion(input: ReportInput, { texts, original, decided }: Converted): PublishedConversion {
  const text = texts[original];
  const to = otherScript(original);
  const risks = findRisks(decided[to] ?? [], texts[to], to);
  const counts: Record<string, number> = {};
  for (const { by } of risks) counts[by] = (counts[by] ?? 0) + 1;
  const listed = risks.filter(({ by, reviewed }) => by === 'default' || reviewed);
  const places = DOUBTS.flatMap((kind) => listed.filter(({ doubt }) => doubt === kind));
  return {
    ambiguous: risks.length,
    counts,
    reviewed: risks.filter(({ reviewed }) => reviewed).length,
    places: places.map(({ at, from, to, doubt, review }) => ({
      before: text.slice(Math.max(0, at - CONTEXT), at).replace(/^.*\n/su, ''),
      from,
      to,
      after: text.slice(at + from.length, at + from.length + CONTEXT).replace(/\n.*$/su, ''),
      ...(doubt ? { doubt } : {}),
      ...(review ? { review: { ...review, reason: inEditions(review.reason, input) } } : {}),
    })),
  };
}

function inEditions({ zh, en }: Bilingual, options: InScriptsOptions): InEditions {
  return { ...fromSimplified(zh, options), en };
}

/** Finds a report's own rules that apply nowhere, and reviews of what is not in the text. */
export function checkConversion(input: ReportInput, conversion: Converted): Outcome<undefined> {
  return { value: undefined, issues: [...findUnused(input, conversion), ...findMisplaced(input, conversion)] };
}

function findUnused(input: ReportInput, { decided }: Converted): Issue[] {
  const { rules } = input;
  if (!rules.report) return [];
  const stretches = [decided.hans ?? [], decided.hant ?? [], decide(editorsTexts(input), 'hant', rules)].flat();
  const used = new Set(stretches.flatMap(({ rule }) => (rule ? [placeOf(rule)] : [])));
  const unused = new Map<string, ConversionRule>();
  for (const rule of [...rules.report.hant, ...rules.report.hans]) {
    if (!used.has(placeOf(rule)) && !unused.has(placeOf(rule))) unused.set(placeOf(rule), rule);
  }
  return [...unused.values()].map((rule) =>
    issue('conversion-rule-unused', {
      place: input.locate('report', ['conversion', ...(rule.at ?? [])]),
      actual: `“${rule.from}” → “${rule.to}” applies nowhere`,
      expected: 'a rule that the text has a place for',
      note: 'Delete it or correct it: of two rules the one that begins first applies, and of those the longer one.',
    }),
  );
}

function placeOf({ at, from }: ConversionRule): string {
  return JSON.stringify(at ?? from);
}

/** Joins all that the editors wrote in simplified characters and the site shows in traditional ones. */
function editorsTexts({ record }: ReportInput): string {
  const { title, author, publisher, date, received, rights, outline = [] } = record;
  const { authors = [], issuers = [], subjects = [] } = record;
  const headings = outline.map(({ heading }) => heading);
  const names = [...authors, ...issuers, ...subjects].map(({ zh }) => zh);
  const supplied = [title.supplied, author?.supplied, date?.supplied].map((reason) => reason?.zh ?? '');
  return [
    title.zh,
    author?.zh ?? '',
    publisher?.zh ?? '',
    received.zh,
    rights.zh,
    ...names,
    ...supplied,
    ...headings,
  ].join('\n');
}

function findMisplaced({ rules, locate }: ReportInput, { texts, original }: Converted): Issue[] {
  const text = texts[original];
  return (rules.reviews ?? []).flatMap(({ context }, index) =>
    text.includes(context)
      ? []
      : [
          issue('review-misplaced', {
            place: locate('corrections', ['conversion-reviews', index, 'context']),
            actual: `the text does not contain “${context}”`,
            expected: 'a passage of the text that is converted, as it stands in its own script',
            note: 'Copy the passage from the edition in the script of the text, or delete the review.',
          }),
        ],
  );
}
