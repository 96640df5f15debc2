import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe as group, expect, test } from 'vitest';
import { isFirstBuild, prepare, type PreparedReport } from '../../scripts/site/prepare.ts';
import { toHtml } from '../../scripts/check/as-html.ts';
import { toSiteText, toText } from '../../scripts/check/as-text.ts';
import { describe, type Described } from '../../scripts/check/describe.ts';
import { findQuestions, findSiteQuestions } from '../../scripts/check/questions.ts';
import { elementsOf } from '../../src/intake/dom.ts';
import { emit } from '../../src/pipeline/emit/emit.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { content, useContent } from '../fixtures/damage.ts';
import { writeHostileContent } from '../fixtures/hostile-content.ts';

async function look(folder: string): Promise<Described> {
  const prepared: PreparedReport[] = [];
  const { issues } = await prepare({ content: folder, acceptIds: false, onReport: (report) => prepared.push(report) });
  const [first] = prepared;
  if (!first) throw new Error('Cannot describe a report that does not come through');
  const questions = await findQuestions(folder, first.report.id);
  return describe({
    report: first.report,
    isFirst: isFirstBuild(first.input),
    files: emit(first.report, ALWAYS),
    questions,
    issues,
  });
}

group('duizhao check', () => {
  useContent();

  test('shows the default report on one screen', async () => {
    const described = await look(content.root);
    const text = toText(described);
    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toMatch(/^ {2}restored {3}408 gloss \(certain\), 3 misaligned \(probable\)/mu);
    expect(text).toMatch(/4:102 .*“\?lián\)Q” → “換”/u);
    expect(text).toMatch(/^ {2}structure {2}［2023年回顾］ {2}p1\n {13}［根本遵循与总体要求］ {2}p2–p3\n/mu);
    expect(text).toMatch(/^ {2}English {4}title yes, abstract yes, sections 4 of 4, paragraphs 8 of 8$/mu);
    expect(text).toMatch(/^ {2}ids {8}8 kept, none would change$/mu);
    expect(described.questions).toEqual([]);
  });

  test('shows ids that would change, though nothing could be built', async () => {
    content.receive(`${content.read(FILES.source).trimEnd()}\n新的一段。\n`);
    const described = await look(content.root);
    expect(described.ids.changes.map(({ type }) => type)).toContain('new');
    expect(toText(described)).toMatch(/would change: a build needs --accept-ids\n {13}p9 new: “/u);
  });

  test('counts English that is missing, and says whose', async () => {
    content.replace(
      FILES.summaries,
      '    gist: "2023 in review: stability, recovery, and 5G expansion"\n    summary:',
      '    gist: ""\n    summary: []\n    old:',
    );
    content.write(FILES.summaries, content.read(FILES.summaries).replace(/ {4}old:\n(?: {6,}.*\n)+/u, ''));
    expect(toText(await look(content.root))).toMatch(/paragraphs 7 of 8\n {13}missing: p1\n/u);
  });

  test('lists the questions that are open, with file and line', async () => {
    content.write(FILES.report, `# ? Is this the title?\n${content.read(FILES.report)}`);
    const { questions } = await look(content.root);
    expect(questions).toMatchObject([{ text: 'Is this the title?', place: { line: 1, column: 1 } }]);
  });

  test('shows what the files of the site ask, once', async () => {
    content.write(FILES.site, `# ? What is the site called?\n${content.read(FILES.site)}`);
    const asked = await findSiteQuestions(content.root);
    expect(asked).toMatchObject([{ text: 'What is the site called?', place: { line: 1 } }]);
    expect(toSiteText(asked)).toMatch(
      /^the site\n {2}questions .*site\.yaml\n {13} {2}line 1: What is the site called\?\n$/u,
    );
    expect(toSiteText([])).toBe('');
    expect(toHtml([], asked)).toContain('What is the site called?');
  });

  test('makes a page in which no text is markup, and which loads and runs nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-check-'));
    try {
      writeHostileContent(folder);
      const html = toHtml([await look(folder)]);
      const names = new Set([...elementsOf(parseDocument(html))].map(({ name }) => name));
      for (const name of ['script', 'img', 'iframe', 'link', 'a', 'object']) expect(names.has(name)).toBe(false);
      for (const { attribs } of elementsOf(parseDocument(html)))
        for (const name of Object.keys(attribs)) expect(name).not.toMatch(/^on|^src|^href/u);
      expect(html).toContain('&lt;script&gt;');
      expect(toText(await look(folder))).not.toMatch(/[^\P{C}\n]/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
