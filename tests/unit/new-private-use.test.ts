import { expect, test } from 'vitest';
import { findPrivateUse } from '../../src/intake/private-use.ts';
import { takeIn } from '../../src/intake/take-in.ts';

test.each([
  ['none', '河湖。', [], ''],
  ['one', '零一二三四五六七八九\ue123零一二三四五六七八九', [[1, 11]], 'the private-use character U+E123 in “二三四五六七八九\ue123零一二三四五六七”'],
  ['one twice', '甲\n乙\ue123\ue123', [[2, 2]], 'the private-use character U+E123 (2 times) in “乙\ue123\ue123”'],
  ['two', '\ue123甲\u{f0000}', [[1, 1], [1, 3]], 'the private-use character U+E123 in “\ue123甲\u{f0000}”'],
  ['one at the end of a line', '甲\uf8ff\n乙', [[1, 2]], 'the private-use character U+F8FF in “甲\uf8ff”'],
  ['not what stands beside them', '\ud7ff\uf900\ufffd', [], ''],
])('findPrivateUse() finds %s', (_, text, places, actual) => {
  const { issues, told } = findPrivateUse(text, 'source.txt');
  expect(issues.map(({ place }) => [place?.line, place?.column])).toEqual(places);
  expect(issues[0]?.actual ?? '').toBe(actual);
  expect(told).toHaveLength(issues.length);
}); // prettier-ignore

test('takeIn() tells their place in the source, of a text and of any other file', async () => {
  const text = await takeIn({ kind: 'text', file: 'a.txt', bytes: Buffer.from('河湖。\n水\ue123库。') }, undefined);
  expect(text.issues).toMatchObject([{ code: 'character-private', place: { file: 'source.txt', line: 2, column: 2 } }]);
  expect(text.value?.lost.join()).toContain('U+E123 in “水\ue123库。”, line 2');
  const page = await takeIn(
    { kind: 'html', file: 'a.html', bytes: Buffer.from('<p>河湖。</p><p>水\ue123库。</p>') },
    undefined,
  );
  expect(page.issues).toMatchObject([{ code: 'character-private', place: { file: 'source.md', line: 3, column: 2 } }]);
});
