import { expect, test } from 'vitest';
import { keysFor } from '../../scripts/site/parts/keys.ts';
import { NO_LIBRARY } from '../../src/report/library.ts';
import type { SiteData } from '../../src/web/site-data.ts';
import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const { report } = defaultRun;
const text = { hans: '站', hant: '站', en: 'Site' };
const site: SiteData = {
  title: text,
  url: 'https://a.example/',
  base: '/',
  licence: text,
  licenceUrl: null,
  reportErrors: '',
  reports: [report.id, 'other'],
  editions: ALWAYS,
};
const facts = { code: 'c', site, styles: {} };
const part = { report, formerly: [], images: [], onward: [] };
const keyOf = (given: Partial<typeof facts>, changed: object = {}): string =>
  keysFor({ ...facts, ...given }).ofReport({ ...part, ...changed });

test('a part is named by its report, and stays the same while the library grows', () => {
  expect(keyOf({})).toMatch(new RegExp(`^${report.id}\\.[0-9a-f]{24}$`, 'u'));
  expect(keyOf({ site: { ...site, reports: [report.id, 'other', 'third'] } })).toBe(keyOf({}));
});

test.each([
  ['the code', { code: 'd' }, {}],
  ['the address', { site: { ...site, url: 'https://b.example/' } }, {}],
  ['whether there are others', { site: { ...site, reports: [report.id] } }, {}],
  ['the editions', { site: { ...site, editions: ALWAYS.slice(1) } }, {}],
  ['a style of citations', { styles: { apa: '<style/>' } }, {}],
  ['a character of the text', {}, { report: { ...report, abstract: [] } }],
  ['a former id', {}, { formerly: ['old'] }],
  ['an image’s name', {}, { images: [{ path: 'a.png', bytes: Uint8Array.of(1) }] }],
])('another key comes of %s', (_, given, changed) => {
  expect(keyOf(given, changed)).not.toBe(keyOf({}));
});

test('another key comes of an image’s bytes, and where one ends', () => {
  const image = (path: string, ...bytes: number[]) => ({ path, bytes: Uint8Array.from(bytes) });
  const keys = [[image('a', 1)], [image('a', 2)], [image('a', 1), image('b')], [image('a'), image('b', 1)]].map((images) => keyOf({}, { images })); // prettier-ignore
  expect(new Set(keys).size).toBe(4);
});

test('the frame and the index have keys of their own', () => {
  const keys = keysFor(facts);
  const frame = { library: NO_LIBRARY, withdrawn: [], fonts: { fonts: {}, wanted: [] } };
  expect(keys.ofFrame(frame)).toMatch(/^_frame\./u);
  expect(keys.ofFrame({ ...frame, library: { ...NO_LIBRARY, extent: { n: 2, p: 3, c: 4 } } })).not.toBe(
    keys.ofFrame(frame),
  );
  expect(keys.ofIndex(['a', 'b'])).not.toBe(keys.ofIndex(['ab']));
  expect(keys.ofIndex(['a', 'b'])).not.toBe(keys.ofIndex(['b', 'a']));
});
