import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeAnnotations, makePlainText } from '../../src/report/exports/annotations.ts';
import { makeCff } from '../../src/report/exports/cff.ts';
import { pageMeta } from '../../src/report/exports/page-meta.ts';
import { makeParagraphs } from '../../src/report/exports/paragraphs.ts';
import { makeTei } from '../../src/report/exports/tei.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const { report } = defaultRun;
const names = { hans: '对照', hant: '對照', en: 'Duizhao' };
const site = { title: names, licence: names, licenceUrl: null, url: 'https://example.org/' };

const HOSTILE = '</script><script>alert(1)</script>&"\'\u0001]]>';
const [first] = report.paragraphs;
const hostile: PublishedReport = {
  ...report,
  metadata: { ...report.metadata, title: { hans: HOSTILE, hant: HOSTILE, en: HOSTILE, supplied: false } },
  paragraphs: first
    ? [{ ...first, sentences: [{ id: 'p1.s1', hans: HOSTILE, hant: HOSTILE, restored: [{ from: 0, to: 2, received: HOSTILE, rule: 'x', certainty: 'certain' }] }] }]
    : [],
}; // prettier-ignore

describe('what machines read holds any text', () => {
  test('JSON-LD cannot end its script element', () => {
    const { jsonLd } = pageMeta(hostile, site, { level: 'report' }, 'en');
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd)).toMatchObject({ '@type': 'Report', name: HOSTILE });
  });

  test('TEI has no markup of the text, and no character that XML has not', () => {
    const tei = makeTei(hostile, site);
    expect(tei).not.toMatch(/<script|\u0001|&(?!#\d+;)/u);
    expect(tei.match(/<s xml:id="p1\.s1">/gu)).toHaveLength(1);
    expect(tei).toContain('<corr cert="high" resp="#editors">&#60;/</corr>');
  });

  test('the Citation File Format is YAML that says so of an author who is not known', () => {
    expect(parse(makeCff(hostile, site))).toMatchObject({
      'cff-version': '1.2.0',
      'preferred-citation': { type: 'report', title: HOSTILE, year: 2023, month: 12, authors: [{ name: '佚名 (author not named)' }] },
    }); // prettier-ignore
  });
});

test('selectors count in code points, not in UTF-16 units', () => {
  const text = '𠮷野家，𠮷。';
  const paragraphs = report.paragraphs.slice(0, 2).map((paragraph) => ({
    ...paragraph,
    sentences: [{ id: `${paragraph.id}.s1`, hans: text, hant: text, restored: [] }],
  }));
  const made = { ...report, paragraphs };
  const { items } = makeAnnotations(made, 'https://example.org/') as {
    items: { target: { selector: [unknown, { start: number; end: number }] } }[];
  };
  const { start, end } = items[1]?.target.selector[1] ?? { start: 0, end: 0 };
  expect([...makePlainText(made)].slice(start, end).join('')).toBe(text);
  expect(end - start).toBe(6);
});

test('paragraphs.json has every paragraph in both scripts, with its hash and where it was received', () => {
  const { paragraphs } = makeParagraphs(report, 'https://example.org/') as {
    paragraphs: { id: string; hans: string; hash: string; received: { from: number; to: number } }[];
  };
  expect(paragraphs.map(({ id }) => id)).toEqual(report.paragraphs.map(({ id }) => id));
  for (const { hans, hash, received } of paragraphs) {
    expect(hans.length).toBeGreaterThan(100);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(received.to).toBeGreaterThan(received.from);
  }
});
