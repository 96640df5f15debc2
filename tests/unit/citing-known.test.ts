import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createCitationMaker } from '../../scripts/site/citing/make-templates.ts';
import type { Metadata, PublishedReport } from '../../src/pipeline/published.ts';
import { cite } from '../../src/report/citing/citation-set.ts';
import type { Style } from '../../src/report/citing/styles.ts';
import { makeCff } from '../../src/report/exports/cff.ts';
import { pageMeta } from '../../src/report/exports/page-meta.ts';
import { makeParagraphs } from '../../src/report/exports/paragraphs.ts';
import { makeTei } from '../../src/report/exports/tei.ts';
import { listReports } from '../../src/report/library.ts';
import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const names = { hans: '对照', hant: '對照', en: 'Duizhao' };
const site = { title: names, licence: names, licenceUrl: null, url: 'https://example.org/', editions: ALWAYS };
const maker = createCitationMaker(site);
const BUREAU = { hans: '云岭县水务局', hant: '雲嶺縣水務局', en: '云岭县水务局' };
const WANG = { hans: '王某', hant: '王某', en: 'Wang Mou', kind: 'person' as const };
const GROUP = { hans: '课题组', hant: '課題組', en: 'Study Group', kind: 'institution' as const };
const NUMBER = { hans: '云水发〔2023〕5号', hant: '雲水發〔2023〕5號' };
const { title, received, rights } = defaultRun.report.metadata;
const known = (more: Partial<Metadata>): PublishedReport => ({ ...defaultRun.report, metadata: { title, received, rights, ...more } }); // prettier-ignore
const cited = (report: PublishedReport, style: Style, language: 'hans' | 'en' = 'hans'): string => {
  const options = { language, style, accessed: { year: 2026, month: 1, day: 2 } };
  return cite(maker.make(report), { site: site.url, id: 'r' }, { level: 'report' }, options).map(({ text }) => text).join('\n'); // prettier-ignore
};

describe('what is known of a text is cited', () => {
  test('who issued it stands as its author, with the number; the site is not its publisher', () => {
    const report = known({ issuers: [BUREAU], number: NUMBER, date: { value: '2023-12-01', supplied: false } });
    expect(cited(report, 'gb7714-2015')).toMatch(/^云岭县水务局\. .*云水发〔2023〕5号/u);
    expect(cited(report, 'apa')).toMatch(/云岭县水务局\. \(2023/u);
    for (const style of ['gb7714-2015', 'chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'] as const)
      expect(cited(report, style)).not.toContain('对照');
    expect(cited(report, 'ris')).toContain('AU  - 云岭县水务局');
  });

  test('several authors are named, each by itself', () => {
    const report = known({ authors: [WANG, GROUP] });
    expect(JSON.parse(cited(report, 'csl-json', 'en'))).toMatchObject([{ author: [{ literal: 'Wang Mou' }, { literal: 'Study Group' }] }]); // prettier-ignore
    expect(parse(makeCff(report, site))).toMatchObject({
      'preferred-citation': { authors: [{ name: '王某' }, { name: '课题组' }] },
    });
    const { jsonLd, tags } = pageMeta(report, site, { level: 'report' }, 'en');
    expect(JSON.parse(jsonLd)).toMatchObject({ author: [{ '@type': 'Person', name: 'Wang Mou' }, { '@type': 'Organization' }] }); // prettier-ignore
    expect(tags.filter(([name]) => name === 'citation_author')).toHaveLength(2);
    expect(tags.map(([name]) => name)).not.toContain('DC.publisher');
    expect(makeTei(report, site)).toContain('<author>王某</author><author>课题组</author>');
  });

  test('a text without a date is undated in every style, and none has the day on which it was read as its date', () => {
    const report = known({ issuers: [BUREAU] });
    expect(cited(report, 'apa', 'en')).toContain('(n.d.)');
    expect(cited(report, 'gb7714-2015')).toContain('日期不详');
    expect(cited(report, 'csl-json')).not.toContain('"issued"');
    expect(parse(makeCff(report, site))).not.toHaveProperty('preferred-citation.year');
  });
});

describe('unknown is a value', () => {
  const STYLES = ['gb7714-2015', 'chicago', 'apa', 'mla', 'bibtex', 'biblatex', 'ris', 'csl-json'] as const;
  test.each([
    ['nothing at all', {}],
    ['who issued it', { issuers: [BUREAU] }],
    ['who wrote it', { authors: [WANG] }],
    ['its number', { number: NUMBER }],
    ['its address', { address: 'https://a.example/' }],
  ])('the site is never the publisher of a text of which %s is known', (_, more: Partial<Metadata>) => {
    const report = known(more);
    for (const style of STYLES) {
      expect(cited(report, style)).not.toContain(names.hans);
      expect(cited(report, style, 'en')).not.toContain(names.en);
    }
    const { jsonLd, tags } = pageMeta(report, site, { level: 'report' }, 'en');
    expect(JSON.parse(jsonLd)).not.toHaveProperty('publisher');
    expect(tags.map(([name]) => name)).not.toContain('DC.publisher');
    expect(parse(makeCff(report, site))).not.toHaveProperty('preferred-citation.publisher');
  });

  test('what is known as the publisher is', () => {
    const report = known({ issuers: [BUREAU], publisher: GROUP });
    expect(cited(report, 'gb7714-2015')).toContain('课题组');
    expect(pageMeta(report, site, { level: 'report' }, 'en').tags).toContainEqual(['DC.publisher', 'Study Group']);
  });

  test('paragraphs.json says null where nothing is known, and what is known where it is', () => {
    expect(makeParagraphs(known({}), site.url)).toMatchObject({ authors: [], issuers: [], publisher: null, number: null, date: null, status: null, address: null, type: null, subjects: [] }); // prettier-ignore
    const law = known({ issuers: [BUREAU], authors: [WANG], number: NUMBER, date: { value: '2023', supplied: true }, adopted: '2021-11-26', published: '2021-12-01', effective: '2022-01-01', status: 'amended' }); // prettier-ignore
    expect(makeParagraphs(law, site.url)).toMatchObject({
      authors: [{ hans: '王某', kind: 'person' }],
      issuers: [{ hant: '雲嶺縣水務局' }],
      number: NUMBER,
      date: { value: '2023', supplied: true },
      adopted: '2021-11-26',
      published: '2021-12-01',
      effective: '2022-01-01',
      status: 'amended',
    });
  });
});

test('TEI has the life of a law', () => {
  const tei = makeTei(known({ issuers: [BUREAU], number: NUMBER, adopted: '2021-11-26', effective: '2022-01-01', status: 'amended', address: 'https://a.example/?a=1&b=2' }), site); // prettier-ignore
  expect(tei).toContain('<orgName>云岭县水务局</orgName>');
  expect(tei).toContain('<idno type="document-number">云水发〔2023〕5号</idno>');
  expect(tei).toContain(
    '<date type="adopted" when="2021-11-26">2021-11-26</date><date type="effective" when="2022-01-01">',
  );
  expect(tei).toContain('<note type="status">amended</note><ptr target="https://a.example/?a=1&#38;b=2"/>');
});

test('a library lists undated texts last, with who issued them and the number', () => {
  const reports = [known({ issuers: [BUREAU], number: NUMBER }), { ...known({ date: { value: '1999', supplied: false } }), id: 'old' }]; // prettier-ignore
  const listed = listReports('zh-hant', reports);
  expect(listed.map(({ id }) => id)).toEqual(['old', defaultRun.report.id]);
  expect(listed[1]).toMatchObject({ by: ['雲嶺縣水務局'], number: '雲水發〔2023〕5號', date: undefined });
});
