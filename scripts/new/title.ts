import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { formatOf, layOut } from '../../src/pipeline/split/lay-out.ts';
import { followEdits } from '../../src/pipeline/split/layout.ts';
import { split } from '../../src/pipeline/split/split.ts';
import type { Finding } from '../../src/intake/blocks.ts';

/** The title that a build will take from a text: what stands there is no paragraph. */
export function findTitle(text: string, file: string): Finding | undefined {
  const layout = layOut(text, formatOf(file, text));
  const normalized = normalize(layout.text);
  const { title } = split(followEdits(layout, normalized.text, normalized.edits));
  return title && { value: title.text, where: 'the title of the text' };
}
