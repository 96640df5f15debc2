import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../src/pipeline/identify/identify.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, type Damage, expectUseful, run, useContent } from '../fixtures/damage.ts';

const { conversion, report, source, ledger } = FILES;
useContent();

describe('prepare() refuses a rule of conversion', () => {
  const rules =
    (...lines: string[]) =>
    (): void =>
      content.write(conversion, ['hant:', ...lines, 'hans: []', ''].join('\n'));
  const length: Case['says'] = [/for “/, /as many characters as “.*” has/, /one character for one/];
  const cases: Case[] = [
    {
      name: 'that is malformed',
      damage: rules('  - from: 新征程', '   to: 新征程'),
      code: 'yaml-malformed',
      file: conversion,
      at: [3, 1],
      says: [/Sequence item without - indicator/, /well-formed YAML/, /its indentation/],
    },
    {
      name: 'without a reason',
      damage: rules('  - { from: 新征程, to: 新征程 }'),
      code: 'value-missing',
      file: conversion,
      at: [2, 5],
      says: [/“hant\.reason” is missing/, /^text$/, /Add it/],
    },
    {
      name: 'that makes the text longer',
      damage: rules('  - { from: 软件, to: 電腦軟件, reason: a test }'),
      code: 'rule-length',
      file: conversion,
      at: [2, 21],
      says: length,
    },
    {
      name: 'that makes the text shorter',
      damage: rules('  - { from: 信息化, to: 資訊, reason: a test }'),
      code: 'rule-length',
      file: conversion,
      at: [2, 22],
      says: length,
    },
    {
      name: 'that puts a long character for a short one',
      damage: rules('  - { from: 吉, to: 𠮷, reason: a test }'),
      code: 'rule-length',
      file: conversion,
      at: [2, 20],
      says: length,
    },
    {
      name: 'for a phrase that has one',
      damage: rules(
        '  - { from: 新征程, to: 新征程, reason: a test }',
        '  - { from: 新征程, to: 新徵程, reason: a test }',
      ),
      code: 'value-repeated',
      file: conversion,
      at: [3, 13],
      says: [/“新征程” a second time/, /every one once/, /Delete or correct/],
    },
  ];
  test.each(cases)('$name', check);

  test('but takes marks that mean something in a pattern as they are', async () => {
    const marks = ['(', '[', '.*', '\\d', '$', '全|面'];
    content.write(
      conversion,
      [
        'hant:',
        ...marks.map((mark) => `  - { from: ${JSON.stringify(mark)}, to: ${JSON.stringify(mark)}, reason: a test }`),
        '',
      ].join('\n'),
    );
    const { issues } = await run({ acceptIds: true });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('prepare() and the ledger', () => {
  const hash = '1a8fe31de5b2688767556bbac7ada83918df1402c688c7b1a2daa7210dd9895c';
  const json: Case['says'] = [/./, /well-formed JSON/, /The build writes this file/];
  const malformed = (
    name: string,
    damage: Damage,
    at: Case['at'],
    says: Case['says'],
    code: Case['code'] = says === json ? 'ledger-not-json' : 'ledger-malformed',
  ): Case => ({
    name: `refuses ${name}`,
    damage,
    code,
    file: ledger,
    says,
    ...(at === undefined ? {} : { at }),
  });
  const cases: Case[] = [
    malformed('an empty file', () => content.write(ledger, ''), undefined, json),
    malformed(
      'a comma too many',
      () => edit((text) => text.replace(/\]\s*\}\s*\]\s*\}\s*$/u, ']\n},\n]\n}\n')),
      '},\n‸]',
      json,
    ),
    malformed('a comma too few', [ledger, '"id": "p2",', '"id": "p2"'], '"id": "p2"\n      ‸"section"', json),
    malformed(
      'the marks of a merge',
      [ledger, '      "id": "p4"', '<<<<<<< HEAD\n      "id": "p4"'],
      '‸<<<<<<< HEAD',
      json,
    ),
    malformed(
      'what is cut off',
      () => edit((text) => text.slice(0, text.indexOf('"id": "p3"') + 9)),
      '"id": "p3‸',
      json,
    ),
    malformed('YAML', () => content.write(ledger, 'paragraphs: []\n'), undefined, json),
    malformed('a list', () => content.write(ledger, '[]'), undefined, [
      /the file is a list/,
      /keys with values/,
      /Correct/,
    ]),
    ...['4', 'p0', 'p01', 'P4', 'p-4', 'p4.s1', 'p1e5', 'p99999999999999999999'].map((id) =>
      malformed(`the id ${id}`, [ledger, '"id": "p4"', `"id": "${id}"`], `"id": ‸"${id}"`, [
        new RegExp(`“paragraphs\\.id” is “${id}”`),
        /an id such as p4/,
        /Correct it/,
      ]),
    ),
    malformed(
      'an id twice',
      [ledger, '"id": "p4"', '"id": "p3"'],
      '‸"p3",\n      "section": "tasks"',
      [/“p3” a second time/, /every one once/, /last good version/],
      'ledger-repeated',
    ),
    malformed('a state that is none', [ledger, '"state": "current"', '"state": "lost"'], '"state": ‸"lost"', [
      /“lost”/,
      /one of current, gone/,
      /Correct it/,
    ]),
    malformed('a hash that is none', [ledger, `"hash": "${hash}"`, '"hash": "1a8f"'], '"hash": ‸"1a8f"', [
      /“paragraphs\.hash” is “1a8f”/,
      /64 hexadecimal digits/,
      /Correct it/,
    ]),
    malformed(
      'a text that is not its hash’s',
      [ledger, '"text": "2023年', '"text": "2024年'],
      `"hash": ‸"${hash}`,
      [
        new RegExp(`the hash ${hash}`),
        /[0-9a-f]{64}, the hash of the text beside it/,
        /do not belong together: get the last good version/,
      ],
      'ledger-text-changed',
    ),
    malformed(
      'an old text that is not its hash’s',
      [ledger, '"superseded": []', `"superseded": [{ "hash": "${hash}", "text": "an older one", "since": 1 }]`],
      `[{ "hash": ‸"${hash}`,
      [new RegExp(`the hash ${hash}`), /the hash of the text beside it/, /do not belong together/],
      'ledger-text-changed',
    ),
    malformed(
      'what lacks its last entry',
      () => ledgerWithout('p8'),
      '"next": ‸9',
      [/no entry for p8/, /every id below p9: those that are gone stay/, /last good version/],
      'ledger-entry-missing',
    ),
    malformed(
      'what lacks an entry in the middle',
      () => ledgerWithout('p3'),
      '"next": ‸9',
      [/no entry for p3/, /an entry for every id/, /last good version/],
      'ledger-entry-missing',
    ),
    malformed(
      'a number that was not given',
      [ledger, '"next": 9', '"next": 8'],
      '‸"p8"',
      [/“p8”/, /an id below p8, as “next” has it/, /last good version/],
      'ledger-id-unissued',
    ),
    malformed('no hash', [ledger, `"hash": "${hash}",`, ''], '"paragraphs": [\n    ‸{', [
      /“paragraphs\.hash” is missing/,
      /text/,
      /Add it/,
    ]),
    malformed(
      'another order',
      () => swap('p4', 'p5'),
      '"id": ‸"p4"',
      [/p4 behind p5, though neither ever moved/, /in the order of the text/, /last good version/],
      'ledger-paragraph-order',
    ),
    malformed(
      'a paragraph that is gone, and not when',
      [ledger, '"state": "current"', '"state": "gone"'],
      '"state": ‸"gone"',
      [/gone, and not when/, /that agree/, /last good version/],
      'ledger-state',
    ),
    malformed(
      'a successor that is not there',
      () => bury(['p7', 'p12']),
      '"successor": ‸"p12"',
      [/“p12”, which is not there/, /in the ledger/, /last good version/],
      'ledger-successor-missing',
    ),
    malformed(
      'successors in a circle',
      () => bury(['p6', 'p7'], ['p7', 'p6']),
      '"successor": ‸"p7"',
      [/p6 → p7 → p6, a circle/, /a way that ends/, /last good version/],
      'ledger-successor-circle',
    ),
    malformed(
      'an edition that there was not',
      [ledger, '"since": 1,\n      "superseded"', '"since": 2,\n      "superseded"'],
      '"since": ‸2',
      [/editions 2/, /of 1 that there are/, /last good version/],
      'ledger-edition-order',
    ),
    malformed('a day that there was not', [ledger, '2026-11-23', '2026-11-31'], '‸"2026-11-31"', [
      /2026-11-31/,
      /a date such as/,
      /Correct it/,
    ]),
  ];
  test.each(cases)('$name', check);

  test('refuses what it does not know', async () => {
    content.replace(ledger, '"state"', '"status": "x", "state"');
    expect((await run()).issues).toMatchObject([
      {
        code: 'content-unknown-key',
        place: content.find(ledger, '‸"status"'),
        actual: 'the key “status” in “paragraphs”',
      },
    ]);
  });

  test('stops at an edited paragraph with a list, and goes on where it is accepted', async () => {
    const before = content.read(ledger);
    content.receive(content.read(source).replace('合拍共鳴', '共鳴合拍'));
    const { value, issues } = await run();
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'ledger-would-change', severity: 'error', place: { line: 1, column: 1 } }]);
    expect(issues[0]?.actual).toMatch(/^7 paragraphs kept\np1 edited: ….*\[-合拍-\]共鸣\{\+合拍\+\}。$/u);
    expect(issues[0]?.note).toMatch(/--accept-ids/);
    issues.forEach(expectUseful);

    const accepted = await run({ acceptIds: true });
    expect(accepted.issues).toEqual([]);
    const entry = accepted.value?.reports[0]?.ledger.paragraphs[0];
    expect(entry?.text).toContain('共鸣合拍');
    expect(entry?.superseded).toMatchObject([{ hash }]);
    expect(content.read(ledger)).toBe(before); // preparing writes nothing
  });

  test('never gives an old id to another paragraph', async () => {
    const text = '旧文一段。';
    const gone = {
      id: 'p9',
      section: 'conclusion',
      state: 'gone',
      hash: hashText(text),
      text,
      since: 1,
      superseded: [],
      gone: 2,
      successor: 'p8',
    };
    const old = JSON.parse(content.read(ledger)) as { editions: unknown[]; paragraphs: unknown[] };
    const editions = [...old.editions, { date: '2026-11-24' }];
    content.write(ledger, JSON.stringify({ ...old, next: 10, editions, paragraphs: [...old.paragraphs, gone] }));
    content.receive(`${content.read(source).trimEnd()}\n舊文一段。`);
    content.replace(report, '[p8]', '[p8, p10]');
    const { value, issues } = await run({ acceptIds: true });
    expect(issues.map(({ code }) => code)).toEqual(['summary-missing']);
    expect(value?.reports[0]?.report.paragraphs.at(-1)?.id).toBe('p10');
    expect(value?.reports[0]?.ledger.paragraphs.slice(-2)).toMatchObject([gone, { id: 'p10', state: 'current', text }]);
  });

  test('lists every paragraph of a new report, though not without end', async () => {
    rmSync(content.path(ledger));
    const { issues } = await run();
    expect(issues.map(({ code }) => code)).toEqual(['ledger-lost']);
    expect(issues[0]?.actual.split('\n')).toHaveLength(9);
    expect((await run({ acceptIds: true })).value?.reports[0]?.report.paragraphs.map(({ id }) => id)).toEqual(
      Array.from({ length: 8 }, (_, index) => `p${index + 1}`),
    );
  });

  function edit(change: (text: string) => string): void {
    content.write(ledger, change(content.read(ledger)));
  }

  /** The ledger as a hand would change it. */
  function change(make: (paragraphs: Record<string, unknown>[]) => void): void {
    const whole = JSON.parse(content.read(ledger)) as { paragraphs: Record<string, unknown>[]; editions: unknown[] };
    make(whole.paragraphs);
    if (whole.paragraphs.some((entry) => 'gone' in entry)) whole.editions.push({ date: '2026-11-24' });
    content.write(ledger, `${JSON.stringify(whole, null, 2)}\n`);
  }

  function ledgerWithout(id: string): void {
    change((paragraphs) => paragraphs.splice(indexOf(paragraphs, id), 1));
  }

  function swap(one: string, other: string): void {
    change((paragraphs) => {
      const [a, b] = [indexOf(paragraphs, one), indexOf(paragraphs, other)];
      paragraphs.splice(a, 1, ...paragraphs.splice(b, 1, ...paragraphs.slice(a, a + 1)));
    });
  }

  function bury(...gone: [id: string, successor: string][]): void {
    change((paragraphs) => {
      for (const [id, successor] of gone)
        Object.assign(paragraphs[indexOf(paragraphs, id)] ?? {}, { state: 'gone', gone: 2, successor });
    });
  }

  function indexOf(paragraphs: readonly Record<string, unknown>[], id: string): number {
    return paragraphs.findIndex((entry) => entry['id'] === id);
  }
});
