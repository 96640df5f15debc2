import type { z } from 'zod';
import { issue, type Outcome } from '../../src/pipeline/issue.ts';
import { sha256 } from '../../src/pipeline/source.ts';
import { readContentFile } from './file.ts';
import type { reportSchema } from './schema.ts';
import type { Loaded } from './yaml.ts';

interface Where {
  readonly root: string;
  readonly pathOf: (file: string) => string;
  readonly name: (file: string) => string;
}

/** The file that a source was taken from, where there is one, must be the one that report.yaml describes. */
export async function checkOriginal(
  { value, locate }: Loaded<z.infer<typeof reportSchema>>,
  { root, pathOf, name }: Where,
): Promise<Outcome<undefined>> {
  const { original } = value.source;
  if (!original) return { value: undefined, issues: [] };
  const place = locate(['source', 'original', 'file']);
  const expected = 'the file that the source was taken from';
  const { value: bytes, issues } = await readContentFile(pathOf(original.file), {
    root,
    name: name(original.file),
    expected,
    place,
  });
  const actual = bytes && sha256(bytes);
  if (actual === undefined || actual === original.sha256.toLowerCase()) return { value: undefined, issues };
  const changed = issue('original-changed', {
    place: locate(['source', 'original', 'sha256']),
    actual: `${original.file} has sha256 ${actual}`,
    expected: original.sha256,
    note: 'Put the received file back, or, if the change is meant, write the new sha256 here.',
  });
  return { value: undefined, issues: [changed] };
}
