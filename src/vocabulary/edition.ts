/** The three editions of every report; they are the first part of its addresses. */
export const EDITIONS = ['zh-hans', 'zh-hant', 'en'] as const;

export type Edition = (typeof EDITIONS)[number];

/** The key under which texts of an edition are kept. */
export function languageOf(edition: Edition): 'hans' | 'hant' | 'en' {
  return edition === 'zh-hans' ? 'hans' : edition === 'zh-hant' ? 'hant' : 'en';
}

/** The edition's language as a BCP 47 tag. */
export function tagOf(edition: Edition): 'zh-Hans' | 'zh-Hant' | 'en' {
  return edition === 'zh-hans' ? 'zh-Hans' : edition === 'zh-hant' ? 'zh-Hant' : 'en';
}
