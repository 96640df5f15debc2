import type { Edition } from '../vocabulary/edition.ts';
import { fill } from './fill.ts';

/** Strings of the reading page that are there from the start, in the three editions. */
const strings = {
  viewOne: { 'zh-hans': '简体', 'zh-hant': '繁體', en: 'Summary first' },
  viewScripts: { 'zh-hans': '简繁对照', 'zh-hant': '繁簡對照', en: 'Both scripts' },
  viewEnglish: { 'zh-hans': '中英对照', 'zh-hant': '中英對照', en: 'Side by side' },
  pinyin: { 'zh-hans': '拼音', 'zh-hant': '拼音', en: 'Pinyin' },
  keys: { 'zh-hans': '快捷键', 'zh-hant': '快速鍵', en: 'Keys' },
  all: { 'zh-hans': '全文', 'zh-hant': '全文', en: 'Whole text' },
  'at-a-glance': { 'zh-hans': '一览', 'zh-hant': '一覽', en: 'At a glance' },
  glanceIntro: {
    'zh-hans': '各节长短、用语分布和文中数据，均由正文算出；点击即到原处。',
    'zh-hant': '各節長短、用語分布和文中數據，均由正文算出；點選即到原處。',
    en: 'How long each section is, where each term stands, and the figures that the text states, all computed from the text. Everything links to its place.',
  },
  sectionsByLength: { 'zh-hans': '各节长短', 'zh-hant': '各節長短', en: 'Sections by length' },
  termsInText: { 'zh-hans': '用语分布', 'zh-hant': '用語分布', en: 'Where terms occur' },
  termsNote: {
    'zh-hans': '自左至右为正文自始至终，每一竖线为一次出现；取出现最多的{n}条。',
    'zh-hant': '自左至右為正文自始至終，每一豎線為一次出現；取出現最多的{n}條。',
    en: 'From left to right is the text from beginning to end; each stroke is one occurrence. The {n} most frequent terms.',
  },
  statedFigures: { 'zh-hans': '文中数据', 'zh-hant': '文中數據', en: 'Figures stated' },
  characters: { 'zh-hans': '{n}字', 'zh-hant': '{n}字', en: '{n:character}' },
  permalinks: { 'zh-hans': '各段永久链接', 'zh-hant': '各段永久連結', en: 'Permalinks of the paragraphs' },
  yourPlace: { 'zh-hans': '您的阅读', 'zh-hant': '您的閱讀', en: 'Your reading' },
} as const satisfies Record<string, Record<Edition, string>>;

/** A string of the reading page, with its gaps filled. */
export function pageText(
  edition: Edition,
  key: keyof typeof strings,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(strings[key][edition], values);
}
