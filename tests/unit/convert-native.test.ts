import { describe, expect, test } from 'vitest';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { CURRENT_CONVERSION } from '../../src/vocabulary/conversion-rules.ts';
import { defaultInput } from '../arbitraries/default-report.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { content, run, useContent } from '../fixtures/damage.ts';

const rules = { ...defaultInput.rules, version: CURRENT_CONVERSION };
useContent();

/** Written in traditional characters, in words and forms of Taiwan. */
const NATIVE = [
  '主管機關應依區域計畫法之規定，於三個月內答覆申請人。',
  '執行機關得蒐集資料，並著手規畫；成效顯著者，應予獎勵。',
  '裡面的字跡已經模糊，祇有瞭望臺附近的乾隆石碑還看得清楚。',
].join('\n');

test('a native traditional text keeps its own form, and is converted for the simplified edition', async () => {
  content.receive(NATIVE);
  content.write(FILES.ledger, '{ "next": 1, "editions": [], "sections": [], "paragraphs": [] }\n');
  content.write(FILES.corrections, 'readings: []\n');
  content.write(
    FILES.report,
    content
      .read(FILES.report)
      .replace('script: hant-charwise', 'script: hant')
      .replace(/outline:[^]*/u, 'outline:\n  - { slug: text, heading: 全文, paragraphs: [p1, p2, p3] }\n'),
  );
  content.write(
    FILES.summaries,
    'title: A text\nabstract: []\nsections: { text: { title: All, summary: [] } }\nparagraphs: {}\n',
  );
  content.write(FILES.glossary, '[]\n');
  const { value, issues } = await run({ acceptIds: true });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const paragraphs = value?.reports[0]?.report.paragraphs ?? [];
  const join = (script: 'hans' | 'hant'): string =>
    paragraphs.map(({ sentences }) => sentences.map((sentence) => sentence[script]).join('')).join('\n');
  expect(join('hant')).toBe(NATIVE);
  expect(join('hans')).toBe(
    [
      '主管机关应依区域计划法之规定，于三个月内答复申请人。',
      '执行机关得搜集资料，并着手规划；成效显著者，应予奖励。',
      '里面的字迹已经模糊，只有瞭望台附近的乾隆石碑还看得清楚。',
    ].join('\n'),
  );
  const report = value?.reports[0]?.report;
  expect(report?.originalScript).toBe('hant');
  expect(report?.conversion.ambiguous).toBeGreaterThan(3);
});

describe('traditional to simplified, words decide', () => {
  test.each([
    ['著力推動，成效顯著', '着力推动，成效显著'],
    ['著作權、執著、土著、附著', '著作权、执着、土著、附着'],
    ['乾隆、乾坤、乾旱、餅乾', '乾隆、乾坤、干旱、饼干'],
    ['瞭望塔、瞭解、一目瞭然', '瞭望塔、了解、一目了然'],
    ['藉口、憑藉、狼藉、慰藉、藉著', '借口、凭借、狼藉、慰藉、借着'],
    ['餘先生、余先生、其餘、餘額', '余先生、余先生、其余、余额'],
    ['魏徵、徵收、象徵、宮商角徵羽', '魏徵、征收、象征、宫商角徵羽'],
    ['覆蓋、答覆、覆議、顛覆', '覆盖、答复、复议、颠覆'],
    ['衞生、裏面、爲了、衆人', '卫生、里面、为了、众人'],
  ])('%s → %s', (from, to) => expect(convert(from, 'hans', rules)).toBe(to));

  test('and what could be two things is on the list of risks', () => {
    const { risks } = convertWithRisks('乾旱，著力，其他', 'hans', rules);
    expect(risks.map(({ from, to, forms }) => [from, to, [...forms].sort().join('')])).toEqual([
      ['乾', '干', '乾干'],
      ['著', '着', '着著'],
    ]);
  });
});
