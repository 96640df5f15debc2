import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readGivenStyles } from '../../scripts/site/citing/given-styles.ts';
import { createCitationMaker } from '../../scripts/site/citing/make-templates.ts';
import { cite } from '../../src/report/citing/citation-set.ts';
import { plainText } from '../../src/report/citing/template.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const site = { title: { hans: '对照', hant: '對照', en: 'Duizhao' }, editions: ALWAYS };

const only = { styles: ['gb7714-2025'], languages: ['hans'] } as const;

const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>x</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography><layout suffix="。"><group delimiter="｜">
    <text variable="title"/><text variable="page"/><date variable="accessed" form="numeric" date-parts="year-month-day"/>
  </group></layout></bibliography>
</style>`;

test('a style that no package carries is not offered, unless the content brings it', async () => {
  expect(createCitationMaker(site, {}, only).make(defaultRun.report).hans['gb7714-2025']).toBeUndefined();
  const content = await mkdtemp(path.join(tmpdir(), 'duizhao-styles-'));
  try {
    expect(await readGivenStyles(content)).toEqual({});
    await mkdir(path.join(content, 'citation-styles'));
    const xml = STYLE.replace(/<date variable="accessed"[^>]*>/u, '<text variable="URL"/>');
    await writeFile(path.join(content, 'citation-styles', 'gb7714-2025.csl'), xml);
    const set = createCitationMaker(site, await readGivenStyles(content), only).make(defaultRun.report);
    const place = { level: 'paragraph', paragraph: { id: 'p4', hash: '66c32765'.repeat(8) } } as const;
    const options = { language: 'hans', style: 'gb7714-2025', accessed: { year: 2026, month: 1, day: 2 } } as const;
    const [entry] = cite(set, { site: 'https://example.org/', id: 'x' }, place, options);
    expect(plainText(entry?.text ?? '')).toMatch(/｜第4段｜https:\/\/example\.org\/x\/p4\/\?v=66c32765。$/u);
  } finally {
    await rm(content, { recursive: true });
  }
});

test('a style that writes dates in a form that is not known is refused, not filled in wrongly', () => {
  const xml = STYLE.replace('form="numeric"', 'form="text"');
  expect(() => createCitationMaker(site, { 'gb7714-2025': xml }, only).make(defaultRun.report)).toThrow(/not known/u);
});
