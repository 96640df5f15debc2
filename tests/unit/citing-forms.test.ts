import { describe, expect, test } from 'vitest';
import { cite, citationGaps, type CitationSet } from '../../src/report/citing/citation-set.ts';
import { escapeTex } from '../../src/report/citing/escape-tex.ts';
import { findPlaces } from '../../src/report/citing/find-places.ts';
import { addressOf, type CitedPlace, keyOf, locatorOf } from '../../src/report/citing/place.ts';
import { sentenceCase } from '../../src/report/citing/sentence-case.ts';
import { DATA_STYLES, isStyle, STYLE_NAMES, STYLES } from '../../src/report/citing/styles.ts';
import { dateOf, dayGaps, escapeHtml, fillTemplate, plainText } from '../../src/report/citing/template.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const HASH = '1a8fe31de5b26887'.repeat(4);
const TITLE = { hans: '任务 & 目标_1', hant: '任務 & 目標_1', en: 'Tasks & Goals_1' };
const SECTION: CitedPlace = { level: 'section', section: { slug: 'tasks', title: TITLE } };
const PARAGRAPH: CitedPlace = { level: 'paragraph', paragraph: { id: 'p12', hash: HASH } };
const SENTENCE: CitedPlace = { ...PARAGRAPH, sentence: 3 };
const WHOLE: CitedPlace = { level: 'report' };
const SITE = 'https://example.org/sub/';

describe('escapeTex()', () => {
  test.each([
    ['a_b_c', String.raw`a\_b\_c`],
    ['{R&D} 100% #1 $2', String.raw`\{R\&D\} 100\% \#1 \$2`],
    ['a\\b^c~d', String.raw`a\textbackslash{}b\textasciicircum{}c\textasciitilde{}d`],
    ['任务“一”', '任务“一”'],
    ['', ''],
  ])('%s is written %s', (text, written) => {
    expect(escapeTex(text)).toBe(written);
  });
});

describe('a place', () => {
  test.each([
    [WHOLE, '', `${SITE}r/`, 'r'],
    [SECTION, '“任务 & 目标_1”一节', `${SITE}r/#tasks`, 'r-tasks'],
    [PARAGRAPH, '第12段', `${SITE}r/p12/?v=1a8fe31d`, 'r-p12'],
    [SENTENCE, '第12段第3句', `${SITE}r/p12/?v=1a8fe31d#s3`, 'r-p12s3'],
  ])('$level is called, leads and is kept so', (place, locator, address, key) => {
    expect(locatorOf('hans', place)).toBe(locator);
    expect(addressOf(SITE, 'r', place)).toBe(address);
    expect(keyOf({ id: 'r' }, place)).toBe(key);
  });

  test.each([
    ['hant', SECTION, '「任務 & 目標_1」一節'],
    ['hant', SENTENCE, '第12段第3句'],
    ['hant', PARAGRAPH, '第12段'],
    ['en', SECTION, 'Tasks & Goals_1'],
    ['en', PARAGRAPH, '12'],
    ['en', SENTENCE, '12 (sentence 3)'],
    ['en', WHOLE, ''],
  ] as const)('in %s: %j', (language, place, locator) => {
    expect(locatorOf(language, place)).toBe(locator);
  });

  test.each([
    ['bibtex', String.raw`Tasks \& Goals\_1`],
    ['biblatex', String.raw`Tasks \& Goals\_1`],
    ['ris', 'Tasks & Goals_1'],
    ['chicago', 'Tasks & Goals_1'],
  ] as const)('is written for %s as %s', (style, place) => {
    expect(citationGaps({ site: SITE, id: 'r' }, SECTION, 'en', style)).toEqual({
      place,
      address: `${SITE}r/#tasks`,
      key: 'r-tasks',
    });
  });

  test('is written into JSON so that it is read back', () => {
    const quoted = { ...TITLE, en: 'The “"Go"” \\ plan\n' };
    const { place } = citationGaps({ site: SITE, id: 'r' }, { level: 'section', section: { slug: 'x', title: quoted } }, 'en', 'csl-json'); // prettier-ignore
    expect(JSON.parse(`"${place}"`)).toBe(quoted.en);
  });
});

describe('cite()', () => {
  const renderings = [{ kind: 'entry', template: ['<i>', 'place', '</i> ', 'slashes', ''] }, { kind: 'data', template: ['', 'place', ''] }] as const; // prettier-ignore
  const set: CitationSet = { hans: {}, hant: {}, en: { apa: { report: [], section: renderings, paragraph: [] } } };
  const how = { language: 'en', style: 'apa', accessed: { year: 2026, month: 1, day: 2 } } as const;

  test('fills in every rendering of the level, as HTML where it is none of data', () => {
    expect(cite(set, { site: SITE, id: 'r' }, SECTION, how)).toEqual([
      { kind: 'entry', text: '<i>Tasks &#38; Goals_1</i> 2026/1/2' },
      { kind: 'data', text: 'Tasks & Goals_1' },
    ]);
  });

  test('is nothing where the style is not to be had', () => {
    expect(cite(set, { site: SITE, id: 'r' }, SECTION, { ...how, style: 'mla' })).toEqual([]);
    expect(cite(set, { site: SITE, id: 'r' }, SECTION, { ...how, language: 'hans' })).toEqual([]);
    expect(cite(set, { site: SITE, id: 'r' }, PARAGRAPH, how)).toEqual([]);
  });
});

describe('findPlaces()', () => {
  const { report } = defaultRun;
  const found = (typed: string): string[] => findPlaces(report, typed).places.map((place) => keyOf({ id: '' }, place));

  test.each([
    ['', ['']],
    ['  ', ['']],
    ['p4', ['-p4']],
    ['p4.s2', ['-p4s2']],
    ['tasks', ['-tasks']],
    ['p999', []],
    ['nowhere', []],
    ['p4–p6', ['-p4-p6']],
  ])('“%s” names %j', (typed, keys) => {
    expect(found(typed)).toEqual(keys);
  });
});

describe('sentenceCase()', () => {
  const texts = ['The city of Beijing grew, and the policy of the State Council held.', 'Policy is made.', '“Growth” came.', 'A council met in the West—Europe too.']; // prettier-ignore

  test.each([
    ['Policy Growth in Beijing', 'Policy growth in Beijing'],
    // A word that the texts have small too is no name.
    ['The State Council Of Beijing', 'The State council of Beijing'],
    // One at the beginning of a sentence or of a quotation proves nothing.
    ['On Policy And “Growth”', 'On policy and “growth”'],
    ['Review: A Policy? No! Growth—Again', 'Review: A policy? No! Growth—Again'],
    ['The AI And 5G Plan Of 2024', 'The AI and 5G plan of 2024'],
    ['The McKinsey Plan', 'The McKinsey plan'],
    ['Growth In Europe', 'Growth in Europe'],
    ['', ''],
  ])('%s → %s', (title, written) => {
    expect(sentenceCase(title, texts)).toBe(written);
  });
});

describe('templates', () => {
  const filling = { place: '<4> & 5', address: 'a', key: 'k', accessed: { year: 2026, month: 3, day: 9 } };

  test('days have two digits only where a style prints them so', () => {
    expect(dayGaps({ year: 2026, month: 3, day: 9 })).toEqual({ iso: '2026-03-09', slashes: '2026/3/9', parts: '2026,3,9' }); // prettier-ignore
    expect(dayGaps({ year: 2026, month: 11, day: 10 }).iso).toBe('2026-11-10');
    expect(dateOf(new Date(2026, 0, 31))).toEqual({ year: 2026, month: 1, day: 31 });
  });

  test('every second part is a gap, and what fills it is text', () => {
    const template = ['place ', 'place', ' key ', 'key', ' ', 'iso', ''];
    expect(fillTemplate({ kind: 'entry', template }, filling)).toBe('place &#60;4&#62; &#38; 5 key k 2026-03-09');
    expect(fillTemplate({ kind: 'data', template }, filling)).toBe('place <4> & 5 key k 2026-03-09');
    expect(() => fillTemplate({ kind: 'data', template: ['', 'pages', ''] }, filling)).toThrow('no gap "pages"');
  });

  test.each([
    ['<i>A &#38; B</i> &#60;c&#62;', 'A & B <c>'],
    ['&amp;&lt;&gt;&quot;&nbsp;&rarr;', '&<>"\u00a0&rarr;'],
    ['&#23383;&#x41;', '字&#x41;'],
    ['<span class="a">x</span><br>y', 'xy'],
  ])('%s is “%s” as plain text', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('a text is the same after it was HTML', () => {
    for (const text of ['a < b & c > d', '&#60;', '字']) expect(plainText(escapeHtml(text))).toBe(text);
  });
});

test('every style has a name, and those for programs are styles', () => {
  expect(Object.keys(STYLE_NAMES)).toEqual([...STYLES]);
  expect(DATA_STYLES.filter(isStyle)).toEqual(['bibtex', 'biblatex', 'ris', 'csl-json']);
  expect(isStyle('apa')).toBe(true);
  expect(isStyle('APA')).toBe(false);
});
