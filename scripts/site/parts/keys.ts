import { createHash } from 'node:crypto';
import type { SiteData } from '../../../src/web/site-data.ts';
import type { FrameJob, PartJob } from './batch.ts';

/** What every part of a site is made by and from; where one of these changes, all is built again. */
export interface Facts {
  readonly code: string;
  readonly site: SiteData;
  /** Styles of citations that the content brings, by their name. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Keys of the parts of a site: `<name>.<hash of all that it is made from>`. */
export interface Keys {
  readonly assets: string;
  readonly ofReport: (part: Omit<PartJob, 'key'>) => string;
  readonly ofFrame: (frame: Omit<FrameJob, 'key'>) => string;
  /** Of the search index, by the keys of the reports. */
  readonly ofIndex: (reports: readonly string[]) => string;
}

export function keysFor({ code, site, styles }: Facts): Keys {
  // A page knows of the other reports only that there are some.
  const { reports, ...rest } = site;
  const facts = JSON.stringify([code, rest, reports.length > 1, styles]);
  return {
    assets: `${ASSETS}.${hashOf(facts)}`,
    ofReport: ({ images, ...part }) =>
      `${part.report.id}.${hashOf(facts, JSON.stringify(part), ...images.flatMap((image) => [image.path, image.bytes]))}`,
    ofFrame: (frame) => `${FRAME}.${hashOf(facts, JSON.stringify(frame))}`,
    ofIndex: (keys) => `${INDEX}.${hashOf(facts, ...keys)}`,
  };
}

/** Names that no report can have. */
const ASSETS = '_astro';
const FRAME = '_frame';
const INDEX = '_index';

/** Characters of a hash in a key. */
const LENGTH = 24;

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
  return hash.digest('hex').slice(0, LENGTH);
}
