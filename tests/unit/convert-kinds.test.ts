import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/pipeline/convert/convert.ts';
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
