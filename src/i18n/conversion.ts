import type { Edition } from '../vocabulary/edition.ts';

/** The text of the apparatus page on conversion; the gaps are counts. */
export interface ConversionTexts {
  readonly heading: string;
  readonly text: string;
  /** Above the places that nothing but a default decided, or a person looked at. */
  readonly places: string;
  /** What stands before the reason of a person who looked at a character. */
  readonly reviewed: string;
}

export const CONVERSION: Readonly<Record<Edition, ConversionTexts>> = {
  'zh-hans': {
    heading: '简繁转换',
    text: '有多种对应字形的字共{n}处：{h}处由本站或本文的规则确定，{m}处由 OpenCC 的词语确定，{k}处仅按默认字形；经人复核{r}处。',
    places: '仅按默认字形转换或经人复核之处',
    reviewed: '复核',
  },
  'zh-hant': {
    heading: '簡繁轉換',
    text: '有多種對應字形的字共{n}處：{h}處由本站或本文的規則確定，{m}處由 OpenCC 的詞語確定，{k}處僅按預設字形；經人複核{r}處。',
    places: '僅按預設字形轉換或經人複核之處',
    reviewed: '複核',
  },
  en: {
    heading: 'Conversion',
    text: '{n} ambiguous characters: {h} decided by a rule of this site or report, {m} by an OpenCC phrase, {k} by default; {r} reviewed by a person.',
    places: 'Decided by default, or reviewed',
    reviewed: 'Reviewed',
  },
};
