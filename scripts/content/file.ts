import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { decode } from '../../src/pipeline/decode/decode.ts';
import { issue, type Issue, type IssueCode, type Outcome, type Place } from '../../src/pipeline/issue.ts';

/** A content folder, and how its files are named in messages. */
export interface Folder {
  readonly root: string;
  readonly name: (file: string) => string;
}

export interface FileOptions {
  /** The content folder: what lies outside it is not read. */
  readonly root: string;
  /** The file as it is named in messages. */
  readonly name: string;
  /** What the file should be, in messages. */
  readonly expected: string;
  /** What names the file, where something does. */
  readonly place?: Place;
}

/** Reads a file of the content folder. A link that leads out of it is refused: a report comes from anywhere. */
export async function readContentFile(file: string, options: FileOptions): Promise<Outcome<Uint8Array | undefined>> {
  const { name, expected, place = { file: name, line: 1, column: 1 } } = options;
  try {
    const real = await realpath(file);
    if (isWithin(await realpath(options.root), real)) {
      const { size } = await stat(real);
      return size > LARGEST ? tooLarge(size, options) : { value: await readFile(real), issues: [] };
    }
    const outside = issue('content-link-outside', {
      place,
      actual: `${name} is a link to ${real}`,
      expected: `${expected}, inside the content folder`,
      note: 'Put the file itself there in place of the link.',
    });
    return { value: undefined, issues: [outside] };
  } catch (error) {
    const dangling = isAbsent(error) && (await exists(file));
    const actual = `${name}: ${dangling ? 'a link that leads nowhere' : describeReadError(error)}`;
    const note = isAbsent(error) ? 'Put the file there, or correct its name.' : 'Put a readable file in its place.';
    const code = dangling ? 'content-link-broken' : isAbsent(error) ? 'content-missing' : 'content-unreadable';
    return { value: undefined, issues: [issue(code, { place, actual, expected, note })] };
  }
}

/** Bytes that a content file may have; the longest report there is has a tenth of them. */
const LARGEST = 128_000_000;

function tooLarge(size: number, { name, expected, place }: FileOptions): Outcome<undefined> {
  const large = issue('content-too-large', {
    place: place ?? { file: name, line: 1, column: 1 },
    actual: `${name}: ${Math.round(size / 1_000_000)} MB`,
    expected: `${expected}, of at most ${LARGEST / 1_000_000} MB`,
    note: 'It was not read. Put the report alone there, or publish it in parts.',
  });
  return { value: undefined, issues: [large] };
}

/** Reads a file of the content folder as UTF-8, whatever encoding it has. */
export async function readContentText(file: string, options: FileOptions): Promise<Outcome<string | undefined>> {
  const { value: bytes, issues: unread } = await readContentFile(file, options);
  if (!bytes) return { value: undefined, issues: unread };
  const { value, issues } = decode(bytes, 'utf-8', options.name);
  const { expected } = options;
  const note = 'Save the file as UTF-8.';
  return {
    value: value?.text,
    issues: issues.map(({ place, actual }) =>
      issue('content-undecodable', { ...(place ? { place } : {}), actual, expected, note }),
    ),
  };
}

/** True where there is something of that name, be it a link that leads nowhere. */
export async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** True where a path is that of a folder or of something in it. */
export function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** True where there is a folder of that name. */
export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What is told of something that a content folder has to have. */
export function missing(code: IssueCode, file: string, expected: string): Issue {
  const place = { file, line: 1, column: 1 };
  return issue(code, {
    place,
    actual: 'it is not there',
    expected,
    note: 'Create it; content/README.md shows the layout.',
  });
}

/** Why a file cannot be read, in words. */
export function describeReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return READ_ERRORS[code] ?? `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file: a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read; its permissions forbid it',
  EPERM: 'it may not be read; its permissions forbid it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
