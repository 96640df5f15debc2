import { z } from 'zod';

/** The shapes of the files under `content/`. Unknown keys are errors: a misspelt one would be lost silently. */

const line = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: line, en: line });
const claims = z.array(z.strictObject({ text: line, sources: z.array(line) }));

export const siteSchema = z.strictObject({
  title: bilingual,
  url: z.url({ protocol: /^https?$/ }),
  licence: bilingual,
  'licence-url': z.url().optional(),
  'report-errors': line.regex(/^(mailto:|https?:\/\/)/, 'a mailto: or https: address'),
});

export const reportSchema = z.strictObject({
  title: z.strictObject({ zh: line, supplied: bilingual.optional() }),
  author: z.strictObject({ zh: line, en: line, supplied: bilingual.optional() }).optional(),
  date: z.strictObject({
    value: line.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2023, 2023-12 or 2023-12-31'),
    supplied: bilingual.optional(),
  }),
  received: bilingual,
  rights: bilingual,
  source: z.strictObject({
    file: line.regex(/^[^/\\]+$/, 'a file name in the folder of the report'),
    sha256: line.regex(/^[0-9a-fA-F]{64}$/, 'a SHA-256 in 64 hexadecimal digits'),
    encoding: line.optional(),
    script: z.enum(['hans', 'hant', 'hant-charwise']),
  }),
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
    .min(1),
});

export const correctionsSchema = z.strictObject({
  readings: z.array(z.strictObject({ received: z.string().min(1), restored: z.string(), reason: line })),
});

export const summariesSchema = z.strictObject({
  title: line,
  abstract: claims,
  sections: z.record(z.string(), z.strictObject({ title: line, summary: claims })),
  paragraphs: z.record(z.string(), z.strictObject({ gist: line.max(60), lead: line.optional(), summary: claims })),
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

const rule = z.strictObject({ from: line, to: line, reason: line, example: line.optional() });

export const conversionSchema = z.strictObject({ hans: z.array(rule).default([]), hant: z.array(rule).default([]) });

const version = z.strictObject({ hash: z.string(), text: z.string() });

export const ledgerSchema = z.strictObject({
  paragraphs: z.array(
    z.strictObject({
      id: line.regex(/^p[1-9]\d*$/, 'an id such as p4'),
      section: z.string(),
      state: z.enum(['current', 'gone']),
      hash: line.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits'),
      text: z.string(),
      superseded: z.array(version),
      successor: z.string().optional(),
    }),
  ),
});
