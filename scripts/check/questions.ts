import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Question } from './describe.ts';

const FILES = ['report.yaml', 'corrections.yaml', 'summaries.en.yaml'];

/** The lines of a report's files that ask something: `# ? …`. A file that cannot be read asks nothing. */
export async function findQuestions(content: string, report: string): Promise<Question[]> {
  const questions = await Promise.all(
    FILES.map(async (name) => {
      const file = path.join(content, 'reports', report, name);
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
