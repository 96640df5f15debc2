import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { compareBytes, findStraddlingPairs } from '../../src/pipeline/apparatus/repair-bytes.ts';
import { narrow } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { findRestored, stretchesWithin } from '../../src/pipeline/apparatus/restored.ts';
import { traceText } from '../../src/pipeline/trace.ts';
import { defaultInput, defaultRun } from '../arbitraries/default-report.ts';

const mark = (received: string): [marked: string, received: string, certainty: string][] => {
  const { value } = restore(received, { lexicon: loadLexicon });
  const normalization = normalize(value.text);
  const decoded = { text: received, encoding: 'utf-8', byteOrderMark: false };
  return findRestored(traceText(decoded, value, normalization)).map(({ from, to, received: form, certainty }) => [
    normalization.text.slice(from, to),
    form,
    certainty,
  ]);
};

describe('findRestored()', () => {
  const PAGE = '經(jīng)濟(jì)發(fā)展，結(jié)構(gòu)優(yōu)化。';

  test('marks the character that carried a gloss, and every character of a repair', () => {
    expect(mark(`${PAGE}更新?lián)Q代`)).toEqual([
      ...(['經(jīng)', '濟(jì)', '發(fā)', '結(jié)', '構(gòu)', '優(yōu)'] as const).map((form) => [
        form.charAt(0),
        form,
        'certain',
      ]),
      ['換', '?lián)Q', 'probable'],
    ]);
  });

  test('takes a gloss behind a repair into its mark', () => {
    expect(mark(`${PAGE}、民生等領域的規(guī)?；瘧?yīng)用`).slice(6)).toEqual([
      ['規', '規(guī)', 'certain'],
      ['模化應', '?；瘧?yīng)', 'probable'],
    ]);
  });

  test('finds nothing in a text that was not damaged', () => {
    expect(mark('经济(GDP)发展,稳定增长?')).toEqual([]);
  });

  test('gives the received text of the default report, when each mark is read as it was received', () => {
    const received = new TextDecoder().decode(defaultInput.source);
    for (const paragraph of defaultRun.report.paragraphs) {
      const read = paragraph.sentences.map(({ hans, restored }) => {
        const text = convertCharwise(hans);
        let at = 0;
        const parts = restored.map(({ from, to, received: form }) => {
          const part = text.slice(at, from) + form;
          at = to;
          return part;
        });
        return parts.join('') + text.slice(at);
      });
      const { from, to } = paragraph.received;
      expect(narrow(read.join(''))).toBe(narrow(received.slice(from, to)));
    }
    const marks = defaultRun.report.paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ restored }) => restored),
    );
    expect(marks.filter(({ repair }) => repair !== undefined)).toHaveLength(3);
    expect(marks.length).toBeGreaterThan(400);
  });
});

describe('stretchesWithin()', () => {
  const stretch = (from: number, to: number) =>
    ({ from, to, received: `${from}`, rule: 'gloss', certainty: 'certain' }) as const;

  test('gives what stands in a span, cut at its ends', () => {
    const found = stretchesWithin([stretch(0, 2), stretch(4, 8), stretch(8, 9), stretch(12, 13)], { from: 5, to: 10 });
    expect(found.map(({ from, to, received }) => [from, to, received])).toEqual([
      [0, 3, '4'],
      [3, 4, '8'],
    ]);
    expect(stretchesWithin([stretch(0, 2)], { from: 2, to: 5 })).toEqual([]);
  });
});

describe('the bytes of a repair', () => {
  const show = (characters: readonly { text: string; bytes: readonly { hex: string; shared: boolean }[] }[]): string =>
    characters
      .map(({ text, bytes }) => `${text} ${bytes.map(({ hex, shared }) => (shared ? hex : `[${hex}]`)).join(' ')}`)
      .join(', ');

  test('compareBytes() lays both forms out and says which bytes came through', () => {
    const bytes = compareBytes('換', '?lián)Q');
    expect(show(bytes?.restored ?? [])).toBe('換 [93] 51');
    expect(show(bytes?.received ?? [])).toBe('? [3F], l [6C], i [69], á [A8] [A2], n [6E], ) [29], Q 51');
  });

  test('compareBytes() says nothing where GBK lacks a character', () => {
    expect(compareBytes('한', '?')).toBeUndefined();
  });

  test('findStraddlingPairs() names the pair across two characters that was glossed, or cut at', () => {
    const glosses = [
      ['聯', 'lián'],
      ['應', 'yīng'],
    ] as const;
    expect(findStraddlingPairs('新換代', '?lián)Q', glosses)).toEqual([
      { bytes: 'C2 93', character: '聯', reading: 'lián' },
    ]);
    expect(findStraddlingPairs('規模化應用', '?;瘧?yīng)', glosses)).toEqual([{ bytes: 'A3 BB', character: '；' }]);
    expect(findStraddlingPairs('新換代', '?Q', glosses)).toEqual([]);
  });
});
