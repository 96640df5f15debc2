import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.ts';

/** Real material beside the project, not part of it; what is measured on it is left out where it is absent. */
const corpus = path.resolve(projectRoot, '../shared/corpus');

/** The folder of the corpus, or undefined where there is none. */
export function findCorpus(): string | undefined {
  return existsSync(corpus) ? corpus : undefined;
}

/** A file of the corpus, or undefined where there is none. */
export function readCorpus(...file: string[]): string | undefined {
  const name = path.join(corpus, ...file);
  return existsSync(name) ? readFileSync(name, 'utf8') : undefined;
}

/** Rows of a tab-separated text as records by the names in its first line. */
export function parseTsv(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
