import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { damage, type GlossList } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

const LIST: GlossList = [
  ['數', 'shù'], ['當', 'dāng'], ['經', 'jīng'], ['濟', 'jì'], ['發', 'fā'], ['業', 'yè'], ['規', 'guī'],
]; // prettier-ignore

/** Damages a text and restores it. */
const through = (text: string, glosses = LIST) => {
  const received = damage(text, { glosses, keepPrivateUse: true, narrow: false });
  return { received, ...restore(received, { lexicon: loadLexicon, file: 'source.txt' }) };
};

describe('restore() brings back what the chain swallowed', () => {
  test.each([
    ['a line end', '經濟發展，業務規模。\n各地經濟發展，業務增長。', '規)?！?各地'.slice(4)],
    ['a byte behind 0x80', '經濟發展，上海“一線”業務，上海經濟發展。', '上?！拔鍢'.slice(0, 3)],
    ['the end of a tag', '<p>經濟發展，補償數據業務相當的必要</p>', '<p>'],
  ])('%s', (_, text, trace) => {
    const { received, value, issues } = through(text);
    expect(received).toContain(trace);
    expect(value).toMatchObject({ text, verified: true });
    expect(issues).toEqual([]);
  });

  test('the order of two list characters that share a byte is read off the text', () => {
    const text = '數字經濟發展，相當的業務。';
    for (const glosses of [LIST, [...LIST].reverse()]) {
      const { value } = through(text, glosses);
      expect(value).toMatchObject({ text, verified: true });
      const order = value.model.glosses
        .map(([character]) => character)
        .filter((character) => '數當'.includes(character));
      expect(order).toEqual(glosses.map(([character]) => character).filter((character) => '數當'.includes(character)));
    }
  });

  test('the text’s own words decide where a word list cannot', () => {
    const text = '經濟發展，上海業務，上海“五業”發展。';
    expect(through(text).value.text).toBe(text);
    expect(through('經濟發展，上海“五業”發展。').value.text).not.toBe('經濟發展，上。“五業”發展。');
  });

  test('a figure before a Latin name that the text has elsewhere; other figures are not guessed', () => {
    const text = '經濟發展，建成5G基站，業務規模。補償數據業務相當的必要5G基站，經濟發展。';
    const { received, value } = through(text);
    expect(received).toContain('?G基站');
    expect(value).toMatchObject({ text, verified: true });
    expect(through(text.replace('必要5G基站', '必要17.9%')).value.text).toContain('必要?7.9%');
  });

  test('a ? that no reading explains, before characters that make no words, is reported', () => {
    const received = '經(jīng)濟(jì)發(fā)展,業(yè)務規(guī)模,消費者??平辜毖合胫';
    const { value, issues } = restore(received, { lexicon: loadLexicon, file: 'source.txt' });
    expect(value.text.endsWith('消費者??平辜毖合胫')).toBe(true);
    expect(issues.map(({ code }) => code)).toContain('damage-unexplained');
    const real = restore('經(jīng)濟(jì)發(fā)展,業(yè)務規(guī)模,什麼??為什麼', { lexicon: loadLexicon });
    expect(real.issues).toEqual([]);
  });

  test('words decide between characters whose lead byte is lost', () => {
    const text = '經濟發展，做好“低保”工作，守住底線。業務規範。';
    expect(through(text)).toMatchObject({ value: { text, verified: true }, issues: [] });
  });

  test('what stays in doubt is left as received, and reported with what it can be', () => {
    const { received, value, issues } = through('經濟發展，做到應保盡保。業務規範。');
    expect(received).toContain('應保盡?！');
    expect(value.text).toBe('經濟發展，做到應保盡?。業務規範。');
    expect(value.unresolved).toMatchObject([{ from: received.indexOf('?'), received: '?' }]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'damage-unresolved',
      severity: 'error',
      place: { file: 'source.txt', line: 1 },
    });
    expect(issues[0]?.expected).toContain('“保。業”');
  });
});
