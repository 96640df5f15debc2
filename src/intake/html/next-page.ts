import type { Document } from 'domhandler';
import { attribute, elementsOf, wordsOf } from '../dom.ts';

/** Words of a link to the rest of a text. */
const NEXT = /^[\s\u3000>›»]*(?:下一[页頁]|下[页頁]|后一[页頁]|next(?: page)?)[\s\u3000>›»]*$/iu;

/** What is told of a page that is one part of a text, with the address of the next one. */
export function findNextPage(document: Document, base: string | undefined): string | undefined {
  for (const link of elementsOf(document)) {
    const href = attribute(link, 'href');
    if (link.name !== 'a' || /^(?:|#.*|javascript:.*)$/iu.test(href) || !NEXT.test(wordsOf(link))) continue;
    const address = URL.canParse(href, base) ? new URL(href, base).href : href;
    return `the text goes on: “${wordsOf(link).trim()}” leads to ${address.slice(0, 200)}, which was not read; save that page too`;
  }
  return undefined;
}
