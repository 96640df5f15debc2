import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { randomFrom } from '../arbitraries/history.ts';
import { judgeHistory, startVerdict } from '../arbitraries/judge-history.ts';
import { material } from '../arbitraries/long-text.ts';

/** Official documents beside the project, not part of it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/reports');

/** Whether they are there; without them there is nothing to judge. */
export const hasDocuments = existsSync(folder);

/** Edits every document at random and holds what identify() says of it against what was done. */
export function judgeDocuments(histories: number): void {
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md)$/u.test(file));
  const verdict = startVerdict();
  for (const file of files) {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
    for (let seed = 1; seed <= histories; seed += 1) judgeHistory(paragraphs, randomFrom(seed), material, verdict);
  }
  expect(files.length).toBeGreaterThan(0);
  expect(verdict, verdict.wrong.join('\n')).toMatchObject({ reassigned: 0, unrelated: 0, lost: 0 });
  expect(verdict.kept / verdict.edited).toBeGreaterThanOrEqual(0.99);
}
