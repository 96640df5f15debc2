import type { Edition } from '../vocabulary/edition.ts';

/** What is said of an address that a reader typed. `{…}` is filled in. */
export interface AddressTexts {
  readonly goTo: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly section: string;
  /** `{a}` can mean several places. */
  readonly several: string;
  readonly nothing: string;
}

export const ADDRESS: Readonly<Record<Edition, AddressTexts>> = {
  'zh-hans': {
    goTo: '前往：{p}',
    paragraph: '第{n}段',
    sentence: '第{n}段第{s}句',
    section: '“{t}”一节',
    several: '“{a}”可指下列各处：',
    nothing: '本报告中没有“{a}”。',
  },
  'zh-hant': {
    goTo: '前往：{p}',
    paragraph: '第{n}段',
    sentence: '第{n}段第{s}句',
    section: '「{t}」一節',
    several: '「{a}」可指下列各處：',
    nothing: '本報告中沒有「{a}」。',
  },
  en: {
    goTo: 'Go to {p}',
    paragraph: 'paragraph {n}',
    sentence: 'paragraph {n}, sentence {s}',
    section: 'section “{t}”',
    several: '“{a}” can mean:',
    nothing: 'There is no “{a}” in this report.',
  },
};
