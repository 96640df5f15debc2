import type { z } from 'zod';
import { firstWhere } from '../../src/pipeline/first-where.ts';
import { issue, type Outcome, type Place, placeAt } from '../../src/pipeline/issue.ts';
import { checkShape, type Path } from './explain.ts';
import { exists, readContentText } from './file.ts';
import { absent, type Loaded, type LoadOptions, offsetOf, type ParsedYaml, parseYaml, quote } from './yaml.ts';

/** Reads a ledger, which is JSON, and checks its shape; every problem has its line and column. */
export async function loadJson<T>(
  file: string,
  schema: z.ZodType<T>,
  { root, name, whenAbsent }: LoadOptions<T>,
): Promise<Outcome<Loaded<T> | undefined>> {
  if (whenAbsent !== undefined && !(await exists(file))) return { value: absent(whenAbsent, name), issues: [] };
  const { value: text, issues } = await readContentText(file, { root, name, expected: 'a JSON file in UTF-8' });
  if (text === undefined) return { value: undefined, issues };
  const { value: parsed, error } = parseJson(text);
  if (error !== undefined) {
    const malformed = issue('ledger-not-json', {
      place: placeAt(text, firstBadOffset(text), name),
      actual: error.replace(/ in JSON at position .*|, (?:\.\.\.)?".*/su, ''),
      expected: 'well-formed JSON',
      note: 'The build writes this file: get its last good version back instead of editing it.',
    });
    return { value: undefined, issues: [malformed] };
  }
  let yaml: ParsedYaml | undefined; // slow, and asked for only where there is something to say
  const places = (): ParsedYaml => (yaml ??= parseYaml(text, name));
  const locate = (path: Path = [], part?: 'key'): Place =>
    path.length === 0 ? placeAt(text, 0, name) : places().placeOf(offsetOf(places().document, path, part));
  const checked = checkShape(parsed, schema, {
    locate,
    quote: (path) => quote(places().document, path),
    code: 'ledger-malformed',
  });
  return { value: checked.value === undefined ? undefined : { value: checked.value, locate }, issues: checked.issues };
}

function parseJson(text: string): { readonly value?: unknown; readonly error?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Where the text stops being the beginning of some JSON, by halving: the parser does not always say. */
function firstBadOffset(text: string): number {
  return firstWhere(1, text.length + 1, (at) => !beginsJson(text.slice(0, at))) - 1;
}

/** True where nothing is wrong with a text but that it ends. */
function beginsJson(text: string): boolean {
  const { error } = parseJson(text);
  if (error === undefined || error.includes('end of JSON input')) return true;
  return Number(/ at position (\d+)/u.exec(error)?.[1] ?? -1) === text.length;
}
