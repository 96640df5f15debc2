import type { Edition } from '../vocabulary/edition.ts';
import type { RenderingKind } from '../report/citing/template.ts';

/** Words around citations, in the three editions. `{…}` is filled in. */
export interface CitationTexts {
  readonly cite: string;
  readonly kinds: Readonly<Record<RenderingKind, string>>;
  readonly forPrograms: string;
  readonly copy: string;
  readonly copyAs: string;
  readonly copied: string;
  readonly copiedAs: string;
  /** Where the clipboard is closed to us. */
  readonly byHand: string;
  readonly close: string;
  readonly preferred: string;
  readonly preferredNote: string;
  /** Stands for the day of access until a script knows it. */
  readonly day: string;
  readonly unavailable: string;
  readonly quoteSelection: string;
  readonly sentence: string;
  /** Label of the field in which a place is written. */
  readonly anyPlace: string;
  readonly anyPlaceNote: string;
  readonly noSuchPlace: string;
  readonly machines: string;
  readonly machinesText: string;
  readonly files: Readonly<
    Record<'bib' | 'ris' | 'json' | 'cff' | 'annotations' | 'tei' | 'paragraphs' | 'addresses', string>
  >;
}

export const CITATIONS: Readonly<Record<Edition, CitationTexts>> = {
  'zh-hans': {
    cite: '引用格式',
    kinds: { entry: '参考文献', note: '脚注', 'in-text': '文中引用', data: '数据' },
    forPrograms: '供文献管理软件使用',
    copy: '复制', copyAs: '复制 {s} 格式', copied: '已复制', copiedAs: '已复制，格式：',
    byHand: '浏览器未允许写入剪贴板，请自行复制：', close: '关闭',
    preferred: '复制文字与出处时所用的格式', preferredNote: '此项选择只存于本浏览器。',
    day: '年-月-日',
    unavailable: '{s}：尚无许可明确、可供使用的样式文件，暂不提供。',
    quoteSelection: '复制所选文字与出处',
    sentence: '一句', anyPlace: '引用任何一处', anyPlaceNote: '可写作 p4、p4.s2、第四段、第四段第二句、§2；留空则引用全文。', noSuchPlace: '本报告中没有这一处。',
    machines: '供程序使用',
    machinesText: '各页带有 Highwire、Dublin Core 与 schema.org 元数据，Zotero 等文献管理软件可以直接识别。整份报告另有下列文件：',
    files: {
      bib: 'BibLaTeX：全文与各段的条目', ris: 'RIS：全文与各段的条目', json: 'CSL-JSON：全文与各段的条目',
      cff: '引文元数据（Citation File Format）', annotations: 'W3C Web Annotation 选择器：引文与位置', tei: 'TEI P5，段号、句号与本站相同',
      paragraphs: '各段编号、简繁文字、英文摘要、校验值与在来文中的位置', addresses: '各段在本报告中的次序，用于解析“第三段”一类地址',
    },
  },
  'zh-hant': {
    cite: '引用格式',
    kinds: { entry: '參考文獻', note: '註腳', 'in-text': '文中引用', data: '資料' },
    forPrograms: '供書目管理軟體使用',
    copy: '複製', copyAs: '複製 {s} 格式', copied: '已複製', copiedAs: '已複製，格式：',
    byHand: '瀏覽器未允許寫入剪貼簿，請自行複製：', close: '關閉',
    preferred: '複製文字與出處時所用的格式', preferredNote: '此項選擇只存於本瀏覽器。',
    day: '年-月-日',
    unavailable: '{s}：尚無授權明確、可供使用的樣式檔，暫不提供。',
    quoteSelection: '複製所選文字與出處',
    sentence: '一句', anyPlace: '引用任何一處', anyPlaceNote: '可寫作 p4、p4.s2、第四段、第四段第二句、§2；留空則引用全文。', noSuchPlace: '本報告中沒有這一處。',
    machines: '供程式使用',
    machinesText: '各頁帶有 Highwire、Dublin Core 與 schema.org 詮釋資料，Zotero 等書目管理軟體可以直接辨識。整份報告另有下列檔案：',
    files: {
      bib: 'BibLaTeX：全文與各段的條目', ris: 'RIS：全文與各段的條目', json: 'CSL-JSON：全文與各段的條目',
      cff: '引文詮釋資料（Citation File Format）', annotations: 'W3C Web Annotation 選擇器：引文與位置', tei: 'TEI P5，段號、句號與本站相同',
      paragraphs: '各段編號、繁簡文字、英文摘要、雜湊值與在來文中的位置', addresses: '各段在本報告中的次序，用於解析「第三段」一類網址',
    },
  },
  en: {
    cite: 'Cite',
    kinds: { entry: 'Reference list', note: 'Note', 'in-text': 'In the text', data: 'Data' },
    forPrograms: 'For reference managers',
    copy: 'Copy', copyAs: 'Copy as {s}', copied: 'Copied', copiedAs: 'Copied as',
    byHand: 'The browser did not allow access to the clipboard; please copy this yourself:', close: 'Close',
    preferred: 'Style for copying text with its citation', preferredNote: 'The choice is kept in this browser only.',
    day: 'year-month-day',
    unavailable: '{s} is not offered yet: no style file for it has a license that allows its use.',
    quoteSelection: 'Copy the selection with its citation',
    sentence: 'One sentence', anyPlace: 'Cite any place', anyPlaceNote: 'Write p4, p4.s2, 第四段, 第四段第二句, or §2; leave it empty to cite the whole text.', noSuchPlace: 'There is no such place in this report.',
    machines: 'For machines',
    machinesText: 'The pages carry Highwire, Dublin Core, and schema.org metadata, which Zotero and other reference managers recognize. For the whole report there are these files:',
    files: {
      bib: 'BibLaTeX entries for the report and each paragraph', ris: 'RIS entries for the report and each paragraph', json: 'CSL-JSON items for the report and each paragraph',
      cff: 'Citation metadata (Citation File Format)', annotations: 'W3C Web Annotation selectors: quotation and position', tei: 'TEI P5 with the same paragraph and sentence IDs',
      paragraphs: 'IDs, texts in both scripts, English summaries, hashes, and places in the received file', addresses: 'The present order of paragraphs, by which addresses such as 第三段 are resolved',
    },
  },
}; // prettier-ignore
