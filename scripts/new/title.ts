import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { formatOf, layOut } from '../../src/pipeline/split/lay-out.ts';
import { followEdits } from '../../src/pipeline/split/layout.ts';
import { split } from '../../src/pipeline/split/split.ts';
import type { Finding } from '../../src/intake/blocks.ts';
import { belowTitle } from '../../src/intake/titles.ts';

/** The title that a build will take from a text: what stands there is no paragraph. */
export function findTitle(text: string, file: string): Finding | undefined {
  const layout = layOut(text, formatOf(file, text));
  const normalized = normalize(layout.text);
  const { title } = split(followEdits(layout, normalized.text, normalized.edits));
  if (!title) return undefined;
  const lines = normalized.text.split('\n').map((line) => line.replace(/^#+\s+/u, '').trim());
  const below = belowTitle(title.text, lines.filter((line) => line !== '')); // prettier-ignore
  const value = withoutMark(title.text, normalized.text);
  return below === undefined
    ? { value, where: 'the title of the text' }
    : { value: value + below, where: 'the title of the text and the line below it' };
}

/** The mark of a note behind a title is none of it: 统计公报[1], where a line below begins with [1]. */
function withoutMark(title: string, text: string): string {
  const [whole, mark = ''] = /[ \u3000]*([[［〔【]\d{1,3}[\]］〕】]|[①-⑳*＊※†])$/u.exec(title) ?? [];
  if (whole === undefined) return title;
  const isNote = text.split('\n').some((line) => line.trim().startsWith(mark));
  return isNote ? title.slice(0, -whole.length) : title;
}
