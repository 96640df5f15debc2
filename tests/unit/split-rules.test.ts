import { describe, expect, test } from 'vitest';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { CURRENT_RULES, type StructureRules } from '../../src/vocabulary/structure-rules.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

const titleOf = (text: string, rules: StructureRules, format: 'plain' | 'markdown' = 'plain'): string | undefined =>
  split(layOut(text, format, rules)).title?.text;

const ledgerAfter = (ledger: Ledger): Ledger | undefined => runPipeline({ ...defaultInput, ledger }).value?.ledger;

const BODY = '为了加强管理，根据有关法律，制定本办法。\n\n各县人民政府应当遵守。\n';

describe('a report keeps the rules that its first ids were given by', () => {
  test.each([
    ['有效性：现行有效\n河道管理办法\n' + BODY, '有效性：现行有效河道管理办法', '河道管理办法'],
    ['青溪市志愿服务工作规范\n（2024年修订）\n' + BODY, '青溪市志愿服务工作规范', '青溪市志愿服务工作规范'],
  ])('%j is called %s by the first, %s by the second', (text, first, second) => {
    expect([titleOf(text, 1), titleOf(text, 2)]).toEqual([first, second]);
  });

  test('a lone heading of the first level is the title by the second alone', () => {
    const text = `云岭水利丛书\n\n# 河道管理简史\n\n${BODY}`;
    expect([titleOf(text, 1, 'markdown'), titleOf(text, 2, 'markdown')]).toEqual(['云岭水利丛书', '河道管理简史']);
  });

  test('the first ledger names them, and one that names none keeps the first', () => {
    expect(EMPTY_LEDGER.rules).toBe(CURRENT_RULES);
    const first = ledgerAfter(EMPTY_LEDGER);
    expect(first?.rules).toBe(CURRENT_RULES);
    const { rules, ...old } = first ?? EMPTY_LEDGER;
    expect(rules).toBeDefined();
    expect(ledgerAfter(old)).toEqual(old);
    expect(defaultInput.ledger.rules).toBeUndefined(); // it was published before ledgers said it
  });
});
