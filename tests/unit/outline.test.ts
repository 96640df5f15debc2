import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { report as draft } from '../arbitraries/report.ts';

const LONG = '湖区管理委员会负责航行管理工作，并依照规定履行职责。'.repeat(60); // about 1,600 characters

/** Runs a text without outline, English or, at first, a ledger. */
function run(
  source: string,
  ledger: Ledger = { next: 1, editions: [], sections: [], paragraphs: [] },
  file = 'source.txt',
) {
  const given = draft({ source, ledger, summaries: {} });
  const { outline: _, ...record } = given.record;
  const outcome = runPipeline({
    ...given,
    record: { ...record, source: { ...record.source, file } },
    summaries: { abstract: [], sections: {}, paragraphs: {} },
  });
  if (!outcome.value) throw new Error('Cannot test the outline: the text was refused');
  return outcome.value;
}

const pages = (source: string, ledger?: Ledger): string[] =>
  run(source, ledger).report.sections.map(({ slug, title }) => `${slug} ${title.hans}`);

const law = (...chapters: string[]): string => `湖区条例\n\n${chapters.join('\n\n')}\n`;
const chapter = (number: string, text = LONG): string => `第${number}章 第${number}件事\n\n${text}`;

describe('an outline from the headings of the text', () => {
  test('has a page for each section, and what stands before them on one of its own', () => {
    expect(pages(law('2024年1月1日通过', chapter('一'), chapter('二')))).toEqual([
      'opening ［卷首］',
      'chapter-1 第一章 第一件事',
      'chapter-2 第二章 第二件事',
    ]);
  });

  test('leaves a short text on one page, with its headings in it', () => {
    const { sections } = run('通知\n\n监发〔2024〕1号\n\n一、范围\n\n甲。\n\n二、要求\n\n乙。\n').report;
    expect(sections.map(({ slug, title }) => [slug, title.hans, title.en])).toEqual([['text', '［正文］', '[Text]']]);
    expect(sections[0]?.pieces).toMatchObject([
      { type: 'paragraph', id: 'p1' },
      { type: 'heading', level: 2, anchor: 'section-1', title: { hans: '一、范围' } },
      { type: 'paragraph', id: 'p2' },
      { type: 'heading', level: 2, anchor: 'section-2' },
      { type: 'paragraph', id: 'p3' },
    ]);
  });

  test('divides a section that is too long for a page, and shows what each part stands under', () => {
    const parts = ['一', '二', '三', '四', '五', '六'].map((number) => `第${number}节 甲\n\n${LONG}`);
    const { sections } = run(law(chapter('一'), `第二章 乙\n\n${parts.join('\n\n')}`)).report;
    expect(sections.map(({ slug }) => slug)).toEqual([
      'chapter-1',
      ...[1, 2, 3, 4, 5, 6].map((number) => `chapter-2-section-${number}`),
    ]);
    expect(sections[1]?.path).toMatchObject([{ anchor: 'chapter-2', title: { hans: '第二章 乙' } }]);
    expect(sections[0]?.path).toBeUndefined();
  });

  test('names sections without a number by their reading, and known ones in English', () => {
    const source = `标准\n\n前言\n\n${LONG}\n\n1 范围\n\n${LONG}\n\n1.1 甲\n\n${LONG}\n\n附录A 乙\n\n${LONG}\n`;
    expect(run(source).report.sections.map(({ slug }) => slug)).toEqual(['preface', 'section-1', 'annex-1']);
    const markdown = run(`# 标准\n\n## 范围\n\n${LONG}\n\n## 引用文件\n\n${LONG}\n`, undefined, 'source.md');
    expect(markdown.report.sections.map(({ slug }) => slug)).toEqual(['fan-wei', 'yin-yong-wen-jian']);
  });

  test('keeps every slug when a section is put in before others', () => {
    const first = run(law(chapter('一'), chapter('二')));
    const added = run(law(chapter('一'), `第二章 新事\n\n${LONG}新。`, chapter('三', `${LONG}`)), first.ledger);
    const slugs = new Map(added.report.sections.map(({ title, slug }) => [title.hans, slug]));
    expect(slugs.get('第一章 第一件事')).toBe('chapter-1');
    expect([...slugs.values()]).toContain('chapter-2');
    expect(new Set(slugs.values()).size).toBe(3);
    for (const { id, section } of first.ledger.paragraphs)
      expect(added.report.paragraphs.find((paragraph) => paragraph.id === id)?.section).toBe(section);
  });

  test('keeps a page as it was recorded when the text under it grows', () => {
    const sections = (text: string): string => ['一', '二'].map((number) => `第${number}节 甲\n\n${text}`).join('\n\n');
    const first = run(law(chapter('一'), `第二章 乙\n\n${sections(LONG)}`));
    expect(first.report.sections.map(({ slug }) => slug)).toEqual(['chapter-1', 'chapter-2']);
    const grown = run(law(chapter('一'), `第二章 乙\n\n${sections(`${LONG}\n\n${LONG.repeat(4)}丙。`)}`), first.ledger);
    expect(grown.report.sections.map(({ slug }) => slug)).toEqual(['chapter-1', 'chapter-2']);
  });

  test('proposes lead sentences for a text without headings, and marks the page as ours', () => {
    const lead = (topic: string): string =>
      `推进湖区保护要${topic}。湖区是大家的湖区，保护湖区人人有责，各县都要尽责。`;
    const { sections, paragraphs } = run(['凝聚共识', '完善制度', '加大投入'].map(lead).join('\n\n')).report;
    expect(sections).toMatchObject([{ slug: 'text', supplied: true }]);
    expect(paragraphs.map((paragraph) => paragraph.lead)).toEqual([true, true, true]);
    expect(run('甲。\n\n乙。\n').report.paragraphs.map((paragraph) => paragraph.lead)).toEqual([false, false]);
  });

  test('loses no heading: one with nothing under it stays on the page before', () => {
    const { sections } = run(law(chapter('一'), chapter('二'), '第三章 空')).report;
    expect(sections.map(({ slug }) => slug)).toEqual(['chapter-1', 'chapter-2']);
    expect(sections[1]?.pieces?.at(-1)).toMatchObject({ type: 'heading', anchor: 'chapter-3' });
  });
});
