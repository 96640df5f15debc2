import type { Edition } from '../vocabulary/edition.ts';

/** The text of the apparatus page, in the three editions. */
export interface ApparatusTexts {
  readonly intro: string;
  readonly proof: string;
  readonly proofText: string;
  readonly noProof: string;
  readonly receivedHash: string;
  readonly reproducedHash: string;
  readonly bytes: string;
  readonly counts: string;
  readonly rule: string;
  readonly certainty: string;
  readonly number: string;
  readonly repairs: string;
  readonly repairsText: string;
  readonly noRepairs: string;
  readonly receivedForm: string;
  readonly restoredForm: string;
  readonly place: string;
  readonly bytesText: string;
  readonly originalBytes: string;
  readonly receivedBytes: string;
  readonly straddlesGloss: string;
  readonly straddlesMark: string;
  readonly marksText: string;
  readonly runnerUp: string;
  readonly decidedBy: Readonly<Record<string, string>>;
  readonly glosses: string;
  readonly glossesText: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly rules: Readonly<Record<string, string>>;
  readonly certainties: Readonly<Record<string, string>>;
  readonly lineColumn: string;
}

export const APPARATUS: Readonly<Record<Edition, ApparatusTexts>> = {
  'zh-hans': {
    intro: '本页说明来文如何恢复成可读的文本：改了什么，把握多大，如何验证。',
    proof: '验证',
    proofText: '把损坏过程的模型用于恢复后的原文，所得文件与来文逐字节相同。',
    noProof: '损坏模型未能还原来文，本版文本未经验证。',
    receivedHash: '来文文件的 SHA-256',
    reproducedHash: '模型所得文件的 SHA-256',
    bytes: '{n} 字节，{e}',
    counts: '改动统计',
    rule: '类别',
    certainty: '把握',
    number: '处数',
    repairs: '错位字节的修复',
    repairsText:
      '某些字的两个字节之间被插入了注音，其后的字节两两错位，成为乱码。把字节重新配对即得原文；缺失的字节由注音和上下文确定。',
    noRepairs: '没有错位的字节。',
    receivedForm: '来文',
    restoredForm: '恢复',
    place: '位置',
    bytesText: '以 GBK 计。朱色为两者共有的字节，灰色为丢失或混入的字节。',
    originalBytes: '原文字节',
    receivedBytes: '来文字节',
    straddlesGloss: '{b} 跨两字，被读作“{c}”，其后混入注音“({r})”。',
    straddlesMark: '{b} 跨两字，被读作“{c}”，文本由此断开。',
    marksText: '阅读正文时打开“标出校勘”，恢复的字均有标记，并可查看其来文。',
    runnerUp: '次选“{t}”，对数似然低 {m}',
    decidedBy: { certain: '字节只容许一种读法', probable: '由上下文的词语确定', settled: '由编者审定' },
    glosses: '混入的注音',
    glossesText: '来文在下列{k}个字后共插入注音{n}处。数字为次数。',
    method: '方法',
    methodText: [
      '来文原为简体，被逐字转换为繁体（如“制造业”作“制造業”而非“製造業”，“团结奋斗”作“團結奮斗”而非“團結奮鬥”），再按 GBK 字节在某些字后插入带括号的拼音，然后解码，全角标点变为半角。',
      '恢复则反其道而行：删去注音，重新配对字节，再逐字转回简体。繁体版由简体原文按词语转换，不是来文的繁体。',
      '每一步改动都记录为可逆的编辑；凡不能确定者，一律保留来文并列出，不作猜测。',
    ],
    rules: {
      gloss: '删去混入的注音',
      misaligned: '修复错位的字节',
      width: '半角标点改为全角',
      spacing: '删去多余空格',
      'line-end': '统一换行',
      'line-break': '接合排版断行',
      label: '编号与其文字接为一段',
      markup: '标记转为版式',
      comment: '删去注释标记',
      'page-number': '删去页码',
      'front-matter': '删去文件头的说明',
      doubled: '删去重出的标点',
      emoji: '删去混入的表情符号',
      'latin-1': '误读为 Latin-1 的文字重新解码',
      'utf-8': '误读为 GBK 的 UTF-8 文字重新解码',
      shifted: '补回丢失的一个字节',
    },
    certainties: { certain: '确定', probable: '很可能', settled: '编者审定' },
    lineColumn: '第{l}行第{c}字',
  },
  'zh-hant': {
    intro: '本頁說明來文如何恢復成可讀的文本：改了什麼，把握多大，如何驗證。',
    proof: '驗證',
    proofText: '把損壞過程的模型用於恢復後的原文，所得檔案與來文逐位元組相同。',
    noProof: '損壞模型未能還原來文，本版文本未經驗證。',
    receivedHash: '來文檔案的 SHA-256',
    reproducedHash: '模型所得檔案的 SHA-256',
    bytes: '{n} 位元組，{e}',
    counts: '改動統計',
    rule: '類別',
    certainty: '把握',
    number: '處數',
    repairs: '錯位位元組的修復',
    repairsText:
      '某些字的兩個位元組之間被插入了注音，其後的位元組兩兩錯位，成為亂碼。把位元組重新配對即得原文；缺失的位元組由注音和上下文確定。',
    noRepairs: '沒有錯位的位元組。',
    receivedForm: '來文',
    restoredForm: '恢復',
    place: '位置',
    bytesText: '以 GBK 計。朱色為兩者共有的位元組，灰色為丟失或混入的位元組。',
    originalBytes: '原文位元組',
    receivedBytes: '來文位元組',
    straddlesGloss: '{b} 跨兩字，被讀作「{c}」，其後混入注音「({r})」。',
    straddlesMark: '{b} 跨兩字，被讀作「{c}」，文本由此斷開。',
    marksText: '閱讀正文時開啟「標出校勘」，恢復的字均有標記，並可查看其來文。',
    runnerUp: '次選「{t}」，對數似然低 {m}',
    decidedBy: { certain: '位元組只容許一種讀法', probable: '由上下文的詞語確定', settled: '由編者審定' },
    glosses: '混入的注音',
    glossesText: '來文在下列{k}個字後共插入注音{n}處。數字為次數。',
    method: '方法',
    methodText: [
      '來文原為簡體，被逐字轉換為繁體（如「製造業」作「制造業」，「團結奮鬥」作「團結奮斗」），再按 GBK 位元組在某些字後插入帶括號的拼音，然後解碼，全形標點變為半形。',
      '恢復則反其道而行：刪去注音，重新配對位元組，再逐字轉回簡體。繁體版由簡體原文按詞語轉換，不是來文的繁體。',
      '每一步改動都記錄為可逆的編輯；凡不能確定者，一律保留來文並列出，不作猜測。',
    ],
    rules: {
      gloss: '刪去混入的注音',
      misaligned: '修復錯位的位元組',
      width: '半形標點改為全形',
      spacing: '刪去多餘空格',
      'line-end': '統一換行',
      'line-break': '接合排版斷行',
      label: '編號與其文字接為一段',
      markup: '標記轉為版式',
      comment: '刪去註解標記',
      'page-number': '刪去頁碼',
      'front-matter': '刪去檔頭的說明',
      doubled: '刪去重出的標點',
      emoji: '刪去混入的表情符號',
      'latin-1': '誤讀為 Latin-1 的文字重新解碼',
      'utf-8': '誤讀為 GBK 的 UTF-8 文字重新解碼',
      shifted: '補回遺失的一個位元組',
    },
    certainties: { certain: '確定', probable: '很可能', settled: '編者審定' },
    lineColumn: '第{l}行第{c}字',
  },
  en: {
    intro:
      'How the received text was made readable again: what was changed, how certain each change is, and how that can be checked.',
    proof: 'Proof',
    proofText: 'Running a model of the damage on the restored text gives the received file, byte for byte.',
    noProof: 'The model of the damage does not give the received file; the text published here has not been verified.',
    receivedHash: 'SHA-256 of the received file',
    reproducedHash: 'SHA-256 of what the model gives',
    bytes: '{n} bytes, {e}',
    counts: 'Changes by kind',
    rule: 'Kind',
    certainty: 'Certainty',
    number: 'Places',
    repairs: 'Repairs of misaligned bytes',
    repairsText:
      'Where a gloss was put between the two bytes of a character, or the text was cut there, every later pair of bytes is off by one and reads as garbage. Pairing the bytes anew gives the original; where a byte was lost, the gloss and the words around it show which one it was.',
    noRepairs: 'No bytes were misaligned.',
    receivedForm: 'Received',
    restoredForm: 'Restored',
    place: 'Place',
    bytesText:
      'The bytes are those of GBK: vermilion where both forms have them, gray where they were lost or intruded.',
    originalBytes: 'Bytes of the original',
    receivedBytes: 'Bytes as received',
    straddlesGloss: '{b}, across two characters, was read as {c}, and its gloss ({r}) was put after it.',
    straddlesMark: '{b}, across two characters, was read as the mark {c}, and the text was cut there.',
    marksText:
      'Switch on “Restorations” on a page of the text to see every restored character marked where it stands, with its received form.',
    runnerUp: 'next best “{t}”, {m} lower in log-likelihood',
    decidedBy: {
      certain: 'the bytes allow one reading only',
      probable: 'decided by the words around it',
      settled: 'settled by an editor',
    },
    glosses: 'Intruded glosses',
    glossesText:
      'The received text has {n} pinyin glosses after these {k} characters; the figures say how often each occurs.',
    method: 'Method',
    methodText: [
      'The text was written in simplified characters. A publishing chain converted it to traditional ones one by one (制造業 instead of 製造業, 團結奮斗 instead of 團結奮鬥), inserted the pinyin of some characters in brackets after them, working on GBK bytes without regard to where characters begin, and made full-width punctuation half-width.',
      'Restoration goes the same way back: the glosses are removed, the bytes are paired anew, and the characters are made simplified again. The traditional edition is converted phrase by phrase from the simplified original; it is not the traditional text that was received.',
      'Every change is recorded as an edit that can be undone. What cannot be settled is left as received and listed, never silently guessed.',
    ],
    rules: {
      gloss: 'Intruded gloss removed',
      misaligned: 'Misaligned bytes repaired',
      width: 'Half-width punctuation made full-width',
      spacing: 'Superfluous space removed',
      'line-end': 'Line ending made uniform',
      'line-break': 'Wrapped line joined',
      label: 'Number joined to its text',
      markup: 'Markup turned into layout',
      comment: 'Comment removed',
      'page-number': 'Page number removed',
      'front-matter': 'Front matter of the file removed',
      doubled: 'Repeated punctuation removed',
      emoji: 'Stray emoji removed',
      'latin-1': 'Text misread as Latin-1 decoded again',
      'utf-8': 'UTF-8 misread as GBK decoded again',
      shifted: 'Lost byte put back',
    },
    certainties: { certain: 'certain', probable: 'probable', settled: 'settled by an editor' },
    lineColumn: 'line {l}, character {c}',
  },
};
