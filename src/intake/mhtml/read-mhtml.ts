import { issue } from '../../pipeline/issue.ts';
import { readHtml } from '../html/read-html.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';
import { type Part, readParts } from './parts.ts';

/** A web archive (.mht): the page in it, with the pictures that were saved beside it. */
export async function readMhtml(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const parts = readParts(bytes);
  const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/iu.test(type));
  if (!page)
    return {
      issues: [
        issue('file-unreadable', {
          place: { file: options.file, line: 1, column: 1 },
          actual: 'a web archive without a page in it',
          expected: 'a web archive (.mht) of a page',
          note: 'Open it in a browser and save the page as “Webpage, HTML only”.',
        }),
      ],
    };
  const address = /^https?:/iu.test(page.location) ? page.location : undefined;
  const beside = (source: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(findPart(parts, source, page)?.bytes);
  return readHtml(page.bytes, {
    ...options,
    encoding: options.encoding ?? page.charset,
    beside,
    ...(address === undefined ? {} : { address }),
  });
}

/** The part that an address in the page names: by its place, or by its id. */
function findPart(parts: readonly Part[], source: string, page: Part): Part | undefined {
  if (/^cid:/iu.test(source)) return parts.find(({ id }) => id === source.slice(4));
  const address = resolve(source, page.location);
  return parts.find(
    ({ location }) => location !== '' && (location === source || resolve(location, page.location) === address),
  );
}

function resolve(address: string, base: string): string {
  try {
    return new URL(address, base === '' ? undefined : base).href;
  } catch {
    return address;
  }
}
