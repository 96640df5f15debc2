import type { Edition } from '../edition.ts';

interface OfflineTexts {
  readonly ready: string;
  readonly newer: string;
  readonly load: string;
  readonly title: string;
  readonly text: string;
  readonly again: string;
}

/** Strings of what is said about use without the network. */
export const OFFLINE: Readonly<Record<Edition, OfflineTexts>> = {
  'zh-hans': {
    ready: '本报告已可离线阅读和搜索。',
    newer: '本站有新版本。',
    load: '载入新版本',
    title: '没有网络',
    text: '这一页没有保存在本机。读过的报告离线时仍可阅读：',
    again: '网络恢复后再试',
  },
  'zh-hant': {
    ready: '本報告已可離線閱讀和搜尋。',
    newer: '本站有新版本。',
    load: '載入新版本',
    title: '沒有網路',
    text: '這一頁沒有儲存在本機。讀過的報告離線時仍可閱讀：',
    again: '網路恢復後再試',
  },
  en: {
    ready: 'This report can now be read and searched offline.',
    newer: 'There is a newer version of this site.',
    load: 'Load it',
    title: 'No network',
    text: 'This page is not kept on this device. Reports that you have read can be read offline:',
    again: 'Try again when you are online',
  },
};
