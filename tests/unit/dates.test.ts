import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  beginsWithDay, findDated, isDate, isDay, MONTH_IN_FIGURES, readDate,
} from '../../src/pipeline/split/dates.ts'; // prettier-ignore

describe('a line is a date', () => {
  test.each([
    ['2024年3月5日', true, true],
    ['2024年12月31日', true, true],
    ['二〇二四年三月五日', true, true],
    ['二○二四年十二月三十一日', true, true],
    ['二零二四年三月五日', true, true],
    ['2024 年 3 月 5 日', true, true],
    ['中華民國112年3月5日', true, true],
    ['中华民国112年3月5日', true, true],
    ['中華民國 112 年 3 月 5 日', true, true],
    ['中華民國一百一十二年三月五日', true, true],
    ['民國九十九年十二月三十一日', true, true],
    ['2024年3月', false, true],
    ['中華民國112年3月', false, true],
    ['2024年', false, false],
    ['24年3月5日', false, false],
    ['20245年3月5日', false, false],
    ['2024年123月5日', false, false],
    ['2024年3月5日前', false, false],
    ['于2024年3月5日', false, false],
    ['二〇二四三年三月五日', false, false],
    ['国家112年3月5日', false, false],
    ['中華民國1112年3月5日', false, false],
    ['', false, false],
  ])('%s', (line, day, date) => {
    expect([isDay(line), isDate(line)]).toEqual([day, date]);
  });
});

test.each([
  ['2024年3月5日国务院令第1号', true],
  ['中華民國112年3月5日公布', true],
  ['2024年3月', false],
  ['于2024年3月5日', false],
])('beginsWithDay(%s)', (line, is) => {
  expect(beginsWithDay(line)).toBe(is);
});

test.each([
  ['国务院2024年3月发布', true],
  ['中華民國112年3月5日公布', true],
  ['112年3月', false],
  ['2024年', false],
])('a month in figures stands in %s', (line, is) => {
  expect(MONTH_IN_FIGURES.test(line)).toBe(is);
});

test.each([
  ['（2024年3月5日第八次会议通过）', '2024年3月5日'],
  ['2024-03-05 发布', '2024-03-05'],
  ['2024年3月5日公布', '2024年3月5日'],
  ['2024年3月5日，会议开始', undefined],
])('findDated(%s)', (line, dated) => {
  expect(findDated(line)?.trim()).toBe(dated);
});

test.each([
  ['2024年2月29日', '2024-02-29'],
  ['2023年2月29日', '2023-02'],
  ['2000年2月29日', '2000-02-29'],
  ['1900年2月29日', '1900-02'],
  ['2024年4月31日', '2024-04'],
  ['2024年12月31日', '2024-12-31'],
  ['2024年1月31日', '2024-01-31'],
  ['2024年0月1日', '2024'],
  ['2024年3月0日', '2024-03'],
  ['民國元年', undefined],
  ['民國1年1月1日', '1912-01-01'],
  ['民國八十九年十二月三十一日', '2000-12-31'],
  ['1000年1月1日', '1000-01-01'],
  ['0999年1月1日', undefined],
  ['2024年3月5日，2025年6月7日', '2024-03-05'],
  ['民國112年3月5日（2024年1月1日）', '2023-03-05'],
  ['1899-01-01', undefined],
  ['2099.12', '2099-12'],
])('readDate(%s) is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('no other file has a date pattern of its own', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const OWN = 'src/pipeline/split/dates.ts';
  const files = ['src', 'scripts']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
    .filter((file) => /\.(?:ts|astro|mjs)$/u.test(file) && !file.startsWith('src/content')); // prettier-ignore
  const has = (file: string): boolean =>
    // A pattern: 年, and 月 behind it, with what repeats or chooses between them; comments say dates as they like.
    readFileSync(path.join(root, file), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\[年月日\]/gmu, '')
      .split('\n')
      .some((line) => /年(?:[^'"`\n]*[[\]{}()*+?\\|])[^'"`\n]*月|\\d\{4\}\|?[^'"\n]*年[^'"\n]*月/u.test(line));
  expect(has(OWN)).toBe(true);
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => file !== OWN && has(file))).toEqual([]);
});
