import type { Edition } from '../vocabulary/edition.ts';

interface OfflineTexts {
  readonly ready: string;
  /** Where the index is too large to be kept unasked, and the offer to keep it; its megabytes are filled in. */
  readonly readable: string;
  readonly keepIndex: string;
  readonly noRoom: string;
  readonly newer: string;
  readonly load: string;
  /** What the × that puts a notice away is called. */
  readonly close: string;
  readonly title: string;
  readonly text: string;
  /** Before the list of reports that are kept. */
  readonly kept: string;
  readonly again: string;
}

/** Strings of what is said about use without the network. */
export const OFFLINE: Readonly<Record<Edition, OfflineTexts>> = {
  'zh-hans': {
    ready: '本报告已可离线阅读和搜索。',
    readable: '本报告已可离线阅读。',
    keepIndex: '保存搜索索引（{n} MB），离线时也能搜索',
    noRoom: '本机空间不足，未能保存。',
    newer: '本站有新版本。',
    load: '载入新版本',
    close: '关闭',
    title: '没有网络',
    text: '这一页没有保存在本机。',
    kept: '这些报告已保存，离线时仍可阅读：',
    again: '网络恢复后再试',
  },
  'zh-hant': {
    ready: '本報告已可離線閱讀和搜尋。',
    readable: '本報告已可離線閱讀。',
    keepIndex: '儲存搜尋索引（{n} MB），離線時也能搜尋',
    noRoom: '本機空間不足，未能儲存。',
    newer: '本站有新版本。',
    load: '載入新版本',
    close: '關閉',
    title: '沒有網路',
    text: '這一頁沒有儲存在本機。',
    kept: '這些報告已儲存，離線時仍可閱讀：',
    again: '網路恢復後再試',
  },
  en: {
    ready: 'This report can now be read and searched offline.',
    readable: 'This report can now be read offline.',
    keepIndex: 'Keep the search index too ({n} MB), to search offline',
    noRoom: 'There is not enough room on this device; it was not kept.',
    newer: 'There is a newer version of this site.',
    load: 'Load it',
    close: 'Close',
    title: 'No network',
    text: 'This page is not kept on this device.',
    kept: 'These reports are kept and can be read offline:',
    again: 'Try again when you are online',
  },
};
