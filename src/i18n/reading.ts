import type { Edition } from '../vocabulary/edition.ts';

/** Strings that the reading page's script shows; they are loaded with it, when it is wanted. */
export interface ReadingTexts {
  readonly comma: string;
  readonly receivedForm: string;
  /** Between a restored character and its received form, read out. */
  readonly receivedAs: string;
  readonly toApparatus: string;
  readonly copy: string;
  readonly sentences: string;
  readonly bookmark: string;
  readonly bookmarked: string;
  readonly unbookmarked: string;
  readonly occursIn: string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
  readonly close: string;
}

export const READING: Readonly<Record<Edition, ReadingTexts>> = {
  'zh-hans': {
    comma: '，', receivedForm: '来文', receivedAs: '：来文作 ', toApparatus: '校勘记',
    copy: '复制文字与出处', sentences: '给句子编号', bookmark: '书签', bookmarked: '已加书签，存于本浏览器', unbookmarked: '已取消书签',
    occursIn: '见于', keys: '快捷键', keysOn: '启用单键快捷键', close: '关闭',
    keyList: [['j', '下一段'], ['k', '上一段'], ['c', '复制文字与出处'], ['o', '切换简繁'], ['e', '英文摘要'], ['s', '给句子编号'], ['b', '书签'], ['/', '搜索'], ['?', '本表']],
  },
  'zh-hant': {
    comma: '，', receivedForm: '來文', receivedAs: '：來文作 ', toApparatus: '校勘記',
    copy: '複製文字與出處', sentences: '給句子編號', bookmark: '書籤', bookmarked: '已加書籤，存於本瀏覽器', unbookmarked: '已取消書籤',
    occursIn: '見於', keys: '快速鍵', keysOn: '啟用單鍵快速鍵', close: '關閉',
    keyList: [['j', '下一段'], ['k', '上一段'], ['c', '複製文字與出處'], ['o', '切換繁簡'], ['e', '英文摘要'], ['s', '給句子編號'], ['b', '書籤'], ['/', '搜尋'], ['?', '本表']],
  },
  en: {
    comma: ', ', receivedForm: 'Received', receivedAs: ', received as ', toApparatus: 'Textual apparatus',
    copy: 'Copy text with citation', sentences: 'Number the sentences', bookmark: 'Bookmark', bookmarked: 'Bookmarked in this browser', unbookmarked: 'Bookmark removed',
    occursIn: 'Occurs in', keys: 'Keyboard shortcuts', keysOn: 'Turn on single-key shortcuts', close: 'Close',
    keyList: [['j', 'Next paragraph'], ['k', 'Previous paragraph'], ['c', 'Copy text with citation'], ['o', 'Switch to the other script'], ['e', 'English summary (Chinese editions)'], ['s', 'Number the sentences'], ['b', 'Bookmark'], ['/', 'Search'], ['?', 'This list']],
  },
}; // prettier-ignore
