import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { withText } from '../arbitraries/addressed-report.ts';

/** Texts with articles; they are beside the project, not in it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/reports');
const NAMES = [
  'criminal-law.md',
  'telecom-regulations-2016.md',
  'tw-telecom-management-act.txt',
  'tw-constitution.txt',
];

describe.skipIf(!existsSync(folder))(
  'articles of real texts are found by their number (skipped without ../shared)',
  () => {
    test.each(NAMES)('%s', (name) => {
      const { sections } = split(normalize(readFileSync(path.join(folder, name), 'utf8')).text);
      const parts = sections
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ heading, paragraphs }, index) => [`s${index}`, heading?.text ?? '', paragraphs.map(({ text }) => text)] as const); // prettier-ignore
      const report = withText(parts);
      const table = tableOf(report);
      const articles = report.paragraphs.flatMap(({ id, sentences }) => {
      const [number] = /^第\s*[0-9一二三四五六七八九十百零〇]+\s*[条條](?:\s*之\s*[0-9一二三四五六七八九十]+)?/u.exec(sentences[0]?.hans ?? '') ?? [];
      return number === undefined ? [] : [{ id, number }];
    }); // prettier-ignore
      const byHeading = sections.flatMap(({ heading }) => /^第.*?[条條](?=\s|$)/u.exec(heading?.text ?? '')?.[0] ?? []);
      for (const { id, number } of articles) {
        expect(
          resolveAddress(number, table).map(({ paragraph }) => paragraph),
          number,
        ).toContain(id);
      }
      for (const number of byHeading) expect(resolveAddress(number, table), number).not.toEqual([]);
      expect(articles.length + byHeading.length).toBeGreaterThan(10);
    });
  },
);
