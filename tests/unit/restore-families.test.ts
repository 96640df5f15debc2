import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import type { Family } from '../../src/pipeline/restore/families/family.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

const restored = (received: string) => restore(received, { lexicon: loadLexicon, file: 'page.txt' });
const asGbk = (text: string): string => iconv.decode(Buffer.from(text), 'gbk');
const asLatin1 = (...bytes: number[]): string => String.fromCharCode(...bytes);

describe('restore() undoes the families of damage', () => {
  test('byte-glosses with doubled marks: ,, ,。 ,、 and ,?', () => {
    const { value } = restored('經(jīng)濟(jì)發(fā)展,,結(jié)構(gòu)優(yōu)化,、質(zhì)量提高,。效益如何,?速度如何');
    expect(value.text).toBe('經濟發展,結構優化、質量提高。效益如何,速度如何');
    expect(value.edits.filter(({ rule }) => rule === 'doubled').map(({ certainty }) => certainty)).toEqual(
      Array(4).fill('probable'),
    );
  });

  test('ascii-glosses: the reading without tones, repeated', () => {
    const received =
      '制(zhi)造業(ye)(ye)與服務業(ye)(ye)，產(chan)(chan)(chan)業(ye)(ye)制(zhi)度，產(chan)(chan)(chan)地。';
    const { value, issues } = restored(received);
    expect(value).toMatchObject({ text: '制造業與服務業，產業制度，產地。', family: 'ascii-glosses', verified: true });
    expect(value.glosses[0]).toEqual({ character: '業', reading: 'ye', count: 3 });
    expect(issues).toEqual([]);
  });

  test('spaced-glosses: a space, or U+00A0, inside the gloss', () => {
    const { value, issues } = restored('經(jīng)濟(jì)發(fā)展機會(huì\u00a0)，社會(huì\u00a0)結(jié)構(gòu )');
    expect(value).toMatchObject({ text: '經濟發展機會，社會結構', family: 'spaced-glosses', verified: true });
    expect(issues).toEqual([]);
  });

  test('utf8-as-gbk: UTF-8 read as GBK, where no byte was lost', () => {
    const received = asGbk('基于企业统计数据');
    const { value, issues } = restored(`${received}\n2024\n${received}`);
    expect(received).not.toContain('\ufffd');
    expect(value).toMatchObject({
      text: '基于企业统计数据\n2024\n基于企业统计数据',
      family: 'utf8-as-gbk',
      verified: true,
    });
    expect(issues).toEqual([]);
  });

  test('utf8-as-gbk: where bytes were lost it is refused, with the reason', () => {
    const received = `${asGbk('基于企业统计数据')}\n${asGbk('基于企业统计口径。')}`;
    const { value, issues } = restored(received);
    expect(value).toMatchObject({ family: 'utf8-as-gbk', verified: false });
    expect(value.text).toBe(`基于企业统计数据\n${asGbk('基于企业统计口径。')}`);
    expect(issues).toMatchObject([{ code: 'damage-bytes-lost', place: { file: 'page.txt', line: 2 } }]);
    expect(issues[0]?.actual).toContain('with bytes lost on the way');
  });

  test('gbk-as-latin1: GBK read as Latin-1, some pairs of it as UTF-8', () => {
    // 本文主要介绍 of the objects
    const received = `${asLatin1(0xb1, 0xbe, 0xce, 0xc4, 0xd6, 0xf7, 0xd2, 0xaa, 0xbd, 0xe9, 0xc9, 0xdc)} API ${asLatin1(0xb5, 0xc4, 0xca)}\u0000`;
    const { value } = restored(received.replace('\u00ca\u0000', '\u02b5\u00cf\u00d6')); // 的实现: 实 (CAB5) as one letter
    expect(value).toMatchObject({ text: '本文主要介绍 API 的实现', family: 'gbk-as-latin1', verified: true });
  });

  test('shifted-bytes: a lost byte, and the rest of the line shifted', () => {
    const { value } = restored('今日發布《振興規劃》!兑巹潯返闹饕獌热菔牵\n一、現狀');
    expect(value).toMatchObject({
      text: '今日發布《振興規劃》。《規劃》的主要內容是：\n一、現狀',
      family: 'shifted-bytes',
      verified: false,
    });
    expect(value.edits).toMatchObject([{ rule: 'shifted', certainty: 'probable' }]);
  });

  test('emoji-glosses: emoji strewn among glosses', () => {
    const { value } = restored('坐在(😄)教室或者(zhě )走在(🐏)路(lù )上(🕹)，军训(xù(🤸)n )开(kāi )始');
    expect(value).toMatchObject({ text: '坐在教室或者走在路上，军训开始', family: 'emoji-glosses', verified: false });
  });
});

describe('the README of restore/', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../src/pipeline/restore/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([\w-]+)` *\| *(.*?) *\| *(.*?) *\|$/gmu)].map(
    ([, family = '', received = '', original = '']) => ({
      family,
      received: received.replaceAll(/⟨([\da-f]+)⟩/gu, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
      original,
    }),
  );

  test('has an example and a section of every family', () => {
    const families: Readonly<Record<Exclude<Family, 'none'>, true>> = {
      'byte-glosses': true,
      'spaced-glosses': true,
      'ascii-glosses': true,
      'emoji-glosses': true,
      'gbk-as-latin1': true,
      'utf8-as-gbk': true,
      'shifted-bytes': true,
      'utf8-as-latin1': true,
      'utf8-as-big5': true,
      'utf8-as-shift-jis': true,
      'gbk-as-big5': true,
      'gbk-as-shift-jis': true,
      'big5-as-latin1': true,
      'big5-as-gbk': true,
      'misread-twice': true,
      'html-entities': true,
      'url-encoding': true,
      'quoted-printable': true,
      'unicode-escapes': true,
      'spaces-as-marks': true,
    };
    expect(rows.map(({ family }) => family)).toEqual(Object.keys(families));
    // A section may be about several: ## `utf8-as-latin1`, `utf8-as-big5`: …
    const heads = [...readme.matchAll(/^## (`.*)$/gmu)].flatMap(([, head = '']) => [...head.matchAll(/`([\w-]+)`/gu)]);
    expect(heads.map(([, family]) => family)).toEqual(Object.keys(families));
  });

  test.each(rows)('$family: $received', ({ family, received, original }) => {
    const { value, issues } = restored(received);
    expect({ family: value.family, text: value.text, issues }).toEqual({ family, text: original, issues: [] });
  });
});

describe('restore() leaves alone what is like them and is not', () => {
  test.each([
    ['laughter', '他笑了(ha)(ha)，又笑了(ha)(ha)，还是(ha)(ha)。'],
    ['a lesson with readings without tones', '制(zhi)度、业(ye)务、产(chan)地，制度和业务。'],
    ['emoji of an author', '好的(😄)，谢谢(🙏)，再见(👋)，明天(🌞)。'],
    ['Swedish', 'Räksmörgås på ön är gott; åäö ÅÄÖ, façade, naïve, œuvre.'],
    ['an article that quotes damage', '例如“±¾ÎÄÖ÷Òª½éÉÜ”就是乱码。'],
    ['questions', '怎么办?为什么?他去了吗?你呢?（笑）谁知道?“不知道。”'],
    ['a question before a bracket', '图书馆几点开门?（答：八点）门口有没有告示?《读者须知》里写了吗?'],
    ['addresses and English', '见 http://a.example/b?c=1 或 Who?是谁?'],
    ['a question mark that words alone would tell', '图书馆明天开门?后天也开门?'],
    ['commas that were meant', '甲,乙;丙,、丁'],
    ['shouting', '太好了！我们今天就出发去北京参加会议\n快走！不要忘记带上所有的文件和电脑'],
  ])('%s', (_, text) => {
    const { value, issues } = restored(text);
    expect(value).toMatchObject({ text, family: 'none', edits: [], verified: true });
    expect(issues).toEqual([]);
  });
});
