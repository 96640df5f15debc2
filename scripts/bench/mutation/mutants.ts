import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../usage.ts';

/** One change of one place of the code that a test should notice. */
export interface Mutant {
  /** Path from the project's root. */
  readonly file: string;
  /** Offsets of what is replaced. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** Stryker's name of the operator: `ConditionalExpression`. */
  readonly operator: string;
  /** Line of the place, from 1. */
  readonly line: number;
}

/** Every mutant of some files by Stryker's default operators, without those of string literals. */
export async function listMutants(root: string, files: readonly string[]): Promise<readonly Mutant[]> {
  const instrumenter = await loadInstrumenter();
  const found: Mutant[] = [];
  for (const file of files) {
    const content = readFileSync(path.join(root, file), 'utf8');
    const { mutants } = await instrumenter.instrument([{ name: file, content, mutate: true }], OPTIONS);
    const lines = lineStarts(content);
    const offsetOf = ({ line, column }: Position): number => (lines[line] ?? 0) + column;
    for (const { location, replacement, mutatorName } of mutants) {
      if (mutatorName === 'StringLiteral') continue;
      const from = offsetOf(location.start);
      const to = offsetOf(location.end);
      found.push({ file, from, to, insert: replacement, operator: mutatorName, line: location.start.line + 1 });
    }
  }
  return found;
}

/** The code with a mutant in it. */
export function mutate(code: string, { from, to, insert }: Mutant): string {
  return code.slice(0, from) + insert + code.slice(to);
}

/** The package that makes mutants: with what it needs 116 packages for one bench, so it is not among ours. */
const PACKAGE = '@stryker-mutator/instrumenter';
const VERSION = '10.1.1';

/** What is used of that package. */
interface Instrumenter {
  readonly instrument: (
    files: readonly { readonly name: string; readonly content: string; readonly mutate: boolean }[],
    options: object,
  ) => Promise<{ readonly mutants: readonly Made[] }>;
}

interface Made {
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
  readonly mutatorName: string;
}

interface Package {
  readonly Instrumenter: new (logger: object) => Instrumenter;
}

async function loadInstrumenter(): Promise<Instrumenter> {
  const loaded = await import(PACKAGE).then(
    (module: Package) => module,
    () => undefined,
  );
  if (!loaded) throw new UsageError(`mutate needs a package of its own: npm install --no-save ${PACKAGE}@${VERSION}`);
  return new loaded.Instrumenter(SILENT);
}

interface Position {
  /** From 0. */
  readonly line: number;
  readonly column: number;
}

const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };

const ignore = (): void => undefined;
const isOff = (): boolean => false;
const SILENT = {
  isTraceEnabled: isOff,
  isDebugEnabled: isOff,
  isInfoEnabled: isOff,
  isWarnEnabled: isOff,
  isErrorEnabled: isOff,
  isFatalEnabled: isOff,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
};

function lineStarts(content: string): number[] {
  return [0, ...[...content.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}
