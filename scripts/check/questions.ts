import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Question } from './describe.ts';

const FILES = ['report.yaml', 'corrections.yaml', 'summaries.en.yaml'];
const SITE_FILES = ['site.yaml', 'glossary.yaml', 'conversion.yaml'];

/** The lines of a report's files that ask something: `# ? …`. */
export function findQuestions(content: string, report: string): Promise<Question[]> {
  return findIn(FILES.map((name) => path.join(content, 'reports', report, name)));
}

/** The same of the files of the site as a whole. */
export function findSiteQuestions(content: string): Promise<Question[]> {
  return findIn(SITE_FILES.map((name) => path.join(content, name)));
}

/** A file that cannot be read asks nothing. */
async function findIn(files: readonly string[]): Promise<Question[]> {
  const questions = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
      return lines.flatMap((line, index): Question[] => {
        const text = /^\s*# \? ?(.*)$/u.exec(line)?.[1];
        const place = { file: path.relative(process.cwd(), file), line: index + 1, column: line.indexOf('#') + 1 };
        return text === undefined ? [] : [{ place, text }];
      });
    }),
  );
  return questions.flat();
}
