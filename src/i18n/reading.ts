import type { Edition } from '../edition.ts';

/** Strings that the reading page's script shows; they are loaded with it, when it is wanted. */
export interface ReadingTexts {
  readonly comma: string;
  readonly receivedForm: string;
  /** Between a restored character and its received form, read out. */
  readonly receivedAs: string;
  readonly toApparatus: string;
}

export const READING: Readonly<Record<Edition, ReadingTexts>> = {
  'zh-hans': { comma: '，', receivedForm: '来文', receivedAs: '：来文作 ', toApparatus: '校勘记' },
  'zh-hant': { comma: '，', receivedForm: '來文', receivedAs: '：來文作 ', toApparatus: '校勘記' },
  en: { comma: ', ', receivedForm: 'Received', receivedAs: ', received as ', toApparatus: 'Textual apparatus' },
};
