import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeOf } from '../fixtures/make-of.ts';

/** PDFs that browsers printed; they are beside the project, not in it. The other cases are tests/fixtures/intake. */
const folder = path.resolve(import.meta.dirname, '../../../shared/cases/intake');

describe.skipIf(!existsSync(folder))('PDFs as browsers print them (skipped without ../shared)', () => {
  test.each([
    ['rad.pdf', ['农户户籍账户门户用户']],
    ['p.pdf', ['各县应当疏浚河道，高风险地段先行治理', 'CO₂ 排放不得超过 10⁴ 吨']],
    ['vert.pdf', ['雲嶺之水，其源有三。一曰東溪，出白石山', '三曰中堰，國朝康熙九年重修', '民國113年重印']],
    ['two.pdf', ['## 一、引言', '## 二、数据与方法', '表1 样本分布']],
  ])('%s', async (name, words) => {
    const { text, draft } = await makeOf(path.join(folder, name));
    const places = words.map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/[\u2e80-\u2fdf\ue000-\uf8ff]/u);
    // The day on which a PDF was made is never the date of its text.
    expect(draft.findings.date.filter(({ isWeak }) => isWeak !== true)).toEqual([]);
  });

  test('p.pdf: a reading is no paragraph', async () => {
    const { text, draft } = await makeOf(path.join(folder, 'p.pdf'));
    expect(text).not.toContain('shū');
    expect(draft.lost.join('\n')).toContain('“shū jùn”');
  });
});
