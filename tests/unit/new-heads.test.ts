import path from 'node:path';
import { expect, test } from 'vitest';
import { orderDates } from '../../src/intake/dated.ts';
import type { Finding } from '../../src/intake/blocks.ts';
import { makeOf } from '../fixtures/make-of.ts';

/** What a text is known by, read from its head and foot; a key that is left out is unknown and stays so. */
interface Known {
  readonly title: string;
  readonly date?: string;
  readonly adopted?: string;
  readonly published?: string;
  readonly effective?: string;
  readonly status?: string;
  readonly number?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly issuer?: readonly string[];
}

const folder = path.resolve(import.meta.dirname, '../fixtures/heads');
const sure = (found: readonly Finding[]): string[] => [...new Set(found.filter(({ isWeak }) => isWeak !== true).map(({ value }) => value))]; // prettier-ignore

test.each<[string, Known]>([
  ['redhead.txt', {"title": "云岭市人民政府关于加快推进城乡供水一体化的实施意见", "date": "2024-03-05", "number": "云府发〔2024〕5号", "issuer": ["云岭市人民政府"]}],
  ['bar.txt', {"title": "云岭市关于做好2024年春灌工作的通知", "date": "2024-02-01", "published": "2024-02-02", "issuer": ["云岭市水务局", "云岭市农业农村局"]}],
  ['law.txt', {"title": "云岭省河道管理条例", "date": "2020-11-27", "adopted": "2005-07-29", "effective": "2021-01-01"}],
  ['speech.txt', {"title": "坚持人民至上　建设幸福河湖——在全市河湖长制工作会议上的讲话", "date": "2024-03-05", "author": "李某某"}],
  ['brokendate.txt', {"title": "关于印发节水方案的通知", "date": "2024-03-05", "issuer": ["云岭市水务局"]}],
  ['roc.txt', {"title": "云岭县政府　函", "date": "2024-05-20", "number": "府水字第1130012345號", "issuer": ["云岭县政府"]}],
  ['news.txt', {"title": "治水新篇——云岭市水网建设纪实", "date": "2024-03-05", "publisher": "云岭日报"}],
  ['gazette.txt', {"title": "云岭市人民政府办公室关于印发供水应急预案的通知", "date": "2024-03-05", "published": "2024-03-08", "number": "云政办发〔2024〕12号", "status": "in-force", "issuer": ["云岭市人民政府办公室"]}],
  ['draft.txt', {"title": "云岭省供水条例（草案征求意见稿）", "effective": "2025-01-01"}],
  ['undated.txt', {"title": "春灌小记"}],
  ['std.txt', {"title": "农村供水工程运行管理规范", "date": "2024-03-05", "published": "2024-03-05", "effective": "2024-06-01", "number": "DB99/T 1234—2024", "issuer": ["云岭省市场监督管理局"]}],
  ['work.txt', {"title": "政府工作报告——2024年1月15日在云岭市第六届人民代表大会第四次会议上", "date": "2024-01-15", "author": "王某某"}],
  ['paper.txt', {"title": "云岭水网建设的成效与问题"}],
  ['decree.txt', {"title": "云岭市人民政府令", "date": "2024-03-01", "adopted": "2024-02-20", "effective": "2024-05-01", "number": "云岭市人民政府令第12号", "issuer": ["云岭市人民政府"]}],
  ['weekday.txt', {"title": "云岭水务简报", "date": "2024-03-05"}],
  ['tw.txt', {"title": "云岭县湿地保育自治条例", "date": "2024-05-20", "published": "2023-03-01", "number": "府法字第1120001234號"}],
  ['hkgov.txt', {"title": "水务署公布食水检验结果", "date": "2024-08-23"}],
  ['three.txt', {"title": "中共云岭市委办公室云岭市人民政府办公室关于印发《云岭市节水行动方案》的通知", "date": "2024-03-05", "issuer": ["中共云岭市委办公室", "云岭市人民政府办公室"]}],
  ['hanyear.txt', {"title": "云岭县志·水利篇", "date": "1993-10"}],
  ['meeting.txt', {"title": "云岭市人民代表大会常务委员会公告", "date": "2023-12-05", "adopted": "2023-10-27", "issuer": ["云岭市人民代表大会常务委员会"]}],
  ['expired.txt', {"title": "云岭市河道采砂管理办法", "date": "2010-05-06", "published": "2010-05-06", "effective": "2010-07-01", "status": "repealed", "number": "云府令第33号", "issuer": ["云岭市人民政府"]}],
  ['mag.txt', {"title": "求水之道", "date": "2024-05", "published": "2024-05", "publisher": "云岭"}],
  ['english.txt', {"title": "Water Plan 水利规划", "date": "2024-03-05"}],
  ['time.txt', {"title": "云岭市召开水利工作会议", "date": "2024-03-05", "author": "张三 李四", "publisher": "云岭市融媒体中心"}],
  ['attach.txt', {"title": "云岭市节水行动方案"}],
])('%s', async (name, known) => {
  const { draft } = await makeOf(path.join(folder, name));
  const { findings } = draft;
  expect(draft.title.value).toBe(known.title);
  expect(orderDates(findings)[0]?.value).toBe(known.date);
  expect(sure(findings.issuer)).toEqual(known.issuer ?? []);
  for (const key of ['adopted', 'published', 'effective', 'status', 'number', 'author'] as const)
    if (key !== 'published' || known.published !== undefined) expect([key, sure(findings[key])[0]]).toEqual([key, known[key]]);
  if (known.publisher !== undefined) expect(sure(findings.publisher)).toContain(known.publisher);
}); // prettier-ignore
