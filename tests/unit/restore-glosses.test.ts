import { describe, expect, test } from 'vitest';
import { damagedPassages, readGlossFile } from '../../scripts/bench/gloss-passages.ts';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { weighGlosses } from '../../src/pipeline/restore/evidence.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

/** Whose readings in brackets are: an author's, or those of a program that damaged the page. */
const sentences = readGlossFile('sentences.txt');
const restored = (received: string, glosses?: 'remove' | 'keep') =>
  restore(received, { lexicon: loadLexicon, file: 'a.txt', ...(glosses && { glosses }) });

describe('an author’s own readings', () => {
  const texts = readGlossFile('readings-of-authors.txt');
  test('there are enough of them', () => expect(texts.length).toBeGreaterThanOrEqual(60));

  test.each(texts.map((text) => [text.slice(0, 24), text]))('%s', (_, text) => {
    expect(restored(text).value).toMatchObject({ text, family: 'none', edits: [] });
  });

  test('in a long text, the readings of a few words stay', () => {
    const [first = '', ...rest] = sentences.map(convertCharwise);
    const text = [first.replace('遊', '遊').replace('茶葉', '茶葉(yè)'), ...rest].join('\n').replace('博物館', '博物館(guǎn)').replace('擔保', '擔(dān)保').replace('職業', '職(zhí)業'); // prettier-ignore
    expect(text.match(/\([a-zāáǎàēéěèīíǐì]+\)/gu)).toHaveLength(4);
    expect(restored(text).value.text).toBe(text);
  });
});

describe('short damaged passages', () => {
  test('nine tenths come back, and none of the rest is passed over', () => {
    const passages = damagedPassages();
    expect(passages.length).toBeGreaterThanOrEqual(60);
    const left = passages.filter(({ original, received }) => restored(received).value.text !== original);
    expect(left.length).toBeLessThanOrEqual(passages.length / 10);
    for (const { received } of left) expect(restored(received).issues.map(({ code }) => code)).not.toEqual([]);
  });
});

describe('what can be either', () => {
  test('is left as it is, and reported with what decides it', () => {
    const text = '崑崙山以北有且末，龜(qiū)茲即今庫車，閼(yān)氏為單(chán)于之妻。';
    const { value, issues } = restored(text);
    expect(value.text).toBe(text);
    expect(issues).toMatchObject([{ code: 'glosses-undecided', severity: 'warning', place: { line: 1, column: 11 } }]);
    expect(issues[0]?.note).toContain('--glosses remove');
    expect(restored(text, 'keep')).toMatchObject({ value: { text }, issues: [] });
    expect(restored(text, 'remove').value.text).toBe(text.replaceAll(/\([a-zāáīū]+\)/gu, ''));
  });

  test.each([
    ['glosses of shared characters too', '社(shè)員採購設(shè)備(bèi)，再議價(jià)。'],
    ['no gloss at all', '社員採購設備。'],
  ])('--glosses keep leaves %s', (_, text) => expect(restored(text, 'keep').value.text).toBe(text));
});

test.each([
  ['a word', '經(jīng)濟發(fā)展數(shù)字', '龔(gōng)先生鄺(kuàng)女士騫(qiān)'],
  ['a common character', '經(jīng)濟發(fā)展數(shù)字', '鱟(hòu)鱘(xún)鱒(zūn)'],
  ['running text', '經(jīng)濟和發(fā)展與數(shù)字', '經(jīng)濟、發(fā)展、數(shù)字'],
  [
    'a large share of the text',
    '經(jīng)濟發(fā)展數(shù)字',
    `經(jīng)濟發(fā)展數(shù)字${'圖書館開門辦學讀書會議'.repeat(4)}`,
  ],
  ['a gloss within a gloss', '優(yōu(jì))先經(jīng)濟發(fā)展', '優(yōu)先經(jīng)濟發(fā)展'],
  ['every occurrence', '經(jīng)濟發(fā)展，經(jīng)濟數(shù)字，發(fā)展', '經(jīng)濟發(fā)展數(shù)字'],
  [
    'a bracket that a byte swallowed',
    '更新?lián)Q代，經(jīng)濟發(fā)展數(shù)字',
    '更新換代，經(jīng)濟發(fā)展數(shù)字',
  ],
  ['no talk of reading', '經(jīng)濟發(fā)展數(shù)字', '注音：經(jīng)濟發(fā)展數(shù)字'],
  ['no quotes', '的經(jīng)的發(fā)的數(shù)的', '「經(jīng)」「發(fā)」「數(shù)」'],
])('%s speaks for the chain', (_, more, less) => {
  const [a, b] = [more, less].map((text) => weighGlosses(text, loadLexicon).likelihood);
  expect(a).toBeGreaterThan(b ?? Infinity);
});
