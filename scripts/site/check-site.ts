import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { issue, type Issue, type IssueCode, type Place } from '../../src/pipeline/issue.ts';
import { readBuiltSite } from './built-site.ts';
import { listFiles } from '../files.ts';
import { checkIndex } from './check-index.ts';

/** A page of a built site: what it links to and what can be linked to in it. */
interface Page {
  readonly file: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly repeated: readonly string[];
  readonly lang: string;
}

export interface SiteCheck {
  readonly pages: number;
  readonly links: number;
  readonly issues: readonly Issue[];
}

/**
 * Every internal link and anchor of a built site resolves, no link runs code, no page has an id twice, every
 * page names its language, and every paragraph is in the search index.
 */
export async function checkSite(out: string): Promise<SiteCheck> {
  const built = await readBuiltSite(out);
  if (!built) throw new Error(`Cannot check "${out}": there is no built site in it`);
  const { base, url } = built;
  const files = new Set((await listFiles(out)).map((file) => path.relative(out, file).split(path.sep).join('/')));
  const pages = new Map<string, Page>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(file, await readFile(path.join(out, file), 'utf8')));
  }
  const issues: Issue[] = [];
  let links = 0;
  for (const page of pages.values()) {
    const place = { file: page.file, line: 1, column: 1 };
    const at = new URL(page.file.replace(/index\.html$/u, ''), url);
    for (const id of page.repeated) {
      issues.push(
        issue('site-id-repeated', {
          place,
          actual: `the id “${id}” twice`,
          expected: 'an id once in a page',
          note: 'This is a fault of the site’s code.',
        }),
      );
    }
    if (page.lang === '')
      issues.push(
        issue('site-language-missing', {
          place,
          actual: 'no language',
          expected: 'a lang attribute on html',
          note: 'This is a fault of the site’s code.',
        }),
      );
    for (const link of page.links) {
      if (/^\s*(javascript|vbscript|data:text\/html)/iu.test(link)) issues.push(runsCode(link, place));
      const target = resolve(link, at);
      if (!target || target.origin !== new URL(url).origin) continue;
      links += 1;
      const problem = target.pathname.startsWith(base) ? findTarget(target, base, files, pages) : OUTSIDE;
      if (problem) {
        issues.push(
          issue(problem.code, {
            place,
            actual: `a link to ${link}: ${problem.why}`,
            expected: 'a page and an anchor that exist',
            note: 'Correct the link.',
          }),
        );
      }
    }
  }
  issues.push(...(await checkIndex(out, pages)));
  return { pages: pages.size, links, issues };
}

function resolve(link: string, at: URL): URL | undefined {
  return URL.canParse(link, at) ? new URL(link, at) : undefined;
}

/** Why a link leads to nothing. */
interface Problem {
  readonly code: IssueCode;
  readonly why: string;
}

const OUTSIDE: Problem = { code: 'site-link-outside', why: 'it is outside the base path' };

function runsCode(link: string, place: Place): Issue {
  return issue('site-link-runs-code', {
    place,
    actual: `a link to ${link.slice(0, 60)}`,
    expected: 'a link that leads somewhere and runs nothing',
    note: 'Correct the link.',
  });
}

/** A part of an address as it is read; one that is wrongly escaped as it is written. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function findTarget(
  target: URL,
  base: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): Problem | undefined {
  const inside = decode(target.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(file)) return { code: 'site-link-broken', why: 'there is no such file' };
  const anchor = decode(target.hash.slice(1)).replace(/:~:.*$/su, '');
  if (anchor === '' || anchor === '_top') return undefined;
  if (pages.get(file)?.ids.has(anchor)) return undefined;
  return { code: 'site-anchor-missing', why: `${file} has no anchor “${anchor}”` };
}

function readPage(file: string, html: string): Page {
  const links: string[] = [];
  const ids = new Set<string>();
  const repeated: string[] = [];
  let lang = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src } = attributes;
      if (name === 'html') lang = attributes['lang'] ?? '';
      if (id !== undefined && ids.has(id)) repeated.push(id);
      if (id !== undefined) ids.add(id);
      for (const link of [href, src]) if (link !== undefined) links.push(link);
      if (name === 'meta' && attributes['http-equiv'] === 'refresh') {
        const to = /url=(.*)$/iu.exec(attributes['content'] ?? '')?.[1];
        if (to !== undefined) links.push(to);
      }
    },
  });
  parser.end(html);
  return { file, links, ids, repeated, lang };
}
