import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { composeEdits, createOffsetMap, invertEdits } from '../../src/pipeline/edit.ts';
import { placesIn } from '../../src/pipeline/issue.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { formatOf, layOut } from '../../src/pipeline/split/lay-out.ts';
import { followEdits } from '../../src/pipeline/split/layout.ts';
import { describeStructure } from '../../src/pipeline/split/structure.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { type Arguments, encodingFlag, isOn } from '../usage.ts';

/** `duizhao split`: sections, paragraphs and sentences, numbered as the site would. */
export async function splitText(given: Arguments): Promise<number> {
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input) return 1;
  const layout = layOut(input.text, formatOf(input.name, input.text));
  const normalized = normalize(layout.text);
  const document = split(followEdits(layout, normalized.text, normalized.edits));
  const { title, sections, contents = [] } = document;
  const toInput = createOffsetMap(invertEdits(input.text, composeEdits(input.text, layout.edits, normalized.edits)));
  const placeOf = placesIn(input.text, input.name);
  reportIssues(describeStructure(document, (offset) => placeOf(toInput(offset, 1))));
  const outline = {
    title: title?.text ?? null,
    sections: sections.map(({ level, heading, paragraphs }) => ({
      level,
      heading: heading?.text ?? null,
      paragraphs: paragraphs.map(({ text, sentences, kind, depth, article, label, rows }) => ({
        text,
        sentences: sentences.map(({ from, to }) => text.slice(from, to)),
        ...(kind === undefined ? {} : { kind }),
        ...(depth === undefined ? {} : { depth }),
        ...(article === undefined ? {} : { article }),
        ...(label === undefined ? {} : { label }),
        ...(rows === undefined ? {} : { rows: rows.map(({ cells }) => cells.map(({ from, to }) => text.slice(from, to))) }), // prettier-ignore
      })),
    })),
    ...(contents.length === 0 ? {} : { contents: contents.map(({ text }) => text) }),
  };
  await writeOutput(isOn(given, 'json') ? `${JSON.stringify(outline, null, 2)}\n` : asText(outline));
  return 0;
}

interface Shown {
  readonly title: string | null;
  readonly sections: readonly {
    readonly level: number;
    readonly heading: string | null;
    readonly paragraphs: readonly { readonly sentences: readonly string[] }[];
  }[];
}

function asText({ title, sections }: Shown): string {
  const lines: string[] = title === null ? [] : [title, ''];
  let number = 0;
  for (const { level, heading, paragraphs } of sections) {
    if (heading !== null) lines.push(`${'  '.repeat(Math.max(0, level - 2))}${heading}`);
    for (const { sentences } of paragraphs) {
      number += 1;
      sentences.forEach((sentence, index) => lines.push(`p${number}.s${index + 1}\t${sentence}`));
      lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
