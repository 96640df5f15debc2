import { readLabelledDate } from '../pipeline/split/dates.ts';
import type { Finding, Findings } from './blocks.ts';
import { keyOfLabel } from './dated.ts';
import { endsAsBody } from './issuers.ts';

type Key = keyof Findings;

/** Words before a colon, or in the first cell of a row, that say what stands behind them. */
const LABELS: readonly (readonly [pattern: RegExp, key: Key])[] = [
  [/^(?:成文|[发發]文|[签簽][发發署]|修[正订訂])(?:日期|[时時][间間])$|^(?:日期|[时時][间間])$/u, 'date'],
  [/^(?:作者|撰稿(?:人)?|撰文|[执執][笔筆](?:人)?|[编編]著|[记記]者|文)$/u, 'author'],
  [/^(?:(?:信息|[资資][讯訊]|文章|稿件)?[来來]源|稿源|[发發][布佈](?:[机機][构構]|[机機][关關]|[单單]位)|出版(?:者|社|[单單]位)|主[办辦](?:[单單]位|[机機][关關])?)$/u, 'publisher'],
  [/^(?:(?:[发發][布佈文]|制定|[颁頒][布發发])部[门門]|(?:[发發]文|制定|制發|[签簽][发發]|[颁頒][布佈發发])(?:[机機][关關]|[单單]位|[机機][构構]))$/u, 'issuer'],
  [/^(?:[发發]文字[号號]|文[号號]|文[书書][号號]|[发發]布文[号號])$/u, 'number'],
  [/^(?:[时時]效性?|效力(?:[状狀][态態])?|有效性)$/u, 'status'],
  [/^(?:原文(?:[链鏈][接結]|[网網]址|[连連][结結])|[来來]源[网網]址|[链鏈]接|[网網]址|URL)$/iu, 'address'],
  [/^(?:[标標][题題]|[题題]名|[名][称稱]|(?:文件|法[规規律])名[称稱])$/u, 'title'],
]; // prettier-ignore

/** A label and what stands behind it: 發布日期：2024年3月5日. */
const LABELLED =
  /^[【［[(（]?([\p{Script=Han}A-Z](?:[ \u3000]?[\p{Script=Han}A-Za-z]){0,7})[】］\])）]?[ \u3000]*[：:][ \u3000]*(\S.*)$/u;

/** The same between brackets, as libraries of laws write it: 【时效性】失效. */
const BRACKETED = /^[【［[]([\p{Script=Han}](?:[ \u3000]?[\p{Script=Han}]){1,7})[】］\]][ \u3000]*([^：:\s].*)$/u;

/** What a line says with a label in front; undefined where it has none, or one that says nothing of the text. */
export function readLabel(line: string): { readonly key: Key; readonly value: string } | undefined {
  const [, spaced = '', value = ''] = LABELLED.exec(line) ?? BRACKETED.exec(line) ?? [];
  const label = spaced.replaceAll(/[ \u3000]/gu, '');
  // 单位：亿元 stands above a table.
  if (/^[单單]位$/u.test(label)) return endsAsBody(value.trim()) ? { key: 'issuer', value: value.trim() } : undefined;
  const key = keyOfLabel(label) ?? LABELS.find(([pattern]) => pattern.test(label))?.[1];
  if (key === undefined) return undefined;
  const known = readValue(key, value.trim());
  return known === undefined ? undefined : { key, value: known };
}

/** True for a line that is a label with its value: no title, and no beginning of the text. */
export function isLabelled(line: string): boolean {
  return readLabel(line) !== undefined;
}

const LONGEST = 60;

function readValue(key: Key, value: string): string | undefined {
  switch (key) {
    case 'date':
    case 'adopted':
    case 'published':
    case 'effective':
      return readLabelledDate(value);
    case 'status':
      return statusOf(value);
    case 'address':
      return /^https?:\/\/[^\s<>"]+/iu.exec(value)?.[0];
    case 'author':
      // What somebody is, is no name: （作者系云岭大学教授）.
      return /(?:教授|研究[员員]|院[长長]|主任|博士|院士|研究生|[学學]者)[）)]?$/u.test(value) ? undefined : shortOf(value.replace(/[）)]$/u, '')); // prettier-ignore
    default:
      return shortOf(value);
  }
}

function shortOf(value: string): string | undefined {
  return [...value].length <= LONGEST ? value : undefined;
}

/** Whether a law is in force, as libraries of laws say it. */
const STATUS: readonly (readonly [pattern: RegExp, status: string])[] = [
  [/尚未(?:生效|施行|[实實]施)/u, 'not-yet-in-force'],
  [/失效|[废廢]止/u, 'repealed'],
  [/已[被]?修[改正订訂]/u, 'amended'],
  [/有效|施行中/u, 'in-force'],
];

function statusOf(value: string): string | undefined {
  return STATUS.find(([pattern]) => pattern.test(value))?.[1];
}

/** Adds what a label says to what was found. */
export function addLabelled(line: string, where: string, found: Record<Key, Finding[]>): boolean {
  const labelled = readLabel(line);
  if (labelled) found[labelled.key].push({ value: labelled.value, where });
  return labelled !== undefined;
}
