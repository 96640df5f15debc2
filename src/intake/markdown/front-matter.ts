import { parse } from 'yaml';
import { z } from 'zod';
import { type Finding, type Findings, NOTHING_FOUND } from '../blocks.ts';
import { excerpt } from '../excerpt.ts';
import { readDate } from '../../pipeline/split/dates.ts';

const said = z.record(z.string(), z.unknown());

export interface FrontMatter {
  /** The text behind it. */
  readonly text: string;
  readonly findings: Findings;
  /** What it says beside what is taken from it: a line each. */
  readonly rest: readonly string[];
}

/** What a Markdown file says of itself between two lines of hyphens, and the text behind it. */
export function findInFrontMatter(markdown: string): FrontMatter {
  const [whole, marks, matter] = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/u.exec(markdown) ?? [];
  const values = matter === undefined ? undefined : marks === '---' ? readYaml(matter) : readToml(matter);
  if (whole === undefined || !values) return { text: markdown, findings: NOTHING_FOUND, rest: [] };
  const used = new Set<string>();
  const find = (...names: readonly string[]): Finding[] =>
    names.flatMap((name) => {
      used.add(name);
      const value = joinList(values[name]);
      return typeof value === 'string' || typeof value === 'number'
        ? [{ value: String(value).trim(), where: `“${name}” in the front matter` }]
        : [];
    });
  const days = (...names: readonly string[]): Finding[] =>
    find(...names).flatMap(({ value, where }) => {
      const date = readDate(value);
      return date === undefined ? [] : [{ value: date, where }];
    });
  const findings = {
    ...NOTHING_FOUND,
    title: find('title', '标题', '標題'),
    author: find('author', 'authors', '作者'),
    publisher: find('publisher', 'source', '来源', '來源').filter(({ value }) => !/^https?:/iu.test(value)),
    issuer: find('issuer', '发文机关', '發文機關'),
    number: find('number', '文号', '文號'),
    address: find('url', 'canonical', 'source', 'link').filter(({ value }) => /^https?:\/\/[^\s<>"]+$/iu.test(value)),
    date: days('date', '日期'),
    published: days('published', 'pubDate', '发布日期', '發布日期'),
    adopted: days('adopted'),
    effective: days('effective', '施行日期'),
  };
  const rest = Object.entries(values)
    .filter(([name, value]) => !used.has(name) && value !== null && value !== '')
    .map(([name, value]) => `“${name}” in the front matter: ${excerpt(typeof value === 'string' ? value : JSON.stringify(value), 80)}`); // prettier-ignore
  return { text: markdown.slice(whole.length), findings, rest };
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

/** A text of TOML on one line: in double quotes with escapes, or in single ones as it stands. */
const QUOTED = `"(?:[^"\\\\]|\\\\.)*"|'[^']*'`;
const ENTRY = new RegExp(`^\\s*([\\w-]+)\\s*=\\s*(?:(${QUOTED})|\\[((?:${QUOTED}|[^\\]"'])*)\\]|([^\\s#"']+))`, 'u');
const EACH_QUOTED = new RegExp(QUOTED, 'gu');

/** The lines `name = "value"` of TOML above its tables; what is more than a text on one line is passed over. */
function readToml(toml: string): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const line of toml.split(/\r?\n/u)) {
    if (/^\s*\[/u.test(line)) break;
    const [, name, quoted, list, bare] = ENTRY.exec(line) ?? [];
    const listed = list?.match(EACH_QUOTED)?.map(unquote);
    if (name !== undefined) values[name] = quoted === undefined ? (listed ?? bare) : unquote(quoted);
  }
  return values;
}

function unquote(text: string): string {
  const inside = text.slice(1, -1);
  return text.startsWith('"') ? inside.replaceAll(/\\(["\\])/gu, '$1') : inside;
}
