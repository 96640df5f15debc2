import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, expectUseful, run, useContent } from '../fixtures/damage.ts';

const { site, glossary, conversion, report, source, corrections, summaries, ledger } = FILES;
useContent();

test('prepare() has nothing to say of the default report', async () => {
  const { value, issues } = await run({ site: 'https://reports.example.org/a/', base: '/b/' });
  expect(issues).toEqual([]);
  expect(value?.site).toMatchObject({ base: '/b/', url: 'https://reports.example.org/b/' });
});

test('prepare() only warns of a report without English', async () => {
  rmSync(content.path(summaries));
  const { value, issues } = await run();
  expect(new Set(issues.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(['warning summary-missing']),
  );
  expect(value?.reports[0]?.report.metadata.title).toMatchObject({ untranslated: true });
});

describe('prepare() refuses a file that is not there or is none', () => {
  const cases: Case[] = [
    ...[site, glossary, conversion, report].map((file): Case => ({
      name: `${path.basename(file)} missing`,
      damage: () => rmSync(content.path(file)),
      code: 'content-missing',
      file,
      says: [/there is no such file/, /a YAML file in UTF-8/, /Put the file there/],
    })),
    {
      name: 'a folder for a YAML file',
      damage: () => putFolder(site),
      code: 'content-unreadable',
      file: site,
      says: [/site\.yaml: it is a folder/, /a YAML file/, /a readable file/],
    },
    {
      name: 'a source that is missing',
      damage: [report, 'file: source.txt', 'file: sourse.txt'],
      code: 'content-missing',
      file: report,
      at: 'file: ‸sourse.txt',
      says: [/sourse\.txt: there is no such file/, /the received text/, /correct its name/],
    },
    {
      name: 'a folder for the source',
      damage: () => putFolder(source),
      code: 'content-unreadable',
      file: report,
      at: 'file: ‸source.txt',
      says: [/source\.txt: it is a folder/, /the received text/, /a readable file/],
    },
    ...['..', '.', '../../site.yaml', '/etc/passwd', 'sub\\source.txt'].map((name): Case => ({
      name: `${name} for the name of the source`,
      damage: [report, 'file: source.txt', `file: ${name}`],
      code: 'value-form',
      file: report,
      at: `file: ‸${name}`,
      says: [/“source\.file” is “/, /the name of a file in the folder of the report/, /Correct it/],
    })),
    {
      name: 'no report',
      damage: () => rmSync(content.path('reports/new-industrialization'), { recursive: true }),
      code: 'reports-missing',
      file: 'reports',
      says: [/not there/, /at least one report/, /Create it/],
    },
    {
      name: 'no folder of reports',
      damage: () => rmSync(content.path('reports'), { recursive: true }),
      code: 'reports-folder-missing',
      file: 'reports',
      says: [/not there/, /a folder with a folder for each report/, /Create it/],
    },
    {
      name: 'no content at all',
      damage: () => content.remove(),
      code: 'content-folder-missing',
      file: '',
      says: [/not there/, /the content folder/, /Create it/],
    },
  ];
  test.each(cases)('$name', check);

  function putFolder(file: string): void {
    rmSync(content.path(file));
    mkdirSync(content.path(file));
  }
});

describe('prepare() follows no link out of the content folder', () => {
  const outside = path.join(tmpdir(), `duizhao-outside-${process.pid}`);
  const linkTo = (file: string) => (): void => {
    rmSync(content.path(file));
    symlinkSync(outside, content.path(file));
  };
  beforeEach(() => writeFileSync(outside, 'root:x:0:0\n'));
  afterEach(() => rmSync(outside, { recursive: true, force: true }));

  const cases: Case[] = [
    {
      name: 'for the source',
      damage: linkTo(source),
      code: 'content-link-outside',
      file: report,
      at: 'file: ‸source.txt',
      says: [/source\.txt is a link to .*duizhao-outside/, /inside the content folder/, /in place of the link/],
    },
    ...[site, ledger].map((file): Case => ({
      name: `for ${path.basename(file)}`,
      damage: linkTo(file),
      code: 'content-link-outside',
      file,
      says: [/ is a link to .*duizhao-outside/, /inside the content folder/, /in place of the link/],
    })),
    {
      name: 'for a report',
      damage: () => {
        rmSync(outside);
        mkdirSync(outside);
        symlinkSync(outside, content.path('reports/linked'));
      },
      code: 'content-link-outside',
      file: 'reports/linked',
      says: [/a link to .*duizhao-outside/, /a folder inside the content folder/, /in place of the link/],
    },
    {
      name: 'nor takes one to nowhere for a ledger that is still to be written',
      damage: () => {
        rmSync(content.path(ledger));
        symlinkSync('nowhere.json', content.path(ledger));
      },
      code: 'content-link-broken',
      file: ledger,
      says: [/a link that leads nowhere/, /a JSON file/, /Put the file there/],
    },
  ];
  test.each(cases)('$name', check);

  test('but one inside it', async () => {
    renameSync(content.path(source), content.path('text.txt'));
    symlinkSync('../../text.txt', content.path(source));
    expect((await run()).issues).toEqual([]);
  });
});

describe('prepare() tells of all problems at once', () => {
  test('in one file, in several files and in several reports', async () => {
    mkdirSync(content.path('reports/second'));
    content.write('reports/second/report.yaml', 'title: {zh: 题}\n');
    content.replace(site, 'title:', 'titel:');
    content.replace(site, 'https://duizhao.example/', 'duizhao.example');
    content.replace(glossary, 'id: new-journey', 'id: New Journey');
    content.replace(conversion, 'reason:', 'reasons:');
    content.replace(corrections, 'readings: []', 'readings: [}');
    content.replace(ledger, '"id": "p4"', '"id": "4"');
    content.replace(report, 'sha256: 2834', 'sha265: 2834');
    content.replace(report, 'file: source.txt', 'file: nowhere.txt');
    const { value, issues } = await run();
    const found = issues.map(({ code, place }) => `${code} ${path.relative(content.root, place?.file ?? '')}`);
    expect(new Set(found)).toEqual(
      new Set([
        `content-unknown-key ${site}`,
        `value-missing ${site}`,
        `value-form ${site}`,
        `value-form ${glossary}`,
        `content-unknown-key ${conversion}`,
        `value-missing ${conversion}`,
        `yaml-bracket-open ${corrections}`,
        `ledger-malformed ${ledger}`,
        `content-unknown-key ${report}`,
        `value-missing ${report}`,
        'value-missing reports/second/report.yaml',
      ]),
    );
    issues.forEach(expectUseful);
    expect(value).toBeUndefined();
  });

  test('of one report, where another file is malformed', async () => {
    content.replace(site, 'title:', 'titel:');
    content.replace(report, 'slug: guidance', 'slug: glossary');
    const codes = (await run()).issues.map(({ code }) => code);
    expect(codes).toContain('content-unknown-key');
    expect(codes).toContain('outline-slug-reserved');
  });
});
