import type { Edition } from '../vocabulary/edition.ts';
import type { ReportType } from '../pipeline/report-type.ts';

/** Strings of the page that lists the reports of a library, in the three editions. `{…}` is filled in. */
const strings = {
  extent: {
    'zh-hans': '{n}份报告，{p}段，{c}字',
    'zh-hant': '{n}份報告，{p}段，{c}字',
    en: '{n} reports, {p} paragraphs, {c} characters of Chinese',
  },
  filter: { 'zh-hans': '筛选报告', 'zh-hant': '篩選報告', en: 'Filter the reports' },
  words: { 'zh-hans': '题名', 'zh-hant': '題名', en: 'Title' },
  wordsHint: {
    'zh-hans': '简繁、拼音、英文均可',
    'zh-hant': '繁簡、拼音、英文均可',
    en: 'Chinese, pinyin, or English',
  },
  publisher: { 'zh-hans': '发布机构', 'zh-hant': '發布機構', en: 'Publisher' },
  year: { 'zh-hans': '年份', 'zh-hant': '年份', en: 'Year' },
  type: { 'zh-hans': '类型', 'zh-hant': '類型', en: 'Type' },
  sort: { 'zh-hans': '排序', 'zh-hant': '排序', en: 'Order' },
  any: { 'zh-hans': '全部', 'zh-hant': '全部', en: 'All' },
  newest: { 'zh-hans': '由新到旧', 'zh-hant': '由新到舊', en: 'Newest first' },
  oldest: { 'zh-hans': '由旧到新', 'zh-hant': '由舊到新', en: 'Oldest first' },
  byTitle: { 'zh-hans': '按题名', 'zh-hant': '按題名', en: 'By title' },
  longest: { 'zh-hans': '由长到短', 'zh-hant': '由長到短', en: 'Longest first' },
  shortest: { 'zh-hans': '由短到长', 'zh-hant': '由短到長', en: 'Shortest first' },
  found: { 'zh-hans': '{n}份报告中的{m}份', 'zh-hant': '{n}份報告中的{m}份', en: '{m} of {n} reports' },
  none: { 'zh-hans': '没有符合条件的报告。', 'zh-hant': '沒有符合條件的報告。', en: 'No report matches.' },
  clear: { 'zh-hans': '清除筛选', 'zh-hant': '清除篩選', en: 'Clear the filter' },
  characters: { 'zh-hans': '{n}字', 'zh-hant': '{n}字', en: '{n} characters' },
  paragraphs: { 'zh-hans': '{n}段', 'zh-hant': '{n}段', en: '{n} paragraphs' },
  oneParagraph: { 'zh-hans': '1段', 'zh-hant': '1段', en: '1 paragraph' },
  noEnglish: { 'zh-hans': '尚无英文题名', 'zh-hant': '尚無英文題名', en: 'no English title yet' },
  library: { 'zh-hans': '全部报告', 'zh-hant': '全部報告', en: 'All reports' },
} as const satisfies Record<string, Record<Edition, string>>;

/** A string of the library's page, with its gaps filled; numbers are written as the edition writes them. */
export function libraryText(
  edition: Edition,
  key: keyof typeof strings,
  values: Readonly<Record<string, number>> = {},
): string {
  const text: string = strings[key][edition];
  return text.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : edition === 'en' ? value.toLocaleString('en') : String(value);
  });
}

const TYPES: Readonly<Record<ReportType, Readonly<Record<Edition, string>>>> = {
  law: { 'zh-hans': '法律', 'zh-hant': '法律', en: 'Law' },
  regulation: { 'zh-hans': '法规', 'zh-hant': '法規', en: 'Regulations' },
  decision: { 'zh-hans': '决定', 'zh-hant': '決定', en: 'Decision' },
  notice: { 'zh-hans': '通知', 'zh-hant': '通知', en: 'Notice' },
  opinion: { 'zh-hans': '意见', 'zh-hant': '意見', en: 'Opinions' },
  plan: { 'zh-hans': '规划', 'zh-hant': '規劃', en: 'Plan' },
  'work-report': { 'zh-hans': '工作报告', 'zh-hant': '工作報告', en: 'Work report' },
  report: { 'zh-hans': '报告', 'zh-hant': '報告', en: 'Report' },
  'white-paper': { 'zh-hans': '白皮书', 'zh-hant': '白皮書', en: 'White paper' },
  standard: { 'zh-hans': '标准', 'zh-hant': '標準', en: 'Standard' },
  speech: { 'zh-hans': '讲话', 'zh-hant': '講話', en: 'Speech' },
  article: { 'zh-hans': '文章', 'zh-hant': '文章', en: 'Article' },
};

/** What a type of report is called. */
export function typeName(edition: Edition, type: ReportType): string {
  return TYPES[type][edition];
}
