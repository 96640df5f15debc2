import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../project.ts';

/** Folders of tests that a mutant is tried with: those that need no browser and no build. */
const TESTS = ['tests/unit', 'tests/law'];

/** A test file that reaches a file of the code by imports. */
export interface Reach {
  readonly test: string;
  /** Imports between the two, at least. */
  readonly steps: number;
  /** Files that the test reaches: what it loads, and so about what it costs. */
  readonly size: number;
}

/** For each file of the code, the test files that reach it: those with the shortest way first. */
export function testsBySource(): Readonly<Record<string, readonly Reach[]>> {
  const reached: Record<string, Reach[]> = {};
  const known = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const found = known.get(file) ?? readImports(file);
    known.set(file, found);
    return found;
  };
  for (const test of TESTS.flatMap(codeIn).filter((file) => file.endsWith('.test.ts'))) {
    const steps = new Map([[test, 0]]);
    for (const [file, step] of steps)
      for (const target of importsOf(file)) if (!steps.has(target)) steps.set(target, step + 1);
    for (const [file, step] of steps) (reached[file] ??= []).push({ test, steps: step, size: steps.size });
  }
  return Object.fromEntries(
    Object.entries(reached).map(([file, tests]) => [file, tests.sort((a, b) => a.steps - b.steps || a.size - b.size)]),
  );
}

/** Paths of the TypeScript in a folder, from the root and in order. */
export function codeIn(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(folder, file))
    .sort();
}

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/gu;

function readImports(file: string): readonly string[] {
  return [...readFileSync(path.join(projectRoot, file), 'utf8').matchAll(IMPORT)].flatMap(([, target = '']) => {
    const to = target.startsWith('~/') ? path.join('src', target.slice(2)) : path.join(path.dirname(file), target);
    return /^(?:~\/|\.)/u.test(target) && to.endsWith('.ts') ? [to] : [];
  });
}
