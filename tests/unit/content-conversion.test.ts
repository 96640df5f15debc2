import { describe, expect, test } from 'vitest';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, run, useContent } from '../fixtures/damage.ts';

const { report, corrections, conversion } = FILES;
useContent();

/** What report.yaml says of conversion, at its end. */
const say = (lines: string) => (): void => content.write(report, `${content.read(report)}conversion:\n${lines}`);

const unused = (name: string, lines: string, at: string, found: RegExp): Case => ({
  name,
  damage: say(lines),
  code: 'conversion-rule-unused',
  severity: 'warning',
  file: report,
  at,
  says: [found, /the text has a place for/, /Delete it or correct it/],
});

describe('prepare() tells of a report’s conversion rule that applies nowhere', () => {
  const cases: Case[] = [
    unused(
      'a word',
      '  hant:\n    - words: { 新征程: 新征程, 火星: 火星 }\n      reason: a test\n',
      '新征程, 火星: ‸火星',
      /“火星” → “火星” applies nowhere/,
    ),
    unused('a single rule', '  hant:\n    - { from: 火星, to: 火星, reason: a test }\n', 'from: ‸火星', /“火星”/),
    unused('a name', '  names:\n    钟南山: 鍾南山\n', '钟南山: ‸鍾南山', /“钟南山” → “鍾南山”/),
    unused('text to keep', '  keep: [新征程, 火星]\n', 'keep: [新征程, ‸火星]', /“火星”/),
    unused(
      'a rule that a longer one leaves no place',
      '  keep: [新型工业化, 型工业化]\n',
      'keep: [新型工业化, ‸型工业化]',
      /“型工业化” → “型工业化” applies nowhere/,
    ),
  ];
  test.each(cases)('$name', check);

  test('but not of one that applies in a heading, or the other way', async () => {
    say('  names:\n    重点任务: 重點任務\n  hans:\n    - { from: 經濟, to: 经济, reason: a test }\n')();
    expect((await run()).issues.filter(({ code }) => code === 'conversion-rule-unused')).toEqual([]);
  });
});

describe('prepare() refuses a conversion rule', () => {
  const cases: Case[] = [
    {
      name: 'that a group gives a second time, at its own line',
      damage: [conversion, 'hans:\n', 'hans:\n  - words:\n      火星: 火星\n      著力: 着力\n    reason: a test\n'],
      code: 'value-repeated',
      file: conversion,
      at: 'from: ‸著力',
      says: [/“著力” a second time/, /every one once/, /Delete or correct/],
    },
    {
      name: 'that stands in a second group, at its own line',
      damage: () =>
        content.write(conversion, `${content.read(conversion)}  - words:\n      計畫: 计划\n    reason: a test\n`),
      code: 'value-repeated',
      file: conversion,
      at: '計畫: ‸计划\n    reason: a test',
      says: [/“計畫” a second time/, /every one once/, /Delete or correct/],
    },
    {
      name: 'of another length',
      damage: say('  hant:\n    - words: { 互联网: 網際網路 }\n      reason: a test\n'),
      code: 'rule-length',
      file: report,
      at: '互联网: ‸網際網路',
      says: [/“網際網路” for “互联网”/, /as many characters/, /one character for one/],
    },
    {
      name: 'with a key that it has not',
      damage: say('  hant:\n    - words: { 互联网: 網際網 }\n      reasn: a test\n      reason: a test\n'),
      code: 'content-unknown-key',
      file: report,
      at: '‸reasn: a test',
      says: [/reasn/, /reason/, /./],
    },
  ];
  test.each(cases)('$name', check);
});

describe('prepare() refuses a review', () => {
  const cases: Case[] = [
    {
      name: 'of a passage that the text does not have',
      damage: [corrections, 'context: 云网数智链安', 'context: 云网火星链安'],
      code: 'review-misplaced',
      file: corrections,
      at: 'context: ‸云网火星链安',
      says: [/does not contain “云网火星链安”/, /in its own script/, /Copy the passage/],
    },
    {
      name: 'of a character outside its passage',
      damage: [corrections, 'character: 链', 'character: 锁'],
      code: 'review-character',
      file: corrections,
      at: 'character: ‸锁',
      says: [/“锁”/, /one character of the context/, /as it stands in the context/],
    },
    {
      name: 'with a form of two characters',
      damage: [corrections, 'form: 鏈', 'form: 鏈條'],
      code: 'review-form',
      file: corrections,
      at: 'form: ‸鏈條',
      says: [/“鏈條”/, /one character for “链”/, /keeps its place/],
    },
  ];
  test.each(cases)('$name', check);
});

test('names, text to keep, rules, quotes and vocabulary of report.yaml reach both editions', async () => {
  say(
    [
      '  names: { 工业和信息化: 工業和資訊化 }',
      '  keep: [数据安全]',
      '  quotes: corner',
      '  vocabulary: tw',
      '  hant: [{ from: 智能网联汽车, to: 智能網聯汽車, reason: a test }]\n',
    ].join('\n'),
  )();
  const { value, issues } = await run();
  expect(issues).toEqual([]);
  const sentences = value?.reports[0]?.report.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
  const hant = sentences.map((sentence) => sentence.hant).join('');
  for (const words of ['工業和資訊化', '数据安全', '「', '智能網聯汽車', '網路']) expect(hant).toContain(words);
  expect(hant).not.toMatch(/[“”]|網絡/u);
  const hans = sentences.map((sentence) => sentence.hans).join('');
  expect(hans).toContain('“');
  for (const [index, { hans: one, hant: other }] of sentences.entries())
    expect([index, other.length]).toEqual([index, one.length]);
});
