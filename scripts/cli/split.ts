import { normalize } from '../../src/pipeline/normalize.ts';
import { split } from '../../src/pipeline/split.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { encodingFlag, readArguments } from './usage.ts';

/** `duizhao split`: sections, paragraphs and sentences, numbered as the site would. */
export async function splitText(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv, { json: { type: 'boolean' }, encoding: { type: 'string' } }, 1);
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input) return 1;
  const { title, sections } = split(normalize(input.text).text);
  const outline = {
    title: title?.text ?? null,
    sections: sections.map(({ level, heading, paragraphs }) => ({
      level,
      heading: heading?.text ?? null,
      paragraphs: paragraphs.map(({ text, sentences }) => ({
        text,
        sentences: sentences.map(({ from, to }) => text.slice(from, to)),
      })),
    })),
  };
  await writeOutput(given.flags['json'] === true ? `${JSON.stringify(outline, null, 2)}\n` : asText(outline));
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
