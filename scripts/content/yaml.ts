import { readFile } from 'node:fs/promises';
import { type Document, isCollection, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { issue, type Issue, type IssueCode, type Outcome, type Place } from '../../src/pipeline/issue.ts';

export type Path = readonly (string | number)[];

/** A content file's value, and where in the file each part of it stands. */
export interface Loaded<T> {
  readonly value: T;
  readonly locate: (path?: Path) => Place;
}

export interface LoadOptions {
  /** The file as it is named in messages. */
  readonly name: string;
  /** The code of problems of this file. */
  readonly code?: IssueCode;
}

/** Reads a YAML (or JSON) file and checks its shape; every problem has its line and column. */
export async function loadYaml<T>(file: string, schema: z.ZodType<T>, options: LoadOptions): Promise<Outcome<Loaded<T> | undefined>> {
  const { name, code = 'content-malformed' } = options;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const actual = absent ? 'no such file' : `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const problem = issue('content-missing', { place: { file: name, line: 1, column: 1 }, actual, expected: 'a YAML file in UTF-8', note: 'Create it; README.md shows what stands in it.' });
    return { value: undefined, issues: [problem] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(1, line), column: Math.max(1, col), offset };
  };
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) =>
      issue(code, { place: placeOf(error.pos[0]), actual: error.message.split(/ at line \d/)[0] ?? error.message, expected: 'well-formed YAML', note: 'Check indentation and quotation marks on this line.' }),
    );
    return { value: undefined, issues };
  }
  const locate = (path: Path = []): Place => placeOf(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) return { value: undefined, issues: parsed.error.issues.flatMap((found) => explain(found, document, locate, code)) };
  return { value: { value: parsed.data, locate }, issues: [] };
}

/** Offset of the node at a path, or of the nearest one above it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
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

/** A problem of shape in words. */
function explain(found: z.core.$ZodIssue, document: Document.Parsed, locate: (path?: Path) => Place, code: IssueCode): Issue[] {
  const path = found.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const where = path.length === 0 ? 'the file' : `“${path.join('.')}”`;
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) =>
      issue('content-unknown-key', { place: locate([...path, key]), actual: `the key “${key}” in ${where}`, expected: 'only keys that mean something', note: 'Correct its spelling, or delete it.' }),
    );
  }
  const value = document.getIn(path, false);
  const actual = value === undefined ? `${where} is missing` : `${where} is ${describe(value)}`;
  return [issue(code, { place: locate(path), actual, expected: found.message.replace(/^Invalid (input|string|option): /, ''), note: 'Correct it here.' })];
}

function describe(value: unknown): string {
  if (isCollection(value)) return isMap(value) ? 'a map' : 'a list';
  const plain = value === null ? 'empty' : JSON.stringify(value);
  return plain === undefined ? 'not a value' : plain.slice(0, 60);
}
