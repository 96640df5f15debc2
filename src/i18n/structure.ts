import type { Edition } from '../edition.ts';

/** Words for what a text is made of: articles, tables, footnotes, and English that is still to be written. */
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
} as const satisfies Record<string, Record<Edition, string>>;

export function structureText(edition: Edition, key: keyof typeof strings): string {
  return strings[key][edition];
}
