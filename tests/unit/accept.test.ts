import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { addStubs, amendOutlineIn, Overtaken, refuseIfOvertaken } from '../../scripts/site/accept.ts';
import { readContent } from '../../scripts/content/read.ts';
import { copyContent, FILES } from '../fixtures/content-folder.ts';
import { entry } from '../arbitraries/report.ts';

const REPORT = `# What is known.
title: { zh: '题' } # as it came
outline:
  - slug: one # the first
    heading: 一
    paragraphs: [ p1, p2 ]
    lead: [ p2 ]
  # the rest
  - slug: two
    heading: 二
    paragraphs:
      - p3 # the turn
      - p4
  - slug: three
    heading: 三
    paragraphs: [ p5 ]
`;

const read = (file: string): string => readFileSync(`content/reports/new-industrialization/${file}`, 'utf8');

describe('amendOutlineIn()', () => {
  test('puts new paragraphs in and takes out what is gone, and leaves the rest as it is', () => {
    const outline = [entry('one', ['p1', 'p6']), entry('two', ['p7', 'p3', 'p4'])];
    expect(amendOutlineIn(REPORT, outline)).toBe(
      `# What is known.
title: { zh: '题' } # as it came
outline:
  - slug: one # the first
    heading: 一
    paragraphs: [ p1, p6 ]
    lead: []
  # the rest
  - slug: two
    heading: 二
    paragraphs:
      - p7
      - p3 # the turn
      - p4
`,
    );
  });

  test('changes one line of the default report', () => {
    const before = read('report.yaml');
    const { outline } = parse(before) as { outline: { slug: string; paragraphs: string[]; lead?: string[] }[] };
    const amended = outline.map(({ slug, paragraphs, lead }) =>
      entry(slug, slug === 'review' ? [...paragraphs, 'p9'] : paragraphs, lead),
    );
    expect(amendOutlineIn(before, amended)).toBe(before.replace('[p1]', '[p1, p9]'));
    expect(
      amendOutlineIn(
        before,
        outline.map(({ slug, paragraphs, lead }) => entry(slug, paragraphs, lead)),
      ),
    ).toBe(before);
  });
});

describe('addStubs()', () => {
  test('marks where English is missing, in a comment that becomes an entry', () => {
    const before = read('summaries.en.yaml');
    const after = addStubs(before, [
      { id: 'p9', incipit: '出台未来产业发展行动计划' },
      { id: 'p1', incipit: '2023年' },
    ]);
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(parse(after)).toEqual(parse(before));
    const added = after.slice(before.trimEnd().length);
    expect(added).toContain('# p9 has no English yet (出台未来产业发展行动计划).');
    expect(added).not.toContain('p1 has');
    const filledIn = parse(before + added.replace(/^.*has no English.*$/mu, '').replaceAll(/^( *)# /gmu, '$1')) as {
      paragraphs: Record<string, unknown>;
    };
    expect(filledIn.paragraphs['p9']).toEqual({ gist: '', summary: [{ text: '', sources: ['p9.s1'] }] });
  });
});

describe('refuseIfOvertaken()', () => {
  test('lets a ledger through that is the one that was read, and no other', async () => {
    const content = copyContent();
    const id = 'new-industrialization';
    try {
      const [input] = (await readContent(content.root)).value.reports;
      if (!input) throw new Error('Cannot read the default report');
      const refuse = (): void => refuseIfOvertaken(content.root, id, input.ledger);
      expect(refuse).not.toThrow();
      content.replace(FILES.ledger, `"next": ${input.ledger.next}`, `"next": ${input.ledger.next + 1}`);
      expect(refuse).toThrow(Overtaken);
      expect(refuse).toThrow(`reports/${id}/paragraphs.lock.json was changed by something else during this build`);
    } finally {
      content.remove();
    }
  });
});
