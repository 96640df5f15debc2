import { parse } from 'yaml';
import { z } from 'zod';
import { type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';

const said = z.record(z.string(), z.unknown());

/** What a Markdown file says of itself between two lines of hyphens, and the text behind it. */
export function findInFrontMatter(markdown: string): { readonly text: string; readonly findings: Findings } {
  const [whole, yaml] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(markdown) ?? [];
  const values = yaml === undefined ? undefined : readValues(yaml);
  if (whole === undefined || !values) return { text: markdown, findings: NOTHING_FOUND };
  const find = (...names: readonly string[]): Finding[] =>
    names.flatMap((name) => {
      const value = joinList(values[name]);
      return typeof value === 'string' || typeof value === 'number'
        ? [{ value: String(value).trim(), where: `“${name}” in the front matter` }]
        : [];
    });
  const findings = {
    title: find('title'),
    author: find('author'),
    publisher: find('publisher', 'source'),
    number: find('number'),
    address: find('url', 'canonical').filter(({ value }) => /^https?:\/\/[^\s<>"]+$/iu.test(value)),
    date: find('date').flatMap(({ value, where }) => {
      const date = readDate(value);
      return date === undefined ? [] : [{ value: date, where }];
    }),
  };
  return { text: markdown.slice(whole.length), findings };
}

/** Several authors are often a list. */
function joinList(value: unknown): unknown {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join('、') : value;
}

function readValues(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return said.safeParse(parse(yaml, { schema: 'core', maxAliasCount: 0 })).data;
  } catch {
    return undefined;
  }
}
