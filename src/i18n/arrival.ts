import type { Edition } from '../vocabulary/edition.ts';

/** What a reader who came by a link with a version is told of the paragraph, on a page of the text. */
interface ArrivalTexts {
  readonly same: string;
  readonly changed: string;
  /** Leads to how the text cited differs from the present one. */
  readonly difference: string;
  /** `{v}`: the version in the link. */
  readonly unknown: string;
}

export const ARRIVAL: Readonly<Record<Edition, ArrivalTexts>> = {
  'zh-hans': {
    same: '引用以来，本段文字未变。',
    changed: '引用以来，本段文字有改动：',
    difference: '查看差异',
    unknown: '本段没有链接所指的版本（{v}），无从核对。',
  },
  'zh-hant': {
    same: '引用以來，本段文字未變。',
    changed: '引用以來，本段文字有改動：',
    difference: '查看差異',
    unknown: '本段沒有連結所指的版本（{v}），無從核對。',
  },
  en: {
    same: 'Unchanged since it was cited.',
    changed: 'Changed since it was cited: ',
    difference: 'see the difference',
    unknown: 'No text of this paragraph is known by the version in the link ({v}), so it cannot be checked.',
  },
};
