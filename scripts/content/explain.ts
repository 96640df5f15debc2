import { z } from 'zod';
import { isIssueCode, issue, type Issue, type IssueCode, type Place } from '../../src/pipeline/issue.ts';

/** Where a value stands in a content file: `['outline', 0, 'slug']`. */
export type Path = readonly (string | number)[];

/** A content file as problems of its shape are told of it. */
export interface Shaped {
  /** Where the value at a path (or its key), or the nearest one above it, stands. */
  readonly locate: (path?: Path, part?: 'key') => Place;
  /** The value at a path as it is written, cut short; undefined where there is none. */
  readonly quote: (path: Path) => string | undefined;
  /** One code for whatever is wrong with a value, in a file that nobody writes by hand; left out, one for each fault. */
  readonly code?: IssueCode;
}

/** What a schema's own check adds to its message, which says what was expected. */
export interface CheckDetails {
  readonly code: IssueCode;
  readonly actual: string;
  readonly note: string;
}

/** Checks a value's shape; every problem says in plain words what is there and what should be. */
export function checkShape<T>(
  value: unknown,
  schema: z.ZodType<T>,
  shaped: Shaped,
): { readonly value?: T; readonly issues: readonly Issue[] } {
  const parsed = schema.safeParse(value, { error: expectation });
  return parsed.success
    ? { value: parsed.data, issues: [] }
    : { issues: parsed.error.issues.flatMap((found) => explain(found, shaped)) };
}

/** What the schema expects, in words; undefined where it says so itself. */
function expectation(found: z.core.$ZodRawIssue): string | undefined {
  switch (found.code) {
    case 'invalid_type':
      return TYPES[found.expected] ?? found.expected;
    case 'invalid_value':
      return `one of ${found.values.join(', ')}`;
    case 'too_small':
      return found.origin === 'string' ? 'some text' : 'at least one entry';
    case 'too_big':
      return `at most ${found.maximum} characters`;
    case 'unrecognized_keys':
      return found.inst instanceof z.ZodObject ? `only ${Object.keys(found.inst.shape).join(', ')}` : 'no other keys';
    default:
      return undefined;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  object: 'keys with values (key: value)',
  record: 'keys with values (key: value)',
  array: 'a list (each entry behind a hyphen)',
};

function explain(found: z.core.$ZodIssue, { locate, quote, code }: Shaped): Issue[] {
  const path = found.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const names = path.filter((key) => typeof key === 'string');
  const where = names.length === 0 ? 'the file' : `“${names.join('.')}”`;
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) =>
      issue('content-unknown-key', {
        place: locate([...path, key], 'key'),
        actual: `the key “${key}” in ${where}`,
        expected: found.message,
        note: 'Correct its spelling, or delete it.',
      }),
    );
  }
  const place = locate(path);
  const details = found.code === 'custom' ? readDetails(found.params) : undefined;
  if (details) {
    const { code: own, ...said } = details;
    return [issue(own, { place, expected: found.message, ...said })];
  }
  const written = quote(path);
  const isPlain = written !== undefined && !['empty', 'a list', 'keys with values'].includes(written);
  const unquoted = found.code === 'invalid_type' && found.expected === 'string' && isPlain;
  return [
    issue(code ?? codeOf(found, written, unquoted), {
      place,
      actual: written === undefined ? `${where} is missing` : `${where} is ${written}`,
      expected: found.message,
      note:
        written === undefined
          ? 'Add it.'
          : unquoted
            ? `Put it in quotation marks: "${written}". Without them it is not read as text.`
            : 'Correct it here.',
    }),
  ];
}

/** What is wrong with a value, as a code. */
function codeOf({ code, ...found }: z.core.$ZodIssue, written: string | undefined, unquoted: boolean): IssueCode {
  if (written === undefined) return 'value-missing';
  if (written === 'empty' || code === 'too_small') return 'value-empty';
  if (unquoted) return 'value-unquoted';
  if (code === 'invalid_type') return 'value-type';
  if (code === 'invalid_value') return 'value-not-offered';
  if (code === 'too_big') return 'value-too-long';
  return 'params' in found && found.params?.['control'] === true ? 'value-control-character' : 'value-form';
}

const knownCode = z.custom<IssueCode>((value) => typeof value === 'string' && isIssueCode(value));

function readDetails(params: unknown): CheckDetails | undefined {
  const details = z.object({ code: knownCode, actual: z.string(), note: z.string() }).safeParse(params);
  return details.success ? details.data : undefined;
}
