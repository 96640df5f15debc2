import type { Edition } from '../vocabulary/edition.ts';

/** What is said of a text's history and of links that carry a version of it, in the three editions. `{…}` is filled in. */
const strings = {
  history: { 'zh-hans': '沿革', 'zh-hant': '沿革', en: 'History' },
  changesIntro: {
    'zh-hans':
      '本页列出正文首次发布以来的每次变动。段号一经给出便不移给别的段落；改动过的段落保留旧有文字，删去的段落保留页面。',
    'zh-hant':
      '本頁列出正文首次發布以來的每次變動。段號一經給出便不移給別的段落；改動過的段落保留舊有文字，刪去的段落保留頁面。',
    en: 'Every change to the text since it was first published. A number is never given to another paragraph; earlier texts of a paragraph are kept, and a paragraph that was taken out keeps its page.',
  },
  changesEnglish: {
    'zh-hans': '此处只列正文的变动；英文摘要的修改不计在内。',
    'zh-hant': '此處只列正文的變動；英文摘要的修改不計在內。',
    en: 'Only the text is followed here, not the English summaries.',
  },
  first: {
    'zh-hans': '首次发布，共{n}段。',
    'zh-hant': '首次發布，共{n}段。',
    en: 'First published, in {n} paragraphs.',
  },
  firstOne: {
    'zh-hans': '首次发布，共一段。',
    'zh-hant': '首次發布，共一段。',
    en: 'First published, in one paragraph.',
  },
  edited: { 'zh-hans': '文字有改动', 'zh-hant': '文字有改動', en: 'text changed' },
  new: { 'zh-hans': '新增', 'zh-hant': '新增', en: 'added' },
  split: { 'zh-hans': '由第{n}段分出', 'zh-hant': '由第{n}段分出', en: 'split from paragraph {n}' },
  moved: { 'zh-hans': '位置移动', 'zh-hant': '位置移動', en: 'moved' },
  gone: { 'zh-hans': '删去', 'zh-hant': '刪去', en: 'taken out' },
  returned: { 'zh-hans': '恢复，文字未变', 'zh-hant': '恢復，文字未變', en: 'put back, word for word' },
  goneInto: { 'zh-hans': '并入第{n}段', 'zh-hant': '併入第{n}段', en: 'merged into paragraph {n}' },
  goneTo: {
    'zh-hans': '删去，原处今为第{n}段',
    'zh-hant': '刪去，原處今為第{n}段',
    en: 'taken out; paragraph {n} stands in its place',
  },
  sectionNew: { 'zh-hans': '新设一节', 'zh-hant': '新設一節', en: 'Section added' },
  sectionGone: {
    'zh-hans': '章节地址“{slug}”不再使用，旧链接转往：',
    'zh-hant': '章節網址「{slug}」不再使用，舊連結轉往：',
    en: 'The section address “{slug}” is no longer used; old links lead to:',
  },
  cover: { 'zh-hans': '封面', 'zh-hant': '封面', en: 'the cover' },
  difference: { 'zh-hans': '与今本的差异', 'zh-hant': '與今本的差異', en: 'Compared with the present text' },
  versionOf: { 'zh-hans': '{from}至{to}的文字', 'zh-hant': '{from}至{to}的文字', en: 'Text from {from} to {to}' },
  presentSince: { 'zh-hans': '今本，自{date}起', 'zh-hant': '今本，自{date}起', en: 'Present text, since {date}' },
  lastSince: {
    'zh-hans': '最后的文字，自{date}起',
    'zh-hant': '最後的文字，自{date}起',
    en: 'Last text, since {date}',
  },
  awayFrom: {
    'zh-hans': '{from}至{to}不在文中',
    'zh-hant': '{from}至{to}不在文中',
    en: 'Not in the text from {from} to {to}',
  },
  movedOn: { 'zh-hans': '{date}移动了位置', 'zh-hant': '{date}移動了位置', en: 'Moved on {date}' },
  goneOn: { 'zh-hans': '{date}删去', 'zh-hant': '{date}刪去', en: 'Taken out on {date}' },
  unchanged: {
    'zh-hans': '引用以来，本段文字未变。',
    'zh-hant': '引用以來，本段文字未變。',
    en: 'Unchanged since it was cited.',
  },
  changed: {
    'zh-hans': '引用以来，本段文字有改动；所引文字与今本的差异如下。',
    'zh-hant': '引用以來，本段文字有改動；所引文字與今本的差異如下。',
    en: 'Changed since it was cited. This is how the text cited differs from the present one:',
  },
  movedSince: {
    'zh-hans': '所引文字首次发布之后，本段在文中的位置有过移动。',
    'zh-hant': '所引文字首次發布之後，本段在文中的位置有過移動。',
    en: 'The paragraph has been moved within the text since the words cited were first published.',
  },
  goneSince: {
    'zh-hans': '所引文字已于{date}从文中删去，原文见下。',
    'zh-hant': '所引文字已於{date}從文中刪去，原文見下。',
    en: 'The text cited was taken out on {date}. It stands below as it was.',
  },
  goneChanged: {
    'zh-hans': '所引文字后有改动，本段已于{date}从文中删去；所引文字与删去前的文字差异如下。',
    'zh-hant': '所引文字後有改動，本段已於{date}從文中刪去；所引文字與刪去前的文字差異如下。',
    en: 'The text cited was changed later, and the paragraph was taken out on {date}. This is how the text cited differs from the last one:',
  },
  unknown: {
    'zh-hans': '本段没有链接所指的版本（{v}），无从核对。',
    'zh-hant': '本段沒有連結所指的版本（{v}），無從核對。',
    en: 'No text of this paragraph has the version given in the link ({v}), so the citation cannot be checked.',
  },
  checkYourself: {
    'zh-hans': '如地址中有“?v=”，其后八位应与下列某一校验值的前八位相同，所引即为该版本。',
    'zh-hant': '如網址中有「?v=」，其後八位應與下列某一雜湊值的前八位相同，所引即為該版本。',
    en: 'Where the address has “?v=”, the eight digits after it are the first eight of one of the hashes below: that is the text that was cited.',
  },
  stoodHere: { 'zh-hans': '原有文字', 'zh-hant': '原有文字', en: 'What stood here' },
  goneTitle: { 'zh-hans': '第{n}段已删去', 'zh-hant': '第{n}段已刪去', en: 'Paragraph {n} was taken out' },
  goneText: {
    'zh-hans': '本段已于{date}从文中删去。段号不会移给别的段落，原有文字保留于此。',
    'zh-hant': '本段已於{date}從文中刪去。段號不會移給別的段落，原有文字保留於此。',
    en: 'This paragraph was taken out of the text on {date}. Its number is not given to another; what stood here is kept below.',
  },
  successor: {
    'zh-hans': '原处今为第{n}段',
    'zh-hant': '原處今為第{n}段',
    en: 'Paragraph {n} stands in its place now',
  },
  takenIn: {
    'zh-hans': '原有文字今在第{n}段',
    'zh-hant': '原有文字今在第{n}段',
    en: 'Its text is in paragraph {n} now',
  },
  placeInEdition: {
    'zh-hans': '“{section}”，全文{all}段中的第{n}段',
    'zh-hant': '「{section}」，全文{all}段中的第{n}段',
    en: '“{section}”, paragraph {n} of {all} in the present order',
  },
  receivedFile: { 'zh-hans': '来文', 'zh-hant': '來文', en: 'Received file' },
  receivedPlace: {
    'zh-hans': '第{line}行第{column}字至第{toLine}行第{toColumn}字',
    'zh-hant': '第{line}行第{column}字至第{toLine}行第{toColumn}字',
    en: 'line {line}, character {column} to line {toLine}, character {toColumn}',
  },
  movedPage: { 'zh-hans': '此页已迁移', 'zh-hant': '此頁已遷移', en: 'This page has moved' },
  withdrawnTitle: { 'zh-hans': '本报告已撤回', 'zh-hant': '本報告已撤回', en: 'This report was withdrawn' },
  withdrawnOn: { 'zh-hans': '撤回日期', 'zh-hant': '撤回日期', en: 'Withdrawn on' },
  withdrawnReason: { 'zh-hans': '撤回原因', 'zh-hant': '撤回原因', en: 'Reason' },
  withdrawnText: {
    'zh-hans': '正文不再提供。引用过本报告的链接仍指向此页。',
    'zh-hant': '正文不再提供。引用過本報告的連結仍指向此頁。',
    en: 'The text is no longer available. Links that cite the report still lead here.',
  },
  anyTitle: { 'zh-hans': '题名', 'zh-hant': '題名', en: 'Title' },
  receivedAs: { 'zh-hans': '来文', 'zh-hant': '來文', en: 'As received' },
  rights: { 'zh-hans': '权利', 'zh-hant': '權利', en: 'Rights' },
} as const satisfies Record<string, Record<Edition, string>>;

export type HistoryKey = keyof typeof strings;

/** A string on a text's history, with its gaps filled. */
export function historyText(
  edition: Edition,
  key: HistoryKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text: string = strings[key][edition];
  return text.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
