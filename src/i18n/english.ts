import type { Edition } from '../vocabulary/edition.ts';
import type { EnglishState } from '../pipeline/published.ts';

const DRAFT: Readonly<Record<Edition, string>> = {
  'zh-hans': '机器草稿，未经人工审阅（{model}，{date}）',
  'zh-hant': '機器草稿，未經人工審閱（{model}，{date}）',
  en: 'Machine draft, not reviewed by a person ({model}, {date})',
};

const STALE: Readonly<Record<Edition, string>> = {
  'zh-hans': '此英文依据本段较早的文本写成，之后原文有改动。',
  'zh-hant': '此英文依據本段較早的文本寫成，之後原文有改動。',
  en: 'This English was written for an earlier version of the text, which has changed since.',
};

/** What a reader is told of a piece of English that is a draft, or whose text has changed. */
export function describeEnglish(edition: Edition, state: EnglishState): string {
  if (state.type === 'stale') return STALE[edition];
  const values: Readonly<Record<string, string>> = { model: state.model, date: state.date };
  return DRAFT[edition].replaceAll(/\{(\w+)\}/gu, (gap, name: string) => values[name] ?? gap);
}
