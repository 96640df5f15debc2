import { describe, expect, test } from 'vitest';
import { checkGlossary, findOccurrences } from '../../src/pipeline/glossary.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { resolveOutline } from '../../src/pipeline/outline/outline.ts';
import type { OutlineEntry, ReportInput, Summaries } from '../../src/pipeline/report.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { checkSource } from '../../src/pipeline/source.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { checkSummaries } from '../../src/pipeline/english/summaries.ts';
import { paragraphsOf } from '../../src/pipeline/document.ts';
import { claim, entry, report } from '../arbitraries/report.ts';

/** Issues as `code file:path`, and what each found. */
const found = (issues: readonly Issue[]): string[] => issues.map(({ code, place }) => `${code} ${place?.file ?? ''}`);

describe('checkSource()', () => {
  test('accepts the file that report.yaml describes', () => {
    expect(checkSource(report()).issues).toEqual([]);
  });

  test('tells a changed file, with both digests', () => {
    const [changed] = checkSource(report({ sha256: 'ab'.repeat(32) })).issues;
    expect(changed).toMatchObject({ code: 'source-changed', severity: 'error', expected: 'ab'.repeat(32) });
    expect(changed?.place?.file).toBe('report:source.sha256');
    expect(changed?.actual).toMatch(/^source\.txt has sha256 [0-9a-f]{64}$/);
  });

  test.each([
    ['', 'an empty file'],
    [' \n\t\r\n', 'nothing but white space'],
  ])('tells a file with nothing in it: %j', (source, actual) => {
    expect(checkSource(report({ source })).issues).toMatchObject([
      { code: 'source-empty', actual, place: { file: 'source:' } },
    ]);
  });

  test('a digest may be in capitals', () => {
    const { sha256 } = report().record.source;
    expect(checkSource(report({ sha256: sha256.toUpperCase() })).issues).toEqual([]);
  });
});

describe('resolveOutline()', () => {
  const ids = ['p1', 'p2', 'p3'];
  const issuesOf = (...outline: OutlineEntry[]) => resolveOutline(report({ outline }), ids);

  test('knows the section of every paragraph', () => {
    const { value, issues } = issuesOf(entry('a', ['p1', 'p2'], ['p2']), entry('b-2', ['p3']));
    expect(issues).toEqual([]);
    expect([...value.sectionOf]).toEqual([
      ['p1', 'a'],
      ['p2', 'a'],
      ['p3', 'b-2'],
    ]);
  });

  test.each<[string, OutlineEntry[], string[]]>([
    ['a paragraph left out', [entry('a', ['p1', 'p3'])], ['outline-missing-paragraph report:outline']],
    ['one that is not there', [entry('a', [...ids, 'p9'])], ['outline-unknown-paragraph report:outline.0.paragraphs.3']],
    ['one given twice', [entry('a', ids), entry('b', ['p2'])], ['outline-repeated-paragraph report:outline.1.paragraphs.0']],
    ['another order than the text’s', [entry('a', ['p2', 'p1', 'p3'])], ['outline-order report:outline.0.paragraphs.1']],
    ['a lead from another section', [entry('a', ['p1']), entry('b', ['p2', 'p3'], ['p1'])], ['outline-lead-outside report:outline.1.lead.0']],
    ['a slug given twice', [entry('a', ['p1']), entry('a', ['p2', 'p3'])], ['outline-slug-repeated report:outline.1.slug']],
    ['a slug with capitals', [entry('A', ids)], ['outline-slug-invalid report:outline.0.slug']],
    ['a slug like a paragraph’s id', [entry('p4', ids)], ['outline-slug-reserved report:outline.0.slug']],
    ['a slug that is a page of the report', [entry('glossary', ids)], ['outline-slug-reserved report:outline.0.slug']],
    ['a slug with a hyphen at its end', [entry('a-', ids)], ['outline-slug-invalid report:outline.0.slug']],
  ])('tells %s', (_, outline, expected) => {
    expect(found(issuesOf(...outline).issues)).toEqual(expected);
  }); // prettier-ignore
});

describe('checkSummaries()', () => {
  const paragraphs = paragraphsOf(split('甲。乙。\n丙。'));
  const whole: Summaries = {
    title: 'Title',
    abstract: [claim('All.', 'p1.s1', 'p2.s1')],
    sections: { text: { title: 'Text', summary: [claim('Section.', 'p1.s2', 'p2.s1')] } },
    paragraphs: {
      p1: { gist: 'g', summary: [claim('One.', 'p1.s1', 'p1.s2')] },
      p2: { gist: 'g', summary: [claim('Two.', 'p2.s1')] },
    },
  };
  const sections = [entry('text', ['p1', 'p2'])];
  const issuesOf = (summaries: Partial<Summaries>) =>
    checkSummaries(report({ summaries: { ...whole, ...summaries } }), { ids: ['p1', 'p2'], paragraphs, sections })
      .issues;

  test('accepts English that rests on the sentences it sums up', () => {
    expect(issuesOf({})).toEqual([]);
  });

  test.each<[string, Partial<Summaries>, string[]]>([
    ['a sentence without a source', { abstract: [claim('All.')] }, ['summary-without-source summaries:abstract.0']],
    ['a source that is not there', { abstract: [claim('All.', 'p1.s1', 'p1.s3')] }, ['summary-unknown-source summaries:abstract.0.sources.1']],
    ['a source in another form', { abstract: [claim('All.', 'p1')] }, ['summary-unknown-source summaries:abstract.0.sources.0']],
    [
      'a source outside the paragraph',
      { paragraphs: { ...whole.paragraphs, p2: { gist: 'g', summary: [claim('Two.', 'p1.s1')] } } },
      ['summary-source-outside summaries:paragraphs.p2.summary.0.sources.0'],
    ],
    [
      'a paragraph that is not there',
      { paragraphs: { ...whole.paragraphs, p3: { gist: 'g', summary: [] } } },
      ['summary-unknown-paragraph summaries:paragraphs.p3'],
    ],
    [
      'a section that is not there',
      { sections: { ...whole.sections, more: { title: 'More', summary: [] } } },
      ['summary-unknown-section summaries:sections.more'],
    ],
    ['a section without English', { sections: {} }, ['summary-missing summaries:sections']],
    ['an empty summary', { sections: { text: { title: 'Text', summary: [] } } }, ['summary-missing summaries:sections']],
    ['a paragraph without English', { paragraphs: { p1: { gist: 'g', summary: [claim('One.', 'p1.s1')] } } }, ['summary-missing summaries:paragraphs']],
  ])('tells %s', (_, summaries, expected) => {
    expect(found(issuesOf(summaries))).toEqual(expected);
  }); // prettier-ignore

  test('missing English is a warning, wrong English an error', () => {
    expect(issuesOf({ sections: {} })[0]?.severity).toBe('warning');
    expect(issuesOf({ abstract: [claim('All.')] })[0]?.severity).toBe('error');
  });

  test('a section may be called constructor', () => {
    const given = report({ summaries: { ...whole, sections: {} } });
    const summed = { ids: ['p1', 'p2'], paragraphs, sections: [entry('constructor', ['p1', 'p2'])] };
    expect(found(checkSummaries(given, summed).issues)).toEqual(['summary-missing summaries:sections']);
  });
});

describe('findOccurrences()', () => {
  const term = (id: string, hans: string) => ({
    id,
    hans,
    hant: hans,
    pinyin: 'x',
    en: id,
    definition: { zh: '', en: '' },
    source: '',
  });
  const outline = { sections: [], sectionOf: new Map([['p1', 'a'], ['p2', 'b']]) }; // prettier-ignore
  const occurrences = (...glossary: ReportInput['glossary']) =>
    findOccurrences(glossary, ['p1', 'p2'], ['网络安全和网络', '安全'], outline);
  const issuesOf = (...glossary: ReportInput['glossary']) =>
    checkGlossary(glossary, new Set(occurrences(...glossary).keys()), (index) =>
      report({}).locate('glossary', [index, 'hans']),
    );

  test('counts a term in every paragraph that has it', () => {
    const value = occurrences(term('network', '网络'), term('security', '安全'));
    expect(issuesOf(term('network', '网络'), term('security', '安全'))).toEqual([]);
    expect(value.get('network')).toEqual([{ paragraph: 'p1', section: 'a', count: 2 }]);
    expect(value.get('security')?.map(({ paragraph, count }) => [paragraph, count])).toEqual([['p1', 1], ['p2', 1]]); // prettier-ignore
  });

  test('tells a term that never occurs, and one that has the id of another', () => {
    expect(found(issuesOf(term('a', '工业')))).toEqual(['glossary-unused glossary:0.hans']);
    expect(found(issuesOf(term('a', '网络'), term('a', '安全')))).toEqual(['glossary-repeated glossary:1.hans']);
  });
});

describe('runPipeline()', () => {
  const english: Partial<Summaries> = {
    sections: { text: { title: 'Text', summary: [claim('S.', 'p1.s1')] } },
    paragraphs: {
      p1: { gist: 'g', lead: 'Lead', summary: [claim('One.', 'p1.s1')] },
      p2: { gist: 'g', summary: [claim('Two.', 'p2.s1')] },
    },
  };

  test('has nothing to say of a report in order', () => {
    expect(runPipeline(report({ summaries: english })).issues).toEqual([]);
  });

  test('stops before anything else at a file that cannot be decoded', () => {
    const outcome = runPipeline(report({ source: Uint8Array.of(0xff, 0xff), encoding: 'utf-8' }));
    expect(outcome.value).toBeUndefined();
    expect(found(outcome.issues)).toEqual(['source-undecodable source:']);
  });

  test('says where a correction is that the text does not contain', () => {
    const readings = [{ received: '丁', restored: '戊', reason: 'test' }];
    expect(found(runPipeline(report({ summaries: english, readings })).issues)).toEqual([
      'correction-misplaced corrections:readings.0.received',
    ]);
  });

  test('refuses to call a text charwise that is none', () => {
    const outcome = runPipeline(report({ source: '轉段後。\n乙。\n', script: 'hant-charwise', summaries: english }));
    expect(found(outcome.issues)).toEqual(['proof-failed-published source:']);
    expect(outcome.value?.report.apparatus.proved).toBe(false);
  });

  test('gives the first clause of a paragraph as its label, cut where it is long', () => {
    const labels = (source: string): string[] =>
      runPipeline(report({ source })).value?.report.paragraphs.map(({ gist }) => gist.hans) ?? [];
    expect(labels(`发展工业，建设国家。\n${'甲'.repeat(24)}。`)).toEqual(['发展工业', '甲'.repeat(24)]);
    expect(labels(`${'甲'.repeat(25)}。\n，乙。`)).toEqual([`${'甲'.repeat(23)}…`, '，乙']);
  });

  test('brackets what the editors supply, in every edition', () => {
    const published = runPipeline(report({ title: '题', summaries: { ...english, title: 'Title' } })).value?.report;
    expect(published?.sections[0]?.title).toEqual({ hans: '［text］', hant: '［text］', en: '[Text]' });
    expect(published?.metadata.title).toMatchObject({ hans: '题', hant: '題', en: 'Title', supplied: false });
  });

  test('keeps the section of every paragraph in the ledger', () => {
    const outline = [entry('one', ['p1']), entry('two', ['p2'])];
    expect(runPipeline(report({ outline })).value?.ledger.paragraphs.map(({ section }) => section)).toEqual([
      'one',
      'two',
    ]);
  });
});
