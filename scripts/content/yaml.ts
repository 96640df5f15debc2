import { type Document, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { issue, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import { checkShape, type Path } from './explain.ts';
import { exists, readContentText } from './file.ts';
import { findProblem, type YamlProblem } from './yaml-errors.ts';

/** A content file's value, and where in the file each part of it stands. */
export interface Loaded<T> {
  readonly value: T;
  readonly locate: (path?: Path) => Place;
}

export interface LoadOptions<T> {
  /** The content folder. */
  readonly root: string;
  /** The file as it is named in messages. */
  readonly name: string;
  /** What stands for a file that is not there; left out, it has to be there. */
  readonly whenAbsent?: T | undefined;
}

/** Reads a YAML file and checks its shape; every problem has its line and column. */
export async function loadYaml<T>(
  file: string,
  schema: z.ZodType<T>,
  { root, name, whenAbsent }: LoadOptions<T>,
): Promise<Outcome<Loaded<T> | undefined>> {
  if (whenAbsent !== undefined && !(await exists(file))) return { value: absent(whenAbsent, name), issues: [] };
  const { value: text, issues } = await readContentText(file, { root, name, expected: 'a YAML file in UTF-8' });
  if (text === undefined) return { value: undefined, issues };
  const { document, problem, placeOf } = parseYaml(text, name);
  if (problem) {
    const found = issue(problem.code, { place: placeOf(problem.offset), ...problem.wording });
    return { value: undefined, issues: [found] };
  }
  const locate = (path: Path = [], part?: 'key'): Place => placeOf(offsetOf(document, path, part));
  const checked = checkShape(document.toJS(), schema, { locate, quote: (path) => quote(document, path) });
  return { value: checked.value === undefined ? undefined : { value: checked.value, locate }, issues: checked.issues };
}

/** A value that stands for a file that is not there. */
export function absent<T>(value: T, name: string): Loaded<T> {
  return { value, locate: () => ({ file: name, line: 1, column: 1 }) };
}

export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly problem: YamlProblem | undefined;
  readonly placeOf: (offset: number) => Place;
}

/** Parses YAML, and JSON, which is YAML too. */
export function parseYaml(text: string, name: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const end = text.trimEnd().length;
  const placeOf = (offset: number): Place => {
    const at = Math.min(offset, end);
    const { line, col } = lines.linePos(at);
    const column = [...text.slice(at - Math.max(0, col - 1), at)].length + 1;
    return { file: name, line: Math.max(1, line), column, offset: at };
  };
  return { document, problem: findProblem(document, text), placeOf };
}

/** Offset of the value at a path (of its key, where it is a map or list), or of the nearest one above it. */
export function offsetOf(document: Document.Parsed, path: Path, part?: 'key'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (part === 'key' && depth === path.length - 1) break;
      node = pair.value;
      if (isNode(node) && !isCollection(node)) offset = node.range?.[0] ?? offset;
    } else {
      node = node.items[Number(key)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}

const LONGEST_QUOTE = 60;

/** The value at a path as it is written, cut short; undefined where there is none. */
export function quote(document: Document.Parsed, path: Path): string | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (node === undefined) return undefined;
  if (isMap(node)) return 'keys with values';
  if (isCollection(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'empty';
  const written = typeof node.value === 'string' ? `“${node.value}”` : String(node.source);
  return written.length <= LONGEST_QUOTE ? written : `${written.slice(0, LONGEST_QUOTE)}…`;
}
