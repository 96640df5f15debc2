import type { Edition } from '../vocabulary/edition.ts';

/** Words for what a text is made of: tables, footnotes, headings, and English that is still to be written. `{n}` is filled in. */
const strings = {
  noEnglish: {
    'zh-hans': '本文尚无英文摘要。',
    'zh-hant': '本文尚無英文摘要。',
    en: 'There are no English summaries of this text yet.',
  },
  noEnglishTitle: {
    'zh-hans': '标题尚无英译。',
    'zh-hant': '標題尚無英譯。',
    en: 'The title has not been translated yet.',
  },
  table: { 'zh-hans': '表格', 'zh-hant': '表格', en: 'Table' },
  note: { 'zh-hans': '注{n}', 'zh-hant': '註{n}', en: 'Note {n}' },
  noteBack: { 'zh-hans': '回到正文（注{n}）', 'zh-hant': '回到正文（註{n}）', en: 'Back to the text (note {n})' },
} as const satisfies Record<string, Record<Edition, string>>;

export function structureText(edition: Edition, key: keyof typeof strings, n = ''): string {
  return strings[key][edition].replace('{n}', () => n);
}
