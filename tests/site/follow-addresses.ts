import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { listFiles } from '../../scripts/files.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import type { AddressTable } from '../../src/report/address/table.ts';
import { citationLink } from '../../src/report/citing/link.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { REPORT } from '../fixtures/two-editions.ts';

/** Address of the site that the editions are built for. */
export const SITE = 'https://papers.example/county/';

interface BuiltPage {
  readonly ids: ReadonlySet<string>;
  /** What stood there is no more: the page says so, whatever part of it is asked for. */
  readonly isNotice: boolean;
  readonly onward?: { readonly target: string; readonly places: Readonly<Record<string, string>> };
}

/** The pages of a built site by their path below its base. */
export async function readPages(out: string): Promise<Map<string, BuiltPage>> {
  const pages = new Map<string, BuiltPage>();
  for (const file of await listFiles(out)) {
    if (!file.endsWith('.html')) continue;
    const ids = new Set<string>();
    let onward: BuiltPage['onward'];
    let isNotice = false;
    const parser = new Parser({
      onopentag(_, attributes) {
        isNotice ||= /\b(?:withdrawn|tombstone)\b/u.test(attributes['class'] ?? '');
        if (attributes['id'] !== undefined) ids.add(attributes['id']);
        const { 'data-target': target, 'data-places': places } = attributes;
        if (target !== undefined && places !== undefined)
          onward = { target, places: JSON.parse(places) as Record<string, string> };
      },
    });
    parser.end(readFileSync(file, 'utf8'));
    const address = path
      .relative(out, file)
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/u, '');
    pages.set(address, { ids, isNotice, ...(onward ? { onward } : {}) });
  }
  return pages;
}

/** Every address of a page in a built site, in links and in plain text, and the citation links of every paragraph. */
export async function listAddresses(out: string, ledger: Ledger): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const [page] of await readPages(out)) {
    if (page.endsWith('.html')) continue;
    addresses.add(SITE + page);
    const html = readFileSync(path.join(out, page, 'index.html'), 'utf8')
      .replaceAll('&#38;', '&')
      .replaceAll('&amp;', '&');
    for (const [, href = ''] of html.matchAll(/\s(?:href|data-[\w-]+)="([^"\s]+)"/gu)) {
      if (URL.canParse(href, SITE + page)) addresses.add(new URL(href, SITE + page).href);
    }
    for (const [address] of html.matchAll(/https:\/\/papers\.example\/[^\s"'<>“”，。；）)]*/gu)) addresses.add(address);
  }
  for (const { id, hash } of ledger.paragraphs) {
    addresses.add(citationLink(`${SITE}${REPORT}/${id}/`, hash));
    addresses.add(citationLink(`${SITE}${REPORT}/${id}/`, hash, 1));
  }
  return new Set(
    [...addresses].filter((address) => /^https:\/\/papers\.example\/county\/([\w-]+\/)*([?#].*)?$/u.test(address)),
  );
}

function readTable(file: string): AddressTable | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AddressTable) : undefined;
}

/** Follows an address as a browser does. */
export function resolves(address: string, pages: ReadonlyMap<string, BuiltPage>, out: string): boolean {
  const { pathname, hash } = new URL(address);
  const page = pages.get(pathname.replace('/county/', ''));
  const anchor = decodeURIComponent(hash.slice(1)).replace(/:~:.*$/u, '');
  if (!page) return false;
  if (page.onward) {
    const place = page.onward.places[anchor.replace(/\..*$/u, '')] ?? page.onward.target;
    return resolves(new URL(place.replace(/#.*$/u, '') + hash, SITE).href, pages, out);
  }
  if (page.isNotice || anchor === '' || anchor === '_top' || page.ids.has(anchor)) return true;
  // What missing.ts does.
  const [paragraph = anchor] = anchor.split('.');
  const [report = ''] = pathname.replace(/^\/county\/(?:(?:en|zh-hans|zh-hant)\/)?/u, '').split('/');
  if (page.ids.has(paragraph) || pages.has(`${report}/${paragraph}/`)) return true;
  // What open-report.ts does.
  const table = readTable(path.join(out, report, 'addresses.json'));
  return pathname.endsWith(`/county/${report}/`) && table !== undefined && resolveAddress(anchor, table).length > 0;
}
