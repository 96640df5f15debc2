import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatOf, layOut } from '../../src/pipeline/split/lay-out.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { makeOf } from '../fixtures/make-of.ts';
import { BOOK, MINUTES, PLAN, REPORT, SPEECH, STATISTICS, WPS_NOTICE } from '../fixtures/kinds/documents.ts';
import { ARCHIVE, GOV, LAW, TAIWAN, WECHAT } from '../fixtures/kinds/pages.ts';
import { HONG_KONG, HUGO, OBSIDIAN, PAPER, REGULATION, UTF16 } from '../fixtures/kinds/texts.ts';

/** What a file of a kind says, as a person reads it: stated before it was taken in. */
interface Facts {
  readonly title: string;
  /** Undefined where the file states none. */
  readonly date?: string;
  readonly issuer?: string;
  readonly author?: readonly string[];
  readonly number?: string;
  readonly adopted?: string;
  readonly effective?: string;
  readonly headings: readonly string[];
  readonly tables?: number;
  readonly notes?: number;
  readonly boxes?: number;
  /** Words that the source has, and words that it must not have. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Words of what was left out or not kept. */
  readonly told?: readonly string[];
}

const KINDS: readonly (readonly [name: string, bytes: Uint8Array, facts: Facts])[] = [
  ['notice.docx', WPS_NOTICE, { title: '云岭市水务局关于做好2024年防汛抗旱工作的通知', date: '2024-03-08', issuer: '云岭市水务局', number: '云水发〔2024〕12号', headings: ['一、压实防汛责任', '二、强化监测预警'], has: ['（一）落实行政首长负责制。', '（二）开展汛前检查。', '1. 雨量站'], lacks: ['（三）', 'Administrator'] }],
  ['plan.docx', PLAN, { title: '云岭市“十四五”水安全保障规划', date: '2021-12', author: ['云岭市发展和改革委员会'], headings: ['第一章　规划背景', '第一节　主要成就', '第二章　目标指标'], tables: 1, notes: 2, boxes: 1, has: ['| 指标 | 目标值 | << | 属性 |', '<mfrac><mi>Q</mi><mi>W</mi></mfrac>'] }],
  ['speech.docx', SPEECH, { title: '在全市水利工作会议上的讲话', date: '2024-01-05', author: ['王某某'], headings: ['一、2023年工作成效', '二、2024年重点任务'], has: ['（一）抓好防汛。'], lacks: ['微软用户'] }],
  ['communique.docx', STATISTICS, { title: '云岭市2023年国民经济和社会发展统计公报', date: '2024-03-20', issuer: '云岭市统计局', headings: ['一、综合', '二、农业', '注释：'], tables: 1, notes: 2, has: ['单位：%'] }],
  ['minutes.odt', MINUTES, { title: '云岭江联席会议纪要', number: '〔2024〕3号', headings: ['一、议定事项'], tables: 1, notes: 1, has: ['| 出席单位 | << |', '<mi>Q</mi><mo>=</mo>'], lacks: ['StarMath', 'Q = v A'] }],
  ['book.epub', BOOK, { title: '云岭水利简史', date: '2022-06-01', author: ['林一舟'], headings: ['前言', '第一章　古代', '一、开凿', '第二章　近代'], notes: 1, has: ['渠成于鄞水之畔[^1]', '![封面](images/picture-1.png)'], told: ['yín'] }],
  ['report.pdf', REPORT, { title: '云岭市水资源评估报告', date: '2023-10', issuer: '云岭水务研究院', headings: ['一、总体情况', '二、用水结构', '三、建议'], tables: 1, notes: 2, has: ['最严格的水资源管理制度[^1]。', '| 农业 | 6.2 | 52% |'], lacks: ['2023-11-05', 'Microsoft'], told: ['page numbers (3 pages)', '云岭市水资源评估报告 (2 pages)'] }],
  ['post.html', WECHAT, { title: '云岭古城的水巷：一份踏勘记录', date: '2024-03-05', author: ['林一舟'], headings: ['一、水巷的来历', '二、踏勘所见'], has: ['全长约420米', '> “水从门前过'], lacks: ['阅读 1024', '扫一扫', 'R0lGOD'], told: ['阅读 1024', '水巷'] }],
  ['notice.html', GOV, { title: '云岭市人民政府办公室关于印发云岭市节约用水奖励办法的通知', date: '2024-03-08', issuer: '云岭市人民政府办公室', number: '云政办发〔2024〕12号', effective: '2024-05-01', headings: ['云岭市节约用水奖励办法'], tables: 1, has: ['| 等次 | 奖励 | << |', '附件：奖励申请表.docx'], lacks: ['要闻动态', '分享到', '相关文章', 'ICP备'], told: ['P020240312.docx', 'ICP备', '相关文章'] }],
  ['law.html', LAW, { title: '云岭省湿地保护条例', date: '2023-11-30', adopted: '2018-09-30', effective: '2019-01-01', headings: ['第一章　总　则', '第二章　保　护', '第三章　附　则'], has: ['（一）擅自开垦；'], lacks: ['立法', '版权所有'], told: ['版权所有'] }],
  ['law-taiwan.html', TAIWAN, { title: '云岭县湿地保育自治条例', date: '2023-05-17', headings: ['第 一 章 總則', '第 二 章 附則'], has: ['為保育濕地'], lacks: ['跳到主要內容', '法規類別'] }],
  ['news.mhtml', ARCHIVE, { title: '云岭江大桥合龙', date: '2024-03-05', author: ['赵一平'], headings: [], has: ['大桥全长1280米'], lacks: ['首页', '责编'] }],
  ['notes.md', OBSIDIAN, { title: '云岭江流域治理笔记', date: '2024-03-05', author: ['林一舟'], headings: ['现状', '措施'], notes: 1, has: ['> **摘要**', '干流见干流一节，支流见 支流。水质总体为优。', '- ☑ 清淤'], lacks: ['[[', '==', '%%', '#待整理', '[!summary]', '^abc123'], told: ['这里要补数据', '#水利 #待整理', 'summary', '水质总体为优', 'aliases'] }],
  ['post.md', HUGO, { title: '云岭市水价改革三年评估', date: '2023-12-20', author: ['林一舟', '云岭水务研究院'], headings: ['一、背景', '二、结论'], tables: 1, has: ['| :---: | ---: | :--- |', 'lm(use ~ price)'], lacks: ['toc', '***'], told: ['{{< toc >}}', 'figure'] }],
  ['paper.md', PAPER, { title: '梯级水库生态调度的博弈分析', author: ['周一民', '吴二娟'], headings: ['1 引言', '1.1 问题', '2 结论', '参考文献'], notes: 2, has: ['Q₀，面积为 10⁴ m²'] }],
  ['bulletin.txt', UTF16, { title: '云岭市2023年水资源公报', date: '2024-06', issuer: '云岭市水务局', headings: ['一、降水量', '二、水资源量', '（一）地表水', '（二）地下水'] }],
  ['release.txt', HONG_KONG, { title: '水务署推出智管网优化计划', date: '2024-08-23', headings: [], has: ['二○三○年'], lacks: ['＊＊＊'] }],
  ['regulation.txt', REGULATION, { title: '云岭市城市供水管理办法', date: '2024-01-15', issuer: '云岭市人民政府', number: '云岭市人民政府令第88号', adopted: '2024-01-10', effective: '2024-03-01', headings: ['第一章　总　则', '第二章　附　则'], lacks: ['关闭窗口'], told: ['关闭窗口'] }],
]; // prettier-ignore

describe('files of kinds that people have say what they say', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-kinds-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(KINDS)('%s', async (name, bytes, facts) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const { report, text, draft } = await makeOf(file);
    const { metadata } = report;
    const document = split(layOut(text, formatOf(draft.source.file, text)));
    const paragraphs = document.sections.flatMap((section) => section.paragraphs);
    const count = (kind: string): number => paragraphs.filter((paragraph) => paragraph.kind === kind).length;
    expect({
      title: metadata.title.hans,
      date: metadata.date?.value,
      issuer: metadata.issuers?.[0]?.hans,
      more: metadata.issuers?.length ?? 0,
      author: metadata.authors?.map(({ hans }) => hans),
      number: metadata.number?.hans,
      adopted: metadata.adopted,
      effective: metadata.effective,
      headings: document.sections.flatMap(({ heading }) => heading?.text.trim() ?? []),
      tables: count('table'),
      notes: count('note'),
      boxes: new Set(paragraphs.flatMap(({ box }) => box ?? [])).size,
    }).toEqual({
      title: facts.title,
      date: facts.date,
      issuer: facts.issuer,
      more: facts.issuer === undefined ? 0 : 1,
      author: facts.author,
      number: facts.number,
      adopted: facts.adopted,
      effective: facts.effective,
      headings: facts.headings,
      tables: facts.tables ?? 0,
      notes: facts.notes ?? 0,
      boxes: facts.boxes ?? 0,
    });
    for (const words of facts.has ?? []) expect(text).toContain(words);
    for (const words of facts.lacks ?? []) expect(text).not.toContain(words);
    const told = [...draft.dropped, ...draft.lost].join('\n');
    for (const words of facts.told ?? []) expect(told).toContain(words);
  });
});
