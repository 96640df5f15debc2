import type { Edition } from '../vocabulary/edition.ts';

/** Strings of a reader's last place and bookmarks. */
export interface PlaceTexts {
  readonly goOn: string;
  readonly remove: string;
  readonly save: string;
  readonly here: string;
}

export const PLACE: Readonly<Record<Edition, PlaceTexts>> = {
  'zh-hans': { goOn: '继续阅读：', remove: '取消书签', save: '导出', here: '书签只存于本浏览器。' },
  'zh-hant': { goOn: '繼續閱讀：', remove: '取消書籤', save: '匯出', here: '書籤只存於本瀏覽器。' },
  en: {
    goOn: 'Continue reading: ',
    remove: 'Remove',
    save: 'Export',
    here: 'Bookmarks are kept in this browser only.',
  },
};
