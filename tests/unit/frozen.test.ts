import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../scripts/site/prepare.ts';
import { versionOf } from '../../src/report/citing/link.ts';

/**
 * What was published stays. `frozen/content` holds reports with their ledgers as commit 4ec985e built them (one in its
 * second edition, with a tombstone), and `frozen/record.json` what their addresses said then: read from that build's
 * `paragraphs.json` and `addresses.json`. Neither is ever written again: reports are only added.
 */
const frozen = path.resolve(import.meta.dirname, '../fixtures/frozen');

interface FrozenReport {
  readonly sha256: string;
  readonly sections: readonly string[];
  readonly paragraphs: Readonly<Record<string, FrozenParagraph>>;
}

interface FrozenParagraph {
  readonly section: string;
  /** What `?v=` of a citation carried. */
  readonly version: string;
  /** Words of `p1.s1`, `p1.s2` … in simplified and in traditional characters. */
  readonly sentences: readonly (readonly [hans: string, hant: string])[];
}

const record = JSON.parse(readFileSync(path.join(frozen, 'record.json'), 'utf8')) as {
  readonly reports: Readonly<Record<string, FrozenReport>>;
};

const { value: prepared, issues } = await prepare({ content: path.join(frozen, 'content'), acceptIds: false });

describe('reports as they were published', () => {
  test('build without accepting ids', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prepared?.reports.filter(({ ledgerChanged }) => ledgerChanged).map(({ input }) => input.id)).toEqual([]);
    expect(prepared?.reports.map(({ input }) => input.id).sort()).toEqual(Object.keys(record.reports).sort());
  });

  test.each(Object.keys(record.reports))('%s says the same words at every address', (id) => {
    const report = prepared?.reports.find(({ input }) => input.id === id)?.report;
    const then = record.reports[id];
    expect(report?.sections.map(({ slug }) => slug)).toEqual(then?.sections);
    const now = report?.paragraphs.map((paragraph): [string, FrozenParagraph] => [
      paragraph.id,
      {
        section: paragraph.section,
        version: versionOf(paragraph.hash),
        sentences: paragraph.sentences.map(({ hans, hant }) => [hans, hant] as const),
      },
    ]);
    expect(Object.fromEntries(now ?? [])).toEqual(then?.paragraphs);
  });
});
