import type { Edition } from '../vocabulary/edition.ts';
import type { HitKind } from '../search/entry.ts';

/** Strings of the search sheet; they are loaded with it, when it is opened. `{…}` is filled in. */
export interface SearchTexts {
  readonly hint: string;
  /** What the list is called. */
  readonly results: string;
  readonly working: string;
  /** All hits are shown. */
  readonly count: string;
  readonly one: string;
  /** More hits may be in the sections that are not read yet. */
  readonly more: string;
  readonly showMore: string;
  readonly countAll: string;
  readonly none: string;
  readonly error: string;
  readonly retry: string;
  readonly copy: string;
  readonly copied: string;
  readonly paragraph: string;
  readonly through: string;
  readonly allKinds: string;
  readonly allReports: string;
  readonly kindFilter: string;
  readonly reportFilter: string;
  readonly kinds: Readonly<Record<HitKind, string>>;
}

export const SEARCH: Readonly<Record<Edition, SearchTexts>> = {
  'zh-hans': {
    hint: '输入即搜，简繁、拼音、英文均可；引号内按原样搜索。上下键选择，回车打开。',
    results: '搜索结果',
    working: '正在搜索……',
    count: '找到{n}处。',
    one: '找到1处。',
    more: '已列出{n}处，另有{s}组段落待查。',
    showMore: '显示更多',
    countAll: '全部列出',
    none: '没有找到“{q}”。请试试更短的词，或用空格分开几个词；也可以输入拼音或英文译名。',
    error: '无法载入搜索索引。请检查网络后再试。',
    retry: '重试',
    copy: '复制第{n}段的引用链接',
    copied: '已复制：{a}',
    paragraph: '第{n}段',
    through: '由术语“{t}”找到',
    allKinds: '全部内容',
    allReports: '全部报告',
    kindFilter: '内容',
    reportFilter: '报告',
    kinds: { paragraph: '正文', summary: '英文摘要', term: '术语', title: '标题', apparatus: '校勘记' },
  },
  'zh-hant': {
    hint: '輸入即搜，繁簡、拼音、英文均可；引號內按原樣搜尋。上下鍵選擇，Enter 開啟。',
    results: '搜尋結果',
    working: '正在搜尋……',
    count: '找到{n}處。',
    one: '找到1處。',
    more: '已列出{n}處，另有{s}組段落待查。',
    showMore: '顯示更多',
    countAll: '全部列出',
    none: '沒有找到「{q}」。請試試更短的詞，或用空格分開幾個詞；也可以輸入拼音或英文譯名。',
    error: '無法載入搜尋索引。請檢查網路後再試。',
    retry: '重試',
    copy: '複製第{n}段的引用連結',
    copied: '已複製：{a}',
    paragraph: '第{n}段',
    through: '由術語「{t}」找到',
    allKinds: '全部內容',
    allReports: '全部報告',
    kindFilter: '內容',
    reportFilter: '報告',
    kinds: { paragraph: '正文', summary: '英文摘要', term: '術語', title: '標題', apparatus: '校勘記' },
  },
  en: {
    hint: 'Results appear as you type: Chinese in either script, pinyin, or English; “quoted” words are matched exactly. Arrow keys move, Enter opens.',
    results: 'Results',
    working: 'Searching …',
    count: '{n} found.',
    one: '1 found.',
    more: '{n} shown; groups of paragraphs still to be searched: {s}.',
    showMore: 'Show more',
    countAll: 'Show all',
    none: 'Nothing found for “{q}”. Try a shorter word, several words with spaces between them, or the term in Chinese or in pinyin.',
    error: 'The search index could not be loaded. Check the connection and try again.',
    retry: 'Try again',
    copy: 'Copy the citation link of paragraph {n}',
    copied: 'Copied: {a}',
    paragraph: 'Paragraph {n}',
    through: 'found by the term “{t}”',
    allKinds: 'Everything',
    allReports: 'All reports',
    kindFilter: 'Content',
    reportFilter: 'Report',
    kinds: { paragraph: 'Text', summary: 'Summary', term: 'Glossary', title: 'Title', apparatus: 'Apparatus' },
  },
};

/** Fills the gaps of a string. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
