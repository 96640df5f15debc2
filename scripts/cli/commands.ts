export interface Command {
  readonly synopsis: string;
  readonly summary: string;
  /** Runs the command and gives its exit code. */
  readonly run: (argv: readonly string[]) => Promise<number>;
}

/** The commands; each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  restore: {
    synopsis: 'restore [--json] [--encoding NAME] [FILE]',
    summary: 'Undoes the damage of a broken publishing chain; same script, text on standard output.',
    run: async (argv) => (await import('./restore.ts')).restoreText(argv),
  },
  convert: {
    synopsis: 'convert --to hans|hant|hant-hk|hant-opencc [--json] [--encoding NAME] [FILE]',
    summary: 'Converts a text to another script: glyphs only, by phrases.',
    run: async (argv) => (await import('./convert.ts')).convertText(argv),
  },
  split: {
    synopsis: 'split [--json] [--encoding NAME] [FILE]',
    summary: 'Shows the sections, paragraphs and sentences of a text.',
    run: async (argv) => (await import('./split.ts')).splitText(argv),
  },
  new: {
    synopsis: 'new FILE --id ID [--title TITLE] [--encoding NAME] [--content DIR] [--json]',
    summary: 'Makes a report of a text, a Markdown file, a web page, a Word document or a PDF.',
    run: async (argv) => (await import('./new.ts')).newReport(argv),
  },
  build: {
    synopsis: 'build [--content DIR] [--out DIR] [--work DIR] [--site URL] [--base PATH] [--strict] [--accept-ids]',
    summary: 'Builds the whole site; with --work, in a folder of its own, beside other builds.',
    run: async (argv) => (await import('./build.ts')).build(argv),
  },
  preview: {
    synopsis: 'preview [--out DIR] [--port N]',
    summary: 'Serves a built site on this machine.',
    run: async (argv) => (await import('./preview.ts')).preview(argv),
  },
  dev: {
    synopsis: 'dev [--content DIR] [--port N]',
    summary: 'Serves the site while content and code are worked on.',
    run: async (argv) => (await import('./dev.ts')).dev(argv),
  },
  check: {
    synopsis: 'check [REPORT] [--html FILE] [--json] [--content DIR] | check --out DIR',
    summary:
      'Shows a report before publishing, on one screen or as a page; with --out, checks the links of a built site.',
    run: async (argv) => (await import('./check.ts')).check(argv),
  },
  search: {
    synopsis: 'search QUERY [--report ID] [--kind KIND] [--edition E] [--out DIR] [--json]',
    summary: 'Searches a built site with the site’s own search.',
    run: async (argv) => (await import('./search.ts')).searchSite(argv),
  },
  summaries: {
    synopsis:
      'summaries REPORT [--json] [--content DIR] [--sign all|ID,… [--by NAME]] [--endpoint URL --model NAME [--stale] [--parallel N] [--timeout SECONDS]]',
    summary: 'Lists English that is missing, stale or unreviewed; drafts it with a model that you name; signs it.',
    run: async (argv) => (await import('./summaries.ts')).summaries(argv),
  },
  cite: {
    synopsis: 'cite REPORT[/PLACE] [--style S] [--edition E] [--content DIR] [--json]',
    summary: 'Prints the citation of a report, a section, a paragraph or a sentence: p4, p4.s2, 第四段, §2.',
    run: async (argv) => (await import('./cite.ts')).citePlace(argv),
  },
};
