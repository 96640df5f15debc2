import type { Edition } from '../../vocabulary/edition.ts';

/** Title of the page that lists the reports. */
export const LIBRARY_TITLE = { 'zh-hans': '报告', 'zh-hant': '報告', en: 'Reports' } as const satisfies Record<
  Edition,
  string
>;

/** Titles of the pages that every report has besides its sections. */
export const PAGE_TITLES = {
  all: { 'zh-hans': '全文', 'zh-hant': '全文', en: 'Whole text' },
  'at-a-glance': { 'zh-hans': '一览', 'zh-hant': '一覽', en: 'At a glance' },
  glossary: { 'zh-hans': '术语表', 'zh-hant': '術語表', en: 'Glossary' },
  apparatus: { 'zh-hans': '校勘记', 'zh-hant': '校勘記', en: 'Textual apparatus' },
  changes: { 'zh-hans': '修订记录', 'zh-hant': '修訂記錄', en: 'Changes' },
  citing: { 'zh-hans': '如何引用', 'zh-hant': '如何引用', en: 'How to cite' },
} as const satisfies Record<string, Record<Edition, string>>;
