import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../src/search/entry.ts';
import { searchRecords } from '../../src/search/records.ts';
import type { PublishedParagraph, PublishedReport } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { fold } from '../arbitraries/memory-index.ts';

const { report } = defaultRun;
const recordsOf = (...reports: PublishedReport[]) => searchRecords(reports, fold, (text) => `pinyin of ${text.length}`);
const entriesOf = (of: PublishedReport): StoredEntry[] =>
  recordsOf(of).map(({ url }) => JSON.parse(url) as StoredEntry);

const [model] = report.paragraphs;
const [section] = report.sections;
if (!model || !section) throw new Error('the default report has paragraphs and sections');
const summary = { ...section, summary: [] };

/** The report with one section of paragraphs that have so many characters each. */
function withLengths(...lengths: readonly number[]): PublishedReport {
  const paragraphs = lengths.map((length, at): PublishedParagraph => {
    const [sentence] = model?.sentences ?? [];
    if (!model || !sentence) throw new Error('the first paragraph has a sentence');
    const half = Math.floor(length / 2);
    const sentences = [half, length - half].map((part) => ({ ...sentence, hans: '字'.repeat(part), hant: '字'.repeat(part) })); // prettier-ignore
    return { ...model, id: `p${at + 1}`, sentences };
  });
  return { ...report, paragraphs, sections: [{ ...summary, paragraphs: paragraphs.map(({ id }) => id) }] };
}

const batches = (of: PublishedReport): number[] =>
  entriesOf(of).flatMap((entry) => (entry.kind === 'paragraph' ? [entry.paragraphs.length] : []));

describe('searchRecords()', () => {
  test.each([
    [Array<number>(8).fill(10), [8]],
    [Array<number>(9).fill(10), [8, 1]],
    [Array<number>(17).fill(10), [8, 8, 1]],
    [[800, 800], [2]], // prettier-ignore
    [[800, 801], [1, 1]], // prettier-ignore
    [[5000], [1]],
    [[5000, 1], [1, 1]], // prettier-ignore
    // What a record has is counted anew for each.
    [[1000, 1000, 600, 1], [1, 2, 1]], // prettier-ignore
  ])('paragraphs of %j characters are records of %j', (lengths, expected) => {
    expect(batches(withLengths(...lengths))).toEqual(expected);
  });

  test('has titles before terms before texts before summaries before the apparatus, for all reports together', () => {
    const kinds = recordsOf(report, { ...report, id: 'other' }).map(({ url }) => (JSON.parse(url) as StoredEntry).kind);
    const order = kinds.filter((kind, at) => kind !== kinds[at - 1]);
    expect(order).toEqual(['title', 'term', 'paragraph', 'summary', 'apparatus']);
  });

  test('has the title of the report first, then those of its sections with their first paragraphs', () => {
    const [whole, ...others] = entriesOf(report).filter((entry) => entry.kind === 'title');
    expect(whole).toMatchObject({ section: '', title: { en: report.metadata.title.en }, paragraph: { id: '', version: '' } }); // prettier-ignore
    expect(others.map((entry) => [entry.section, entry.title.hans, entry.paragraph.id])).toEqual(
      report.sections.map(({ slug, title, paragraphs }) => [slug, title.hans, paragraphs[0]]),
    );
  });

  test('every paragraph is there once, in both scripts, with the version that a link of it has', () => {
    const texts = entriesOf(report).flatMap((entry) => (entry.kind === 'paragraph' ? entry.paragraphs : []));
    expect(texts.map(({ id, version, hans, hant, gist }) => [id, version, hans, hant, gist])).toEqual(
      report.paragraphs.map(({ id, hash, sentences, gist }) => [
        id,
        hash.slice(0, 8),
        sentences.map((sentence) => sentence.hans).join(''),
        sentences.map((sentence) => sentence.hant).join(''),
        gist.en,
      ]),
    );
  });

  test('a term leads to the first paragraph that it stands in, and is found by its own pinyin and that of its characters', () => {
    const records = recordsOf(report).filter(({ url }) => url.startsWith('{"kind":"term"'));
    expect(records).toHaveLength(report.glossary.length);
    report.glossary.forEach(({ id, term, occurrences }, at) => {
      const entry = JSON.parse(records[at]?.url ?? '') as StoredEntry;
      expect(entry).toMatchObject({ id, term, paragraph: { id: occurrences[0]?.paragraph ?? '' } });
      const tokens = records[at]?.content.split(' ') ?? [];
      expect(tokens).toContain(`ºpinyinof${term.hans.length}`);
      const pinyin = tokens.filter((token) => token.startsWith('º'));
      expect(new Set(pinyin).size).toBe(pinyin.length);
    });
  });

  test('no phrase reaches from one part of a record into another', () => {
    for (const { content, url } of recordsOf(report)) {
      const entry = JSON.parse(url) as StoredEntry;
      expect(content.split(' | ').at(-1)).toMatch(/^ª.+ª$/u);
      if (entry.kind === 'title') expect(content).toContain(` | ${entry.title.en} | º`);
      if (entry.kind === 'term') expect(content).toContain(` | ${entry.term.en} | º`);
      if (entry.kind === 'summary') {
        const [first = ''] = entry.paragraphs.map(({ text }) => text);
        expect(content.startsWith(`${first} | `)).toBe(true);
      }
    }
  });

  test.each([
    ['title', ['ªtitleª', 'ªnameª']],
    ['term', ['ªtermª', 'ªnameª']],
    ['paragraph', ['ªparagraphª']],
    ['summary', ['ªsummaryª']],
    ['apparatus', ['ªapparatusª']],
  ])('a record of a %s is marked as %j, and by its report', (kind, marks) => {
    const { content } = recordsOf(report).find(({ url }) => url.startsWith(`{"kind":"${kind}"`)) ?? { content: '' };
    expect(content.split(' | ').filter((part) => /^ª.{2,}ª$/u.test(part))).toEqual([
      ...marks,
      'ªnewªindustrializationª',
    ]);
  });

  test('summaries: that of the report, then of each section and its paragraphs, those without a text left out', () => {
    const claim = (text: string) => ({ text, sources: [] });
    const paragraphs = report.paragraphs
      .slice(0, 3)
      .map(({ leadEnglish: _, ...paragraph }, at): PublishedParagraph => ({
        ...paragraph,
        summary: at === 1 ? [] : [claim('One.'), claim('Two.')],
        ...(at === 2 ? { leadEnglish: 'Lead' } : {}),
      }));
    const ids = paragraphs.map(({ id }) => id);
    const of = {
      ...report,
      abstract: [claim('A.'), claim('B.')],
      paragraphs,
      sections: [{ ...section, summary: [claim('S.')], paragraphs: ids }, { ...section, slug: 'empty', summary: [], paragraphs: [] }],
    }; // prettier-ignore
    const texts = entriesOf(of).flatMap((entry) =>
      entry.kind === 'summary' ? [[entry.section, ...entry.paragraphs.map(({ id, text }) => `${id}: ${text}`)]] : [],
    );
    expect(texts).toEqual([
      ['', ': A. B.'],
      [section.slug, ': S.', `${ids[0]}: One. Two.`, `${ids[2]}: Lead. One. Two.`],
    ]);
    expect(entriesOf({ ...of, abstract: [] }).filter(({ kind }) => kind === 'summary')).toHaveLength(1);
  });

  test('the apparatus: the digest of the source, then what was received and what was restored of each repair', () => {
    const { source, repairs } = report.apparatus;
    const [entry] = entriesOf(report).filter(({ kind }) => kind === 'apparatus');
    if (entry?.kind !== 'apparatus') throw new Error('there is a record of the apparatus');
    expect(entry.repairs[0]).toEqual({ anchor: '', paragraph: { id: '', version: '' }, text: source.sha256 });
    expect(entry.repairs.slice(1).map(({ anchor, text }) => `${anchor} ${text}`)).toEqual(
      repairs.flatMap(({ before, received, restored, after }, at) =>
        [received, restored].map((form) => `r${at + 1} ${before}${form}${after}`),
      ),
    );
    expect(entry.repairs[1]?.paragraph.id).toBe(repairs[0]?.paragraph ?? '');
  });
});
