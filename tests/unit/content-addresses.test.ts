import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeNotices } from '../../scripts/site/notices.ts';
import { describeParts } from '../../scripts/site/parts/describe-parts.ts';
import type { NoticeData } from '../../src/web/notice-data.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, run, useContent } from '../fixtures/damage.ts';

const { report } = FILES;
const ID = 'new-industrialization';
useContent();

const add =
  (lines: string): (() => void) =>
  () =>
    content.write(report, `${content.read(report).trimEnd()}\n${lines}\n`);

describe('prepare() refuses', () => {
  const cases: Case[] = [
    {
      name: 'a former id that is none',
      damage: add('formerly: [Old Name]'),
      code: 'report-id-invalid',
      file: report,
      at: 'formerly: [‸Old',
      says: [/the former id “Old Name”/, /lower-case letters/, /./],
    },
    {
      name: 'a former id that is an address of the site',
      damage: add('formerly: [zh-hans]'),
      code: 'report-id-reserved',
      file: report,
      at: 'formerly: [‸zh-hans',
      says: [/the former id “zh-hans”/, /not an address of the site/, /./],
    },
    {
      name: 'the present id as a former one',
      damage: add(`formerly: [${ID}]`),
      code: 'report-id-taken',
      file: report,
      at: `formerly: [‸${ID}`,
      says: [/which another report has or had/, /an id of its own/, /cannot lead to two reports/],
    },
    {
      name: 'a withdrawal without its day',
      damage: add('withdrawn: { date: 2026-12, reason: { zh: 误, en: Wrong } }'),
      code: 'value-form',
      file: report,
      at: 'date: ‸2026-12,',
      says: [/2026-12/, /a date such as 2026-11-23/, /Correct it/],
    },
    {
      name: 'a withdrawal without a reason',
      damage: add('withdrawn: { date: 2026-12-01 }'),
      code: 'value-missing',
      file: report,
      at: '‸withdrawn: {',
      says: [/“withdrawn\.reason” is missing/, /keys with values/, /Add it/],
    },
  ];
  test.each(cases)('$name', check);
});

describe('prepare() and addresses that were given out', () => {
  async function notices(): Promise<{
    data: NoticeData;
    parts: readonly string[];
    withdrawn: NoticeData['withdrawn'];
    reports: readonly string[];
  }> {
    const { value, issues } = await run();
    expect(issues).toEqual([]);
    if (!value) throw new Error('Cannot read the notices of what cannot be built');
    const { parts, frame } = await describeParts(value, content.root);
    return {
      data: makeNotices(value.reports, value.site.editions),
      parts: parts.map(({ report }) => report.id),
      withdrawn: frame.withdrawn,
      reports: value.site.reports,
    };
  }

  test('there are none for a report that was never changed', async () => {
    expect((await notices()).data).toEqual({ onward: [], withdrawn: [], gone: [] });
  });

  test('every address of a former id leads to the present one', async () => {
    add('formerly: [industry]')();
    const { data } = await notices();
    const to = new Map(data.onward.map((onward) => [onward.from, onward.to]));
    expect(to.get('industry/')).toBe(`${ID}/`);
    expect(to.get('industry/p4/')).toBe(`${ID}/p4/`);
    for (const edition of ['zh-hans', 'zh-hant', 'en'])
      for (const page of ['', 'tasks/', 'all/', 'glossary/', 'apparatus/', 'citing/', 'changes/'])
        expect(to.get(`${edition}/industry/${page}`)).toBe(`${edition}/${ID}/${page}`);
  });

  test('two reports cannot have had one id', async () => {
    add('formerly: [industry]')();
    cpSync(content.path(`reports/${ID}`), content.path('reports/other'), { recursive: true });
    const { issues } = await run();
    expect(issues.map(({ code }) => code)).toContain('report-id-taken');
  });

  test('a withdrawn report has a notice at all of them, and no page, text or search', async () => {
    add('withdrawn: { date: 2026-12-01, reason: { zh: 来源有误。, en: The source was wrong. } }')();
    const { data, parts, withdrawn, reports } = await notices();
    expect([reports, parts]).toEqual([[], []]);
    expect(withdrawn).toEqual(data.withdrawn);
    expect(data.withdrawn).toMatchObject([
      { id: ID, date: '2026-12-01', reason: { hans: '来源有误。', hant: '來源有誤。', en: 'The source was wrong.' } },
    ]);
    for (const address of [`${ID}/`, `${ID}/p8/`, `en/${ID}/`, `zh-hant/${ID}/tasks/`, `zh-hans/${ID}/all/`])
      expect(data.withdrawn[0]?.addresses).toContain(address);
    expect(JSON.stringify(data)).not.toContain('同频共振');
  });
});
