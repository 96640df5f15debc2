import { parse } from 'yaml';
import { z } from 'zod';
import { type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';

const said = z.record(z.string(), z.unknown());

/** What a Markdown file says of itself between two lines of hyphens, and the text behind it. */
export function findInFrontMatter(markdown: string): { readonly text: string; readonly findings: Findings } {
  const [whole, marks, matter] = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/u.exec(markdown) ?? [];
  const values = matter === undefined ? undefined : marks === '---' ? readYaml(matter) : readToml(matter);
  if (whole === undefined || !values) return { text: markdown, findings: NOTHING_FOUND };
  const find = (...names: readonly string[]): Finding[] =>
    names.flatMap((name) => {
      const value = joinList(values[name]);
      return typeof value === 'string' || typeof value === 'number'
        ? [{ value: String(value).trim(), where: `“${name}” in the front matter` }]
        : [];
    });
  const findings = {
    ...NOTHING_FOUND,
    title: find('title', '标题', '標題'),
    author: find('author', 'authors', '作者'),
    publisher: find('publisher', 'source', '来源', '來源').filter(({ value }) => !/^https?:/iu.test(value)),
    number: find('number'),
    address: find('url', 'canonical', 'source', 'link').filter(({ value }) => /^https?:\/\/[^\s<>"]+$/iu.test(value)),
    date: find('date', 'published', '日期').flatMap(({ value, where }) => {
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

function readYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return said.safeParse(parse(yaml, { schema: 'core', maxAliasCount: 0 })).data;
  } catch {
    return undefined;
  }
}

/** The lines `name = "value"` of TOML above its tables; what is more than a text on one line is passed over. */
function readToml(toml: string): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const line of toml.split(/\r?\n/u)) {
    if (/^\s*\[/u.test(line)) break;
    const [, name, quoted, bare] = /^\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s#"]+))/u.exec(line) ?? [];
    if (name !== undefined) values[name] = quoted ?? bare;
  }
  return values;
}
