import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/pipeline/decode/decode.ts';

const HANS = '新型工业化是现代化的必由之路，是全面建成社会主义现代化强国的根本支撑。\n二零二三年十二月，5G 基站。';
const HANT = '新型工業化是現代化的必由之路，是全面建成社會主義現代化強國的根本支撐。\n二零二三年十二月，5G 基站。';

describe('decode() finds out what encoding a file has that is not UTF-8, and says so', () => {
  test.each([
    ['gb18030', HANS, 'gb18030'],
    ['gbk', HANT, 'gb18030'],
    ['big5-hkscs', HANT, 'big5'],
    ['utf-16le', HANS, 'utf-16le'],
    ['utf-16be', HANT, 'utf-16be'],
  ])('%s', (encoding, text, label) => {
    const { value, issues } = decode(iconv.encode(text, encoding), undefined, 'source.txt');
    expect(value).toMatchObject({ text, encoding: label });
    expect(issues).toMatchObject([{ code: 'encoding-guessed', severity: 'info', place: { file: 'source.txt' } }]);
  });

  test('what is named, marked or UTF-8 is not guessed', () => {
    for (const [bytes, encoding] of [
      [iconv.encode(HANS, 'gb18030'), 'gb18030'],
      [iconv.encode(HANS, 'utf-16le', { addBOM: true }), undefined],
      [iconv.encode(HANS, 'utf-8', { addBOM: true }), undefined],
      [iconv.encode(HANS, 'utf-8'), undefined],
    ] as const) {
      expect(decode(bytes, encoding)).toMatchObject({ value: { text: HANS }, issues: [] });
    }
  });
});

describe('decode() guesses nothing where the file is damaged or no Chinese', () => {
  test.each([
    ['UTF-8 with a byte lost', Buffer.from(HANS).filter((_, index) => index !== 30), 'byte 0x'],
    ['Windows-1252', iconv.encode('Räksmörgås på ön är gott; façade, naïve.', 'win1252'), 'byte 0x'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'byte 0x89'],
  ])('%s', (_, bytes, actual) => {
    const { value, issues } = decode(bytes, undefined, 'source.txt');
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'source-undecodable' }]);
    expect(issues[0]?.actual).toContain(actual);
  });
});
