import { describe, expect, test } from 'vitest';
import { readStyle } from '../../scripts/site/citing/csl-data.ts';
import { createEngine, type CslItem } from '../../scripts/site/citing/engine.ts';
import { plainText } from '../../src/report/citing/template.ts';

/** Examples that the standards and manuals print themselves, as the styles that we use render them. */
interface Example {
  readonly style: string;
  readonly language: 'hans' | 'en';
  readonly item: Omit<CslItem, 'id'>;
  readonly entry?: string;
  readonly cite?: readonly [locator: { readonly locator: string; readonly label: string } | undefined, text: string];
}

const GB = 'china-national-standard-gb-t-7714-2015-numeric';
const CHICAGO = 'chicago-fullnote-bibliography';
const day = (...parts: readonly number[]): object => ({ 'date-parts': [parts] });

const EXAMPLES: readonly Example[] = [
  {
    style: GB,
    language: 'hans',
    item: {
      type: 'report',
      title: '第29次中国互联网络发展现状统计报告',
      author: [{ literal: '中国互联网络信息中心' }],
      issued: day(2012, 1, 16),
      accessed: day(2013, 3, 26),
      URL: 'http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf',
    },
    entry:
      '中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.',
  },
  {
    // Without an author the entry begins with the title (8.1.4).
    style: GB,
    language: 'hans',
    item: {
      type: 'book',
      title: '康熙字典: 巳集上: 水部',
      edition: '同文书局影印本',
      'publisher-place': '北京',
      publisher: '中华书局',
      issued: day(1962),
      page: '50',
    },
    entry: '康熙字典: 巳集上: 水部[M]. 同文书局影印本. 北京: 中华书局, 1962: 50.',
  },
  {
    // A place that is no page stands where pages do (8.7.2: 序 2-3).
    style: GB,
    language: 'hans',
    item: {
      type: 'book',
      title: '创建系统工程',
      author: [{ literal: '钱学森' }],
      'publisher-place': '太原',
      publisher: '山西科学技术出版社',
      issued: day(2001),
      page: '序2-3',
    },
    entry: '钱学森. 创建系统工程[M]. 太原: 山西科学技术出版社, 2001: 序2-3.',
  },
  {
    style: CHICAGO,
    language: 'en',
    item: {
      type: 'book',
      title: 'Sense and Sensibility',
      author: [{ family: 'Smith', given: 'Zadie' }],
      'publisher-place': 'New York',
      publisher: 'Penguin Press',
      issued: day(2016),
    },
    entry: 'Smith, Zadie. Sense and Sensibility. New York: Penguin Press, 2016.',
    cite: [
      { locator: '315-16', label: 'page' },
      'Zadie Smith, Sense and Sensibility (New York: Penguin Press, 2016), 315–16.',
    ],
  },
  {
    style: 'apa',
    language: 'en',
    item: {
      type: 'report',
      title: 'Taking time: Support for people with cancer',
      genre: 'NIH Publication',
      number: String.raw`18\-2059`, // a hyphen that is no range, as CSL writes it
      author: [{ literal: 'National Cancer Institute' }],
      publisher: 'U.S. Department of Health and Human Services, National Institutes of Health',
      issued: day(2019),
      URL: 'https://www.cancer.gov/publications/patient-education/takingtime.pdf',
    },
    entry:
      'National Cancer Institute. (2019). Taking time: Support for people with cancer (NIH Publication No. 18-2059). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf',
    cite: [{ locator: '4', label: 'paragraph' }, '(National Cancer Institute, 2019, para. 4)'],
  },
  {
    // Without an author the title takes its place; the translation is in brackets, in roman.
    style: 'apa',
    language: 'en',
    item: {
      type: 'book',
      title: 'La psychologie de l’enfant <i>[The psychology of the child]</i>',
      publisher: 'Quadrige',
      issued: day(1966),
      language: 'fr',
    },
    entry: 'La psychologie de l’enfant [The psychology of the child]. (1966). Quadrige.',
  },
  {
    style: 'modern-language-association',
    language: 'en',
    item: {
      type: 'book',
      title: 'Chaos: Making a New Science',
      author: [{ family: 'Gleick', given: 'James' }],
      publisher: 'Penguin',
      issued: day(1987),
    },
    entry: 'Gleick, James. Chaos: Making a New Science. Penguin, 1987.',
    cite: [undefined, '(Gleick)'],
  },
];

describe('styles render the examples of their own manuals', () => {
  test.each(EXAMPLES)('$style: $entry', ({ style, language, item, entry, cite }) => {
    const engine = createEngine(readStyle(style), language);
    const whole = { id: 'x', ...item } as CslItem;
    if (entry !== undefined) expect(plainText(engine.entry(whole))).toBe(entry);
    if (cite) expect(plainText(engine.cite(whole, cite[0]))).toBe(cite[1]);
  });
});
