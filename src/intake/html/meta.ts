import type { Document } from 'domhandler';
import { beginFindings, type Finding, type Findings } from '../blocks.ts';
import { readDate } from '../../pipeline/split/dates.ts';
import { dayInChina } from '../china-day.ts';
import { attribute, elementsOf, wordsOf } from '../dom.ts';

/** Names of `<meta>` and what they say; those of government sites and of the web at large. */
const META: Readonly<Record<string, keyof Findings>> = {
  articletitle: 'title',
  'og:title': 'title',
  'dc.title': 'title',
  citation_title: 'title',
  author: 'author',
  'dc.creator': 'author',
  'article:author': 'author',
  citation_author: 'author',
  pubdate: 'published',
  publishdate: 'published',
  'article:published_time': 'published',
  'dc.date': 'published',
  citation_publication_date: 'published',
  firstpublishedtime: 'published',
  contentsource: 'publisher',
  source: 'publisher',
  'og:site_name': 'publisher',
  sitename: 'publisher',
  'dc.publisher': 'publisher',
  'og:url': 'address',
};

/** What the head of a page says of the text. */
export function findInHead(document: Document): Findings {
  const found = beginFindings();
  for (const element of elementsOf(document)) {
    if (element.name === 'meta') {
      const name = attribute(element, 'name') || attribute(element, 'property') || attribute(element, 'itemprop');
      const key = META[name.toLowerCase()];
      const content = attribute(element, 'content').replaceAll(/\s+/gu, ' ');
      const value = key === 'published' ? readDate(content) : content;
      if (key && value) {
        // The site, and who keeps it, are told and never stand in.
        const isSite = /site_?name$|^author$/iu.test(name);
        found[key].push({ value, where: `<meta> ${name}`, ...(isSite ? { isWeak: true } : {}) });
      }
    } else if (element.name === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical') {
      found.address.push({ value: attribute(element, 'href'), where: '<link> canonical' });
    } else if (element.name === 'title' && found.title.every(({ where }) => where !== '<title>')) {
      const title = titleOf(element.children.map((node) => ('data' in node ? node.data : wordsOf(node))).join(''));
      if (title !== '') found.title.push({ value: title, where: '<title>' });
    }
  }
  findInPost(document, found);
  return { ...found, address: found.address.filter(({ value }) => /^https?:\/\/[^\s<>"]+$/iu.test(value)) };
}

/** Elements of a post of WeChat by their ids, and what they say. */
const POST: Readonly<Record<string, keyof Findings>> = {
  publish_time: 'published',
  js_name: 'publisher',
  js_author_name: 'author',
};
/** Where its time is in a program, before that writes it. */
const TIME = /\b(?:ct|createTime|oriCreateTime)\s*[=:]\s*['"](\d{10})['"]/u;

/** The time of a post of WeChat and the account that published it. */
function findInPost(document: Document, found: Record<keyof Findings, Finding[]>): void {
  for (const element of elementsOf(document)) {
    const key = POST[attribute(element, 'id')];
    const words = key && wordsOf(element).replaceAll(/\s+/gu, ' ').trim();
    const value = key === 'published' ? readDate(words ?? '') : words;
    if (key && value) found[key].push({ value, where: `the post’s own ${attribute(element, 'id')}` });
    if (element.name !== 'script' || found.published.length > 0) continue;
    const seconds = TIME.exec(element.children.map((node) => ('data' in node ? node.data : '')).join(''))?.[1];
    if (seconds === undefined) continue;
    found.published.push({ value: dayInChina(Number(seconds) * 1000), where: 'the time in the post’s program' });
  }
}

/** A title without the name of the site behind it. */
function titleOf(title: string): string {
  const plain = title.replaceAll(/\s+/gu, ' ').trim();
  const [first = plain] = plain.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|-(?=[^-]*(?:网|網|政府|部|局|委员会)[^-]*$)/u);
  return first.trim() || plain;
}
