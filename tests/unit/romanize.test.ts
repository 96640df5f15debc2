import { expect, test } from 'vitest';
import { romanizeTitle } from '../../scripts/site/citing/romanize.ts';

test.each([
  // A name that begins a title has its capital already.
  ['中华人民共和国刑法', /^Zhonghua/u],
  ['政府工作报告', /^Zhengfu/u],
  ['《政府工作报告》解读', /^“Zhengfu/u],
  ['2026年政府工作报告', /^2026 [Nn]ian/u],
])('romanizeTitle() begins %s with one capital', (title, expected) => {
  expect(romanizeTitle(title)).toMatch(expected);
});
