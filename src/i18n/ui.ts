import type { Edition } from '../vocabulary/edition.ts';
import { fill } from './fill.ts';

/** Every string of the interface that is ours, in the three editions. `{…}` is filled in. */
const strings = {
  paragraph: { 'zh-hans': '第{n}段', 'zh-hant': '第{n}段', en: 'Paragraph {n}' },
  paragraphLink: {
    'zh-hans': '第{n}段：链接到本段',
    'zh-hant': '第{n}段：連結到本段',
    en: 'Paragraph {n}: link to this paragraph',
  },
  permalink: { 'zh-hans': '永久链接', 'zh-hant': '永久連結', en: 'Permalink' },
  reportError: { 'zh-hans': '报告错误', 'zh-hant': '回報錯誤', en: 'Report an error' },
  paragraphTools: { 'zh-hans': '第{n}段的链接', 'zh-hant': '第{n}段的連結', en: 'Links of paragraph {n}' },
  englishSummary: { 'zh-hans': '英文摘要', 'zh-hant': '英文摘要', en: 'English summary' },
  missingSummary: {
    'zh-hans': '本段尚无英文摘要。',
    'zh-hant': '本段尚無英文摘要。',
    en: 'There is no English summary of this paragraph yet.',
  },
  sectionSummary: { 'zh-hans': '本节英文摘要', 'zh-hant': '本節英文摘要', en: 'Summary of this section' },
  sourceSentence: {
    'zh-hans': '所据原句：第{n}段第{s}句',
    'zh-hant': '所據原句：第{n}段第{s}句',
    en: 'rests on paragraph {n}, sentence {s}',
  },
  restsOn: { 'zh-hans': '所据原句', 'zh-hant': '所據原句', en: 'rests on sentence' },
  readingOptions: { 'zh-hans': '阅读方式', 'zh-hant': '閱讀方式', en: 'Ways to read' },
  showRestored: {
    'zh-hans': '标出校勘：标出恢复的字及其来文',
    'zh-hant': '標出校勘：標出恢復的字及其來文',
    en: 'Restorations: mark restored characters and how they were received',
  },
  showRestoredShort: { 'zh-hans': '标出校勘', 'zh-hant': '標出校勘', en: 'Restorations' },
  edition: { 'zh-hans': '版本', 'zh-hant': '版本', en: 'Edition' },
  switchEdition: { 'zh-hans': '切换版本', 'zh-hant': '切換版本', en: 'Switch edition' },
  search: { 'zh-hans': '搜索', 'zh-hant': '搜尋', en: 'Search' },
  searchPlaceholder: {
    'zh-hans': '搜索正文、摘要和术语',
    'zh-hant': '搜尋正文、摘要和術語',
    en: 'Search text, summaries and glossary',
  },
  searchClose: { 'zh-hans': '关闭', 'zh-hant': '關閉', en: 'Close' },
  searchNoScript: {
    'zh-hans': '搜索需要启用 JavaScript。',
    'zh-hant': '搜尋需要啟用 JavaScript。',
    en: 'Search needs JavaScript.',
  },
  contents: { 'zh-hans': '目录', 'zh-hant': '目次', en: 'Contents' },
  aboutEdition: { 'zh-hans': '关于本版', 'zh-hant': '關於本版', en: 'About this edition' },
  editionMatter: { 'zh-hans': '附录', 'zh-hant': '附錄', en: 'Apparatus' },
  cover: { 'zh-hans': '封面', 'zh-hant': '封面', en: 'Cover' },
  startReading: { 'zh-hans': '开始阅读', 'zh-hant': '開始閱讀', en: 'Start reading' },
  date: { 'zh-hans': '写作时间', 'zh-hant': '寫作時間', en: 'Written' },
  author: { 'zh-hans': '作者', 'zh-hant': '作者', en: 'Author' },
  authorUnknown: { 'zh-hans': '来文未署', 'zh-hant': '來文未署', en: 'not named in the text' },
  extent: { 'zh-hans': '篇幅', 'zh-hant': '篇幅', en: 'Extent' },
  restoredLabel: { 'zh-hans': '整理', 'zh-hant': '整理', en: 'Restoration' },
  restoredValue: {
    'zh-hans': '删去混入的注音{g}处，修复错位的字节{r}处，规范标点{w}处；以损坏模型验证，可逐字节还原来文。',
    'zh-hant': '刪去混入的注音{g}處，修復錯位的位元組{r}處，規範標點{w}處；以損壞模型驗證，可逐位元組還原來文。',
    en: 'Intruded pinyin glosses removed: {g}; stretches of misaligned bytes repaired: {r}; punctuation marks set right: {w}. Damaging the result again gives the received file byte for byte.',
  },
  changedValue: {
    'zh-hans': '改动{n}处，其中规范标点{w}处；类别与把握见校勘记。',
    'zh-hant': '改動{n}處，其中規範標點{w}處；類別與把握見校勘記。',
    en: 'Changes: {n}, of which punctuation: {w}. The textual apparatus says of what kind and how certain they are.',
  },
  unrestoredValue: {
    'zh-hans': '来文无损坏，规范标点{w}处。',
    'zh-hant': '來文無損壞，規範標點{w}處。',
    en: 'The received text was not damaged; {w:punctuation mark} set right.',
  },
  suppliedNote: {
    'zh-hans': '方括号［ ］内为编者所拟。',
    'zh-hant': '方括號［ ］內為編者所擬。',
    en: 'What stands in square brackets is supplied by the editors.',
  },
  whySupplied: { 'zh-hans': '依据', 'zh-hant': '依據', en: 'Why' },
  titleReason: { 'zh-hans': '题名', 'zh-hant': '題名', en: 'Title' },
  dateReason: { 'zh-hans': '时间', 'zh-hant': '時間', en: 'Date' },
  authorReason: { 'zh-hans': '作者', 'zh-hant': '作者', en: 'Author' },
  received: { 'zh-hans': '来文', 'zh-hant': '來文', en: 'As received' },
  licence: { 'zh-hans': '许可全文', 'zh-hant': '授權條款', en: 'License' },
  abstract: { 'zh-hans': '英文提要', 'zh-hant': '英文提要', en: 'Abstract' },
  glossary: { 'zh-hans': '术语表', 'zh-hant': '術語表', en: 'Glossary' },
  glossaryIntro: {
    'zh-hans': '本文用语{n}条，按首次出现的先后排列，附简繁两体、拼音、英译及其依据，并链接到出现的每一段。',
    'zh-hant': '本文用語{n}條，按首次出現的先後排列，附繁簡兩體、拼音、英譯及其依據，並連結到出現的每一段。',
    en: '{n:term} of the text in order of first occurrence, in both scripts, with pinyin, an English rendering and its source, and links to every paragraph of use.',
  },
  renderingSource: { 'zh-hans': '英译依据', 'zh-hant': '英譯依據', en: 'Rendering' },
  occursIn: { 'zh-hans': '见于', 'zh-hant': '見於', en: 'Occurs in' },
  times: { 'zh-hans': '{n}次', 'zh-hant': '{n}次', en: '{n:time}' },
  apparatus: { 'zh-hans': '校勘记', 'zh-hant': '校勘記', en: 'Textual apparatus' },
  citing: { 'zh-hans': '如何引用', 'zh-hant': '如何引用', en: 'How to cite' },
  changes: { 'zh-hans': '修订记录', 'zh-hant': '修訂紀錄', en: 'Changes' },
  openEdition: { 'zh-hans': '在全文中阅读', 'zh-hant': '在全文中閱讀', en: 'Read in context' },
  section: { 'zh-hans': '章节', 'zh-hant': '章節', en: 'Section' },
  report: { 'zh-hans': '报告', 'zh-hant': '報告', en: 'Report' },
  hash: {
    'zh-hans': '本段校验值（SHA-256）',
    'zh-hant': '本段雜湊值（SHA-256）',
    en: 'Hash of the paragraph (SHA-256)',
  },
  notFound: { 'zh-hans': '没有这一页', 'zh-hant': '沒有這一頁', en: 'There is no such page' },
  notFoundText: {
    'zh-hans': '地址可能有误。可从以下各版重新进入：',
    'zh-hant': '網址可能有誤。可從以下各版重新進入：',
    en: 'The address may be mistyped. Start again from one of the editions:',
  },
  chooseEdition: { 'zh-hans': '请选择版本', 'zh-hant': '請選擇版本', en: 'Choose an edition' },
} as const satisfies Record<string, Record<Edition, string>>;

export type StringKey = keyof typeof strings;

/** A string of the interface, with its gaps filled. */
export function ui(edition: Edition, key: StringKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(strings[key][edition], values);
}

/** What the editions are called, each in its own language; `label` is read out and holds what is seen, `short`. */
export const EDITION_NAMES: Readonly<Record<Edition, Readonly<Record<'short' | 'long' | 'label', string>>>> = {
  'zh-hans': { short: '简', long: '简体中文', label: '简体中文' },
  'zh-hant': { short: '繁', long: '繁體中文', label: '繁體中文' },
  en: { short: 'EN', long: 'English', label: 'EN, English' },
};
