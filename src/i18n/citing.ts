import type { Edition } from '../vocabulary/edition.ts';

/** The text of the page on citing, in the three editions. `{…}` is filled in. */
export interface CitingTexts {
  readonly intro: string;
  readonly numbers: string;
  readonly numbersText: readonly string[];
  readonly permalink: string;
  readonly permalinkText: readonly string[];
  readonly example: string;
  readonly exampleText: string;
  readonly whole: string;
  readonly one: string;
  readonly translated: string;
  readonly translatedText: string;
  readonly list: string;
}

export const CITING: Readonly<Record<Edition, CitingTexts>> = {
  'zh-hans': {
    intro: '本版的每一段、每一句都有固定的编号和地址，可以直接引用。',
    numbers: '编号',
    numbersText: [
      '段号从1开始，按行文先后给定，三种版本通用：简体版、繁体版和英文版的“4”是同一段。',
      '段号一经给出便不再改变，也不会移给别的段落；日后文本若有增删，新段落用新的编号。',
      '句子以“段.句”标示，如 4.2 为第四段第二句，其地址以 #p4.s2 结尾。',
    ],
    permalink: '永久链接',
    permalinkText: [
      '每段另有一个不分版本的永久链接，页面上并列简繁两体与英文摘要。引用请用这个地址。',
      '把鼠标移到段落上，或用键盘移到段号处，段号之下即出现链接图标；触摸屏上图标在段号旁边。',
    ],
    example: '引用示例',
    exampleText: '编者所拟的题名、日期等置于方括号内；请连同括号一并引用。',
    whole: '全文',
    one: '一段',
    translated: '引用英文摘要',
    translatedText: '英文摘要为编者所写，不是原文的译文。引用摘要时请注明“编者摘要”，并给出本站名称与段号。',
    list: '各段永久链接',
  },
  'zh-hant': {
    intro: '本版的每一段、每一句都有固定的編號和網址，可以直接引用。',
    numbers: '編號',
    numbersText: [
      '段號從1開始，按行文先後給定，三種版本通用：簡體版、繁體版和英文版的「4」是同一段。',
      '段號一經給出便不再改變，也不會移給別的段落；日後文本若有增刪，新段落用新的編號。',
      '句子以「段.句」標示，如 4.2 為第四段第二句，其網址以 #p4.s2 結尾。',
    ],
    permalink: '永久連結',
    permalinkText: [
      '每段另有一個不分版本的永久連結，頁面上並列繁簡兩體與英文摘要。引用請用這個網址。',
      '把滑鼠移到段落上，或用鍵盤移到段號處，段號之下即出現連結圖示；觸控螢幕上圖示在段號旁邊。',
    ],
    example: '引用範例',
    exampleText: '編者所擬的題名、日期等置於方括號內；請連同括號一併引用。',
    whole: '全文',
    one: '一段',
    translated: '引用英文摘要',
    translatedText: '英文摘要為編者所寫，不是原文的譯文。引用摘要時請註明「編者摘要」，並給出本站名稱與段號。',
    list: '各段永久連結',
  },
  en: {
    intro:
      'Every paragraph and every sentence of this edition has a fixed number and an address, and can be cited as it stands.',
    numbers: 'Numbers',
    numbersText: [
      'Paragraph numbers were given in reading order and are the same in all three editions: 4 is the same paragraph in simplified Chinese, in traditional Chinese, and in English.',
      'A number never changes and is never given to another paragraph. Should the text be changed later, new paragraphs get new numbers.',
      'Sentences are named by paragraph and sentence: 4.2 is the second sentence of paragraph 4, and its address ends in #p4.s2.',
    ],
    permalink: 'Permalinks',
    permalinkText: [
      'Every paragraph also has a permalink that belongs to no edition: a page with both scripts and the English summary side by side. This is the address to cite.',
      'Point at a paragraph, or move to its number with the keyboard, and a link icon appears beneath the number; on a touch screen it stands beside it.',
    ],
    example: 'Examples',
    exampleText:
      'What the editors supply, such as a title or a date, stands in square brackets; keep the brackets when you cite.',
    whole: 'The whole text',
    one: 'One paragraph',
    translated: 'Citing the English',
    translatedText:
      'The English summaries are the editors’ and are not translations of the text. Cite them as “editors’ summary”, with the name of this site and the number of the paragraph.',
    list: 'Permalinks of all paragraphs',
  },
};
