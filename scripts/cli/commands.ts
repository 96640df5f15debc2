import { build } from './build.ts';
import { check } from './check.ts';
import { convertText } from './convert.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';
import { restoreText } from './restore.ts';
import { splitText } from './split.ts';

export interface Command {
  readonly synopsis: string;
  readonly summary: string;
  /** Runs the command and gives its exit code. */
  readonly run: (argv: readonly string[]) => Promise<number>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  restore: {
    synopsis: 'restore [--json] [--encoding NAME] [FILE]',
    summary: 'Undoes the damage of a broken publishing chain; same script, text on standard output.',
    run: restoreText,
  },
  convert: {
    synopsis: 'convert --to hans|hant|hant-hk|hant-opencc [--json] [--encoding NAME] [FILE]',
    summary: 'Converts a text to another script: glyphs only, by phrases.',
    run: convertText,
  },
  split: {
    synopsis: 'split [--json] [--encoding NAME] [FILE]',
    summary: 'Shows the sections, paragraphs and sentences of a text.',
    run: splitText,
  },
  build: {
    synopsis: 'build [--content DIR] [--out DIR] [--site URL] [--base PATH] [--strict] [--accept-ids]',
    summary: 'Builds the whole site.',
    run: build,
  },
  preview: {
    synopsis: 'preview [--out DIR] [--port N]',
    summary: 'Serves a built site on this machine.',
    run: preview,
  },
  dev: {
    synopsis: 'dev [--content DIR] [--port N]',
    summary: 'Serves the site while content and code are worked on.',
    run: dev,
  },
  check: {
    synopsis: 'check [REPORT] [--content DIR] [--out DIR]',
    summary: 'Checks a report before publishing; with --out, the links and anchors of a built site.',
    run: check,
  },
};

/** Commands that are planned, and what they will do. */
export const LATER: Readonly<Record<string, string>> = {
  new: 'it will make content/reports/ID/ from a file',
  search: 'it will search a built site in the terminal',
  cite: 'it will print the citation of a paragraph',
  summaries: 'it will list missing and stale English',
};
