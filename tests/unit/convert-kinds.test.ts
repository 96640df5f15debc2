import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeConversion } from '../../src/pipeline/convert/conversion.ts';
import { convert, decide } from '../../src/pipeline/convert/convert.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { CURRENT_CONVERSION } from '../../src/vocabulary/conversion-rules.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

/** Those of a text that was never published. */
const rules = { ...defaultInput.rules, version: CURRENT_CONVERSION };

/** Clauses of many genres, written before the code was looked at: what stands in `span_hans` has to become `span`. */
const rows = readFileSync(path.resolve(import.meta.dirname, '../fixtures/conversion-kinds.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): [genre: string, hans: string, spanHans: string, span: string] => {
    const [, hans = '', spanHans = '', span = '', genre = ''] = line.split('\t');
    return [genre, hans, spanHans, span];
  });

describe('the sense of a character, by its words and what stands beside it', () => {
  test('there are 120 clauses', () => expect(rows.length).toBeGreaterThanOrEqual(120));

  test.each(rows)('%s: %s, %s → %s', (_, hans, spanHans, span) => {
    const at = hans.indexOf(spanHans);
    expect(convert(hans, 'hant', rules).slice(at, at + spanHans.length)).toBe(span);
  });
});

describe('what nothing decides is told', () => {
  test.each([
    ['此事云。', '云', 'sense'],
    ['上周先生发言', '周', 'name'],
    ['抓紧干', '干', undefined],
  ])('%s: %s', (hans, character, doubt) => {
    const { risks } = convertWithRisks(hans, 'hant', rules);
    expect(risks.find(({ from }) => from === character)).toMatchObject({ by: 'default' });
    expect(risks.find(({ from }) => from === character)?.doubt).toBe(doubt);
  });
});

describe('the first version of the rules', () => {
  const first = { ...rules, version: 1 as const };

  test.each([
    ['范先生主持会议', '範先生主持會議', '范先生主持會議'],
    ['《某经》云：“甲”', '《某經》雲：“甲”', '《某經》云：“甲”'],
    ['污染和潮湿', '汙染和潮溼', '污染和潮濕'],
    ['系統', '係統', '系統'],
  ])('%s was %s and is %s', (hans, before, now) => {
    expect(convert(hans, 'hant', first)).toBe(before);
    expect(convert(hans, 'hant', rules)).toBe(now);
  });
});

describe('what is traditional already stays', () => {
  test.each([
    ['系統與後臺', '系統與後臺'],
    ['他寫道：「系統裏的幹部」，公里。', '他寫道：「系統裏的幹部」，公里。'],
    ['简体的干部说：「這個系統」。', '簡體的幹部說：「這個系統」。'],
    ['游客三只，松土。', '遊客三隻，鬆土。'],
  ])('%s → %s, and a second time the same', (text, converted) => {
    expect(convert(text, 'hant', rules)).toBe(converted);
    expect(convert(converted, 'hant', rules)).toBe(converted);
  });

  test.each(rows)('%s: %s comes out the same a second time', (_, hans) => {
    const once = convert(hans, 'hant', rules);
    expect(convert(once, 'hant', rules)).toBe(once);
  });

  test('its characters are no risks: nothing was decided', () => {
    expect(convertWithRisks('這個系統裏', 'hant', rules).risks).toEqual([]);
  });
});

test('what nothing decides is told by kind, names first', () => {
  const text = '种源，抓紧干。上周先生云。';
  const decided = decide(text, 'hant', rules);
  const converted = { texts: { hans: text, hant: convert(text, 'hant', rules) }, original: 'hans' as const, decided: { hant: decided } }; // prettier-ignore
  const { places, counts } = describeConversion(defaultInput, converted);
  expect(places.map(({ from, doubt }) => [from, doubt])).toEqual([
    ['周', 'name'],
    ['云', 'sense'],
    ['干', undefined],
  ]);
  expect(counts['default']).toBe(3);
});

test.each([
  ['賸餘三門大砲', '剩余三门大炮'],
  ['榖物與稻榖', '谷物与稻谷'],
  ['藉聲音傳達，聲名狼藉', '借声音传达，声名狼藉'],
])('to simplified: %s → %s', (hant, hans) => expect(convert(hant, 'hans', rules)).toBe(hans));
