import { ALWAYS, type EditionKey } from '../../src/vocabulary/edition.ts';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { createCitationMaker } from '../../scripts/site/citing/make-templates.ts';
import { cite } from '../../src/report/citing/citation-set.ts';
import { type CitedPlace, LEVELS } from '../../src/report/citing/place.ts';
import type { Style } from '../../src/report/citing/styles.ts';
import { plainText } from '../../src/report/citing/template.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

/** What the manuals ask of a text like the default report: no author, a supplied title and date, a page on the web. */
const LANGUAGES = ['hans', 'hant', 'en'] as const;
const site = { title: { hans: '对照', hant: '對照', en: 'Duizhao' }, editions: ALWAYS };
const { report } = defaultRun;
const maker = createCitationMaker(site);
const set = maker.make(report);
const accessed = { year: 2026, month: 11, day: 5 };
const paragraph = report.paragraphs.find(({ id }) => id === 'p4');
const section = report.sections.find(({ slug }) => slug === 'tasks');
if (!paragraph || !section) throw new Error('the default report has p4 and tasks');
const V = paragraph.hash.slice(0, 8);
const PLACES: Readonly<Record<(typeof LEVELS)[number], CitedPlace>> = {
  report: { level: 'report' },
  section: { level: 'section', section },
  paragraph: { level: 'paragraph', paragraph },
};
const HANS = '［大力推进新型工业化——2023年工业和信息化工作回顾与2024年任务］';
const HANT = '［大力推進新型工業化——2023年工業和信息化工作回顧與2024年任務］';
const PINYIN = '[Dali tuijin xinxing gongyehua—2023 nian gongye he xinxihua gongzuo huigu yu 2024 nian renwu]';
const ENGLISH = '[Vigorously advancing new industrialization: A review of industry and information technology work in 2023 and tasks for 2024]'; // prettier-ignore
const URL = 'https://example.org/new-industrialization/';

const make = (style: Style, language: EditionKey, level: (typeof LEVELS)[number], of = set): string[] =>
  cite(of, { site: 'https://example.org/', id: report.id }, PLACES[level], { language, style, accessed }).map(({ text }) => plainText(text)); // prettier-ignore

describe.each([
  {
    // The numeric method may do without “佚名” where no author is known; an estimated year stands in brackets.
    rule: 'GB/T 7714—2015: report online is [R/OL]; the place cited stands behind the year; no DOI, no “佚名”',
    style: 'gb7714-2015',
    hans: {
      report: [`${HANS}[R/OL]. [2023][2026-11-05]. ${URL}.`],
      section: [`${HANS}[R/OL]. [2023]: “［重点任务］”一节[2026-11-05]. ${URL}#tasks.`],
      paragraph: [`${HANS}[R/OL]. [2023]: 第4段[2026-11-05]. ${URL}p4/?v=${V}.`],
    },
    hant: { paragraph: [`${HANT}[R/OL]. [2023]: 第4段[2026-11-05]. ${URL}p4/?v=${V}.`] },
    en: { paragraph: [`${PINYIN} ${ENGLISH}[R/OL]. [2023]: para. 4[2026-11-05]. ${URL}p4/?v=${V}.`] },
  },
  {
    rule: 'Chicago 17: title first where there is no author; [2023?]; pinyin, characters, translation in brackets in sentence style; a date of access only where there is no other',
    style: 'chicago',
    hans: { paragraph: [`${HANS}, [2023?], 第4段, ${URL}p4/?v=${V}.`, `${HANS}, [2023?]. ${URL}p4/?v=${V}.`] },
    hant: { report: [`${HANT}, [2023?], ${URL}.`, `${HANT}, [2023?]. ${URL}.`] },
    en: {
      report: [`${PINYIN} ${HANS} ${ENGLISH}, [2023?], ${URL}.`, `${PINYIN} ${HANS} ${ENGLISH}, [2023?]. ${URL}.`],
      paragraph: [`${PINYIN} ${HANS} ${ENGLISH}, [2023?], para. 4, ${URL}p4/?v=${V}.`, `${PINYIN} ${HANS} ${ENGLISH}, [2023?]. ${URL}p4/?v=${V}.`],
    },
  },
  {
    rule: 'APA 7: title first where there is no author; ca. before a date that is not sure; translation in brackets; para. 4; no date of access for a text that stays',
    style: 'apa',
    hans: { paragraph: [`(${HANS}, 约 2023, 第4段)`, `${HANS}. (约 2023). ${URL}p4/?v=${V}`] },
    hant: { paragraph: [`(${HANT}, 約 2023, 第4段)`, `${HANT}. (約 2023). ${URL}p4/?v=${V}`] },
    en: {
      section: [`(${PINYIN}, ca. 2023, Section [Key Tasks])`, `${PINYIN} ${ENGLISH}. (ca. 2023). ${URL}#tasks`],
      paragraph: [`(${PINYIN}, ca. 2023, para. 4)`, `${PINYIN} ${ENGLISH}. (ca. 2023). ${URL}p4/?v=${V}`],
    },
  },
  {
    rule: 'MLA 9: title first where there is no author; a date that is not in the source in brackets; par. 4',
    style: 'mla',
    hans: { paragraph: [`(${HANS}, 第4段)`, `${HANS}. [2023], ${URL}p4/?v=${V}.`] },
    hant: { paragraph: [`(${HANT}, 第4段)`, `${HANT}. [2023], ${URL}p4/?v=${V}.`] },
    en: { paragraph: [`(${PINYIN}, par. 4)`, `${PINYIN} ${ENGLISH}. [2023], ${URL}p4/?v=${V}.`] },
  },
] as const)('$rule', ({ style, ...expected }) => {
  test.each(LANGUAGES)('in %s', (language) => {
    for (const [level, texts] of Object.entries(expected[language]))
      expect(make(style, language, LEVELS.find((each) => each === level) ?? 'report')).toEqual(texts);
  });
}); // prettier-ignore

describe('data is read back as what it was', () => {
  const formats = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const;
  test.each(formats.flatMap((format) => LANGUAGES.map((language) => [format, language] as const)))(
    '%s in %s',
    (format, language) => {
      for (const level of LEVELS) {
        const [text = ''] = make(format, language, level);
        const [item, more] = new Cite(text).data;
        expect(more).toBeUndefined();
        expect(item).toMatchObject({
          type: 'report',
          issued: { 'date-parts': [[2023, 12]] },
          URL: `${URL}${{ report: '', section: '#tasks', paragraph: `p4/?v=${V}` }[level]}`,
        });
        expect(String(item?.['title'])).toBe({ hans: HANS, hant: HANT, en: `${PINYIN} ${ENGLISH}` }[language]);
        expect(item?.['publisher']).toBeUndefined(); // the site is not the publisher of a text that names none
        if (format !== 'bibtex') expect(item?.['accessed']).toMatchObject({ 'date-parts': [[2026, 11, 5]] });
        if (level === 'paragraph') expect(item?.['note']).toContain(language === 'en' ? 'Paragraph 4' : '第4段');
      }
    },
  );

  test('what each format can say beyond that', () => {
    expect(make('bibtex', 'hans', 'report')[0]).toMatch(/^@techreport\{[\s\S]*\tmonth = dec,[\s\S]*\ttype = \{报告\},\n\}\n$/u);
    expect(make('bibtex', 'hant', 'report')[0]).toContain('\ttype = {報告},');
    const [latex = ''] = make('biblatex', 'en', 'report');
    for (const field of ['langid = {chinese}', 'date = {2023-12~}', `titleaddon = {${HANS}}`, 'type = {Report}', 'urldate = {2026-11-05}'])
      expect(latex).toContain(`\t${field},\n`);
    expect(latex).not.toMatch(/\tlanguage =|Online; accessed/u);
    expect(JSON.parse(make('csl-json', 'en', 'report')[0] ?? '')).toMatchObject([{ 'original-title': HANS, language: 'zh-Hans' }]);
    for (const line of make('ris', 'en', 'paragraph')[0]?.trimEnd().split('\n') ?? []) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-(?: .+)?$/u);
  }); // prettier-ignore
});

describe('a publisher who is known', () => {
  const ministry = { hans: '工业部', hant: '工業部', en: 'Ministry of Industry' };
  const metadata = { ...report.metadata, publisher: ministry };
  const known: PublishedReport = { ...report, metadata };
  const byItself: PublishedReport = { ...report, metadata: { ...metadata, author: { ...ministry, supplied: false } } };

  test('stands in the place of the site', () => {
    const made = maker.make(known);
    expect(make('gb7714-2015', 'hans', 'report', made)[0]).toContain('[R/OL]. 工业部, [2023]');
    expect(make('chicago', 'en', 'report', made)[0]).toContain('(Ministry of Industry, [2023?])');
    expect(make('ris', 'en', 'report', made)[0]).toContain('\nPB  - Ministry of Industry\n');
  });

  test('is said once by APA 7 and MLA 9 where it is the author', () => {
    const made = maker.make(byItself);
    expect(make('apa', 'hans', 'report', made)[1]).toBe(`工业部. (约 2023). ${HANS}. ${URL}`);
    expect(make('mla', 'hans', 'report', made)[1]).toBe(`${HANS}. 工业部, [2023], ${URL}.`);
    expect(make('chicago', 'hans', 'report', made)[1]).toBe(`工业部. ${HANS}. 工业部, [2023?]. ${URL}.`);
  });
});
