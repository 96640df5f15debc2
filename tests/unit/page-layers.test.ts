import { describe, expect, test } from 'vitest';
import { findFigures } from '../../src/report/figures.ts';
import { readCharacters } from '../../src/report/pinyin.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const { glossary, paragraphs } = defaultRun.report;
const read = (text: string): string => readCharacters(text, glossary).filter(Boolean).join(' ');

describe('readCharacters()', () => {
  test.each([
    ['以技术创新为驱动、以信息网络为基础', 'yǐ jì shù chuàng xīn wéi qū dòng yǐ xìn xī wǎng luò wéi jī chǔ'],
    ['为以中国式现代化全面推进', 'wèi yǐ zhōng guó shì xiàn dài huà quán miàn tuī jìn'],
    ['极大地丰富和发展了', 'jí dà de fēng fù hé fā zhǎn le'],
    ['更好赋能千行百业', 'gèng hǎo fù néng qiān háng bǎi yè'],
    ['更新换代', 'gēng xīn huàn dài'],
    ['重点任务，重大活动', 'zhòng diǎn rèn wu zhòng dà huó dòng'],
    ['纵深推进行风建设', 'zòng shēn tuī jìn háng fēng jiàn shè'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('reads every Han character of the default report, and nothing else', () => {
    for (const { hans } of paragraphs.flatMap(({ sentences }) => sentences)) {
      const readings = readCharacters(hans, glossary);
      expect(readings).toHaveLength(hans.length);
      [...hans].forEach((character, index) =>
        expect(readings[index] !== '', `${character} in ${hans}`).toBe(/\p{Script=Han}/u.test(character)),
      );
    }
  });
});

describe('findFigures()', () => {
  test.each([
    ['累计建成5G基站328.2万个，6G', ['328.2万个']],
    ['总规模连续14年保持第一；成立75周年', ['14年', '75周年']],
    ['截至11月末，2023年，第3条', []],
    ['增长5.8%，下降0.3个百分点', ['5.8%', '0.3个百分点']],
  ])('%s', (text, expected) => {
    expect(findFigures(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});
