import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../usage.ts';

/** One change of one place of the code that a test should notice. */
export interface Mutant {
  /** What the code with all mutants in it calls this one: a number, the same for the same files. */
  readonly id: string;
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

/** Files, and every mutant of them. */
export interface Mutated {
  readonly mutants: readonly Mutant[];
  /** Code by path: each file with all of its mutants, of which `__stryker__.activeMutant` turns on one. */
  readonly code: Readonly<Record<string, string>>;
}

/** Every mutant of some files by Stryker's default operators, without those of string literals. */
export async function mutate(root: string, files: readonly string[]): Promise<Mutated> {
  const instrumenter = await loadInstrumenter();
  const sources = files.map((file) => ({
    name: file,
    content: readFileSync(path.join(root, file), 'utf8'),
    mutate: true,
  }));
  const made = await instrumenter.instrument(sources, OPTIONS);
  const starts = new Map(sources.map(({ name, content }) => [name, lineStarts(content)]));
  const mutants = made.mutants.flatMap(({ id, fileName, location, replacement, mutatorName, status }) => {
    const offsetOf = ({ line, column }: Position): number => (starts.get(fileName)?.[line] ?? 0) + column;
    const from = offsetOf(location.start);
    const to = offsetOf(location.end);
    const line = location.start.line + 1;
    return status === 'Ignored'
      ? []
      : [{ id, file: fileName, from, to, insert: replacement, operator: mutatorName, line }];
  });
  return { mutants, code: Object.fromEntries(made.files.map(({ name, content }) => [name, content])) };
}

/** The code with some of its mutants only: what is not tried costs no time. */
export function keepMutants(code: string, ids: ReadonlySet<string>): string {
  return code
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/gu, (test, id: string) => (ids.has(id) ? test : 'false'))
    .replaceAll(/stryCov_9fa48\(("[^)]*)\)/gu, (_, list: string) => {
      const kept = list.split(/,\s*/u).filter((id) => ids.has(id.slice(1, -1)));
      return kept.length > 0 ? `stryCov_9fa48(${kept.join(', ')})` : '0';
    });
}

/** The package that makes mutants: with what it needs 116 packages for one bench, so it is not among ours. */
const PACKAGE = '@stryker-mutator/instrumenter';
const VERSION = '10.1.1';

/** What is used of that package. */
interface Instrumenter {
  readonly instrument: (
    files: readonly { readonly name: string; readonly content: string; readonly mutate: boolean }[],
    options: object,
  ) => Promise<{
    readonly files: readonly { readonly name: string; readonly content: string }[];
    readonly mutants: readonly Made[];
  }>;
}

interface Made {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
  readonly mutatorName: string;
  readonly status?: string;
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

const OPTIONS = { plugins: null, excludedMutations: ['StringLiteral'], ignorers: [] };

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
