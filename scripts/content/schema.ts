import { z } from 'zod';
import type { ConversionReview, ConversionRule } from '../../src/pipeline/convert/rule.ts';
import { AUTHOR_KINDS, REPORT_TYPES, STATUSES } from '../../src/pipeline/report-type.ts';
import { ALWAYS, EDITIONS, isEdition } from '../../src/vocabulary/edition.ts';
import type { GlossaryTerm, ReportRecord, Summaries } from '../../src/pipeline/report.ts';
import type { Reading } from '../../src/pipeline/restore/repair.ts';
import { readAddress } from './address.ts';
import type { CheckDetails } from './explain.ts';
import { holdSame } from './hold-same.ts';

/** The shapes of the files under `content/`. Unknown keys are errors: a misspelt one would be lost silently. */

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const text = z.string().refine((value) => !CONTROL.test(value.replaceAll(/[\n\t]/gu, '')), {
  error: 'text without control characters',
  params: { control: true },
});
export const line = text.trim().min(1);
const bilingual = z.strictObject({ zh: line, en: line });
const claims = z.array(z.strictObject({ text: line, sources: z.array(line) }));
const web = z.url({ protocol: /^https?$/, error: 'an address such as https://example.org/' });

/** Entries by a key of the author's: without a prototype, as `constructor` is a key like any other. */
function record<T>(entry: z.ZodType<T>) {
  return z
    .record(z.string(), entry)
    .transform((entries): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, entries));
}

/** Those that every site has cannot be left out: their addresses were given out. */
const editions = z
  .array(z.string())
  .refine(
    (names) =>
      names.every(isEdition) &&
      ALWAYS.every((edition) => names.includes(edition)) &&
      names.join() === EDITIONS.filter((edition) => names.includes(edition)).join(),
    {
      error: `${ALWAYS.join(', ')}, which no site is without, and any of the others, each once and in the order ${EDITIONS.join(', ')}`,
    },
  )
  .transform((names) => EDITIONS.filter((edition) => names.includes(edition)));

export const siteSchema = z.strictObject({
  title: bilingual,
  url: line.refine(
    (value) => readAddress(value) !== undefined,
    'an address such as https://example.org/reports/, in plain letters and without query',
  ),
  licence: bilingual,
  'licence-url': web.optional(),
  editions: editions.default(() => [...ALWAYS]),
  'report-errors': line.regex(/^(mailto:|https?:\/\/)[^\s<>"]+$/iu, 'a mailto: or https: address without spaces'),
});
/** A year, month or day that the calendar has: another one would be shown as some other day. */
export function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Several words under one reason: `words: { 煤制油: 煤製油 }`, and so for characters. */
const GROUPS = [
  ['words', 'word'],
  ['usual', 'usual'],
  ['closed', 'closed'],
  ['alone', 'alone'],
  ['counted', 'counted'],
] as const;
const pairs = record(line).optional();
const example = line.optional();
const only = z.literal('taiwan').optional();
const oneRule = z.strictObject({ from: line, to: line, only, reason: line, example });
const groupOfRules = z.strictObject({
  words: pairs,
  usual: pairs,
  closed: pairs,
  alone: pairs,
  counted: pairs,
  only,
  reason: line,
  example,
});

/** Where in its entry a rule stands, and where what it says does. */
interface PlacedRule {
  readonly rule: ConversionRule;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** One rule or a group of them; which of the two decides what is expected of it. */
const entry = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null
      ? { shape: GROUPS.some(([name]) => Object.hasOwn(given, name)) ? 'group' : 'one', ...given }
      : given,
  z.discriminatedUnion('shape', [
    oneRule.extend({ shape: z.literal('one') }),
    groupOfRules.extend({ shape: z.literal('group') }),
  ]),
);

/** Every entry as the rules that it is made of. */
const rules = z
  .array(
    entry.transform((given, context): PlacedRule[] => {
      const made = rulesOf(given);
      for (const { rule, to } of made) refuseOtherLength(rule, [...to], context);
      return made;
    }),
  )
  .superRefine((entries, context) => {
    const known = new Set<string>();
    entries.forEach((made, index) =>
      made.forEach(({ rule: { from, kind }, from: path }) => {
        const name = `${kind ?? 'word'} ${from}`;
        if (known.has(name))
          refuse(context, [index, ...path], 'every one once', {
            code: 'value-repeated',
            actual: `“${from}” a second time`,
            note: 'Delete or correct one of the two.',
          });
        known.add(name);
      }),
    );
  })
  .transform((entries) =>
    entries.flatMap((made, index) => made.map(({ rule, from }): ConversionRule => ({ ...rule, at: [index, ...from] }))),
  )
  .default([]);

function rulesOf(entry: z.infer<typeof oneRule> | z.infer<typeof groupOfRules>): PlacedRule[] {
  const { reason, example, only } = entry;
  const rest = { reason, example, only };
  if ('from' in entry) return [{ rule: { from: entry.from, to: entry.to, ...rest }, from: ['from'], to: ['to'] }];
  return GROUPS.flatMap(([name, kind]) =>
    Object.entries(entry[name] ?? {}).map(([from, to]) => ({
      rule: { from, to, kind, ...rest },
      from: [name, from],
      to: [name, from],
    })),
  );
}

function refuseOtherLength({ from, to }: ConversionRule, path: string[], context: z.RefinementCtx): void {
  if ([...from].length === [...to].length && from.length === to.length) return;
  refuse(context, path, `as many characters as “${from}” has`, {
    code: 'rule-length',
    actual: `“${to}” for “${from}”`,
    note: 'Conversion is one character for one, so that every citation keeps its place; reword or delete the rule.',
  });
}

/** What report.yaml says of conversion. */
const reportConversion = z
  .strictObject({
    /** Simplified form: traditional form; each becomes the other, wherever it stands. */
    names: pairs,
    /** Text that no edition changes. */
    keep: z.array(line).default([]),
    /** Of a traditional edition that was converted: 「」, or the marks of the text. `source` is the former name of `kept`. */
    quotes: z.enum(['corner', 'kept', 'source']).optional(),
    /** Words of a region, in the traditional edition; without it the words stay, and only the characters change. */
    vocabulary: z.enum(['tw']).optional(),
    hans: rules,
    hant: rules,
  })
  .optional();

const fileName = line.regex(/^(?!\.{1,2}$)[^/\\]+$/, 'the name of a file in the folder of the report');
const sha256 = line.regex(/^[0-9a-fA-F]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

const date = line.refine(isDate, 'a date such as 2023, 2023-12 or 2023-12-31');
/** A name, with what it is in the script of the text where that is another. */
const named = bilingual.extend({ original: line.optional() });
const partlyNamed = named.extend({ en: line.optional() });

/** What is known of a text besides its title, author, date and publisher. */
const known = {
  authors: z
    .array(partlyNamed.extend({ kind: z.enum(AUTHOR_KINDS) }))
    .min(1)
    .optional(),
  issuers: z.array(partlyNamed).min(1).optional(),
  number: line.optional(),
  adopted: date.optional(),
  published: date.optional(),
  effective: date.optional(),
  status: z.enum(STATUSES).optional(),
  address: web.optional(),
  subjects: z.array(bilingual).min(1).optional(),
};

export const reportSchema = z
  .strictObject({
    title: z.strictObject({ zh: line, original: line.optional(), supplied: bilingual.optional() }),
    author: named.extend({ supplied: bilingual.optional() }).optional(),
    date: z.strictObject({ value: date, supplied: bilingual.optional() }).optional(),
    publisher: partlyNamed.optional(),
    ...known,
    type: z.enum(REPORT_TYPES).optional(),
    received: bilingual,
    rights: bilingual,
    source: z.strictObject({
      file: fileName,
      sha256,
      /** The file that the source was taken from, kept beside it. */
      original: z.strictObject({ file: fileName, sha256 }).optional(),
      encoding: line.refine(isEncoding, 'a name such as utf-8, gb18030 or big5').optional(),
      script: z.enum(['hans', 'hant', 'hant-charwise']),
    }),
    conversion: reportConversion,
    formerly: z.array(line).optional(),
    withdrawn: z
      .strictObject({
        date: line.refine((value) => value.length === 10 && isDate(value), 'a date such as 2026-11-23'),
        reason: bilingual,
      })
      .optional(),
    outline: z
      .array(
        z.strictObject({
          slug: line,
          heading: line,
          supplied: z.boolean().default(false),
          paragraphs: z.array(line).min(1),
          lead: z.array(line).default([]),
        }),
      )
      .min(1)
      .optional(),
  })
  .superRefine(({ author, authors }, context) => {
    if (author && authors)
      refuse(context, ['authors'], 'author or authors', {
        code: 'value-repeated',
        actual: '“author” and “authors” both',
        note: 'Delete one of the two: “author” is for one, “authors” for several.',
      });
  });

/** One character of a passage and its form in the other script. */
const conversionReview = z
  .strictObject({ context: line, character: line, form: line, reason: bilingual, by: line.optional() })
  .superRefine(({ context: passage, character, form }, context) => {
    if ([...character].length !== 1 || !passage.includes(character))
      refuse(context, ['character'], 'one character of the context', {
        code: 'review-character',
        actual: `“${character}”`,
        note: 'Write the character that was looked at, as it stands in the context.',
      });
    if ([...form].length !== 1 || form.length !== character.length)
      refuse(context, ['form'], `one character for “${character}”`, {
        code: 'review-form',
        actual: `“${form}”`,
        note: 'Conversion is one character for one, so that every citation keeps its place.',
      });
  });

export const correctionsSchema = z.strictObject({
  'conversion-reviews': z.array(conversionReview).default([]),
  glosses: z.enum(['remove', 'keep']).optional(),
  readings: z
    .array(z.strictObject({ received: z.string().min(1), restored: z.string(), reason: line }))
    .superRefine((readings, context) =>
      refuseRepeated(
        readings.map(({ received }) => received),
        'received',
        context,
      ),
    ),
});

/** What may still be to be written: empty is as good as left out. */
const written = text.trim().transform((value) => (value === '' ? undefined : value));

/** A machine's English, which nobody has reviewed. */
const draft = z.strictObject({ model: line, date: line.refine(isDate, 'a date such as 2026-01-31') }).optional();

/** What a piece of English was written for, and by whom: written by `duizhao summaries`. */
const provenance = {
  for: line.regex(/^[0-9a-f]{8}$/, 'the first 8 digits of the hash of its text').optional(),
  draft,
  'reviewed-by': line.optional(),
};

export const summariesSchema = z.strictObject({
  title: written.optional(),
  abstract: claims,
  'title-draft': draft,
  sections: record(z.strictObject({ title: written.optional(), summary: claims, ...provenance })),
  paragraphs: record(
    z.strictObject({ gist: text.trim().max(60), lead: written.optional(), summary: claims, ...provenance }),
  ),
});

export const glossarySchema = z.array(
  z.strictObject({
    id: line.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
    hans: line,
    hant: line,
    pinyin: line,
    en: line,
    definition: bilingual,
    source: line,
  }),
);

export const conversionSchema = z.strictObject({ hans: rules, hant: rules });

type Report = z.infer<typeof reportSchema>;
type Corrections = z.infer<typeof correctionsSchema>;

// What the pipeline is given is what the files may say; `conversion` becomes rules, and `original` is checked at the door.
holdSame<Omit<Report, 'conversion' | 'source'> & { source: Omit<Report['source'], 'original'> }, ReportRecord>();
holdSame<z.infer<typeof summariesSchema>, Summaries>();
holdSame<z.infer<typeof glossarySchema>[number], GlossaryTerm>();
holdSame<Corrections['readings'][number], Reading>();
holdSame<Corrections['conversion-reviews'][number], Omit<ConversionReview, 'to'>>();

/** Refuses what stands in a list a second time. */
export function refuseRepeated(
  values: readonly string[],
  key: string,
  context: z.RefinementCtx,
  { code, note }: Pick<CheckDetails, 'code' | 'note'> = REPEATED,
): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) === index) return;
    refuse(context, [index, key], 'every one once', {
      code,
      actual: `“${value}” a second time`,
      note,
    });
  });
}

const REPEATED = { code: 'value-repeated', note: 'Delete or correct one of the two.' } as const;

/** Refuses a value for a reason that the shape alone does not give. */
export function refuse(
  context: z.RefinementCtx,
  path: (string | number)[],
  expected: string,
  params: CheckDetails,
): void {
  context.addIssue({ code: 'custom', path, message: expected, params: { ...params } });
}
