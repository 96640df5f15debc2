import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { EDITIONS } from './vocabulary/edition.ts';
import { PAGE_NAMES } from './vocabulary/report-pages.ts';
import type { CitationSet } from './report/citing/citation-set.ts';
import type { PublishedReport } from './pipeline/published.ts';
import type { LibraryData } from './report/library.ts';

const docs = docsSchema({
  extend: z.object({
    page: z.enum(PAGE_NAMES),
    edition: z.enum([...EDITIONS]),
    report: z.string().optional(),
    section: z.string().optional(),
  }),
});
let made: ReturnType<typeof docs> | undefined;

/** Pages and reports are generated from `content/` by `duizhao build`; their shapes are the pipeline's. */
export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    // Made once: Astro asks for it with every page, for the sake of images in front matter, which ours have none of.
    schema: (context) => (made ??= docs(context)),
  }),
  reports: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/reports' }),
    schema: z.custom<PublishedReport>(),
  }),
  library: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/library' }),
    schema: z.custom<LibraryData>(),
  }),
  citations: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/citations' }),
    schema: z.custom<CitationSet>(),
  }),
};
