import { simplifiedDictionary } from '../pipeline/convert/dictionaries.ts';
import { SURNAMES } from '../pipeline/convert/surnames.ts';
import { isDate, readDate } from '../pipeline/split/dates.ts';
import type { Finding } from './blocks.ts';

/** What the name of a body ends with. */
const ENDINGS =
  '(?:厅|廳|局|部|委|委员会|委員會|办公室|辦公室|办公厅|辦公廳|政府|国务院|國務院|人民代表大会|人民代表大會|常务委员会|法院|检察院|檢察院|署|院|会|會|中心|公司|集团|大学|大學|学院|研究所|协会|協會|学会|學會|处|處|站|所|社|银行|銀行)';
const BODY = new RegExp(`^[\\p{Script=Han}（）]{2,30}${ENDINGS}$`, 'u');

/** True for a line that is the name of a body. */
export function isBody(line: string): boolean {
  return BODY.test(line.replaceAll(/[\s\u3000]/gu, '')) && !/[的和]$/u.test(line);
}

/** True for what ends as the name of a body does, however short it is. */
export function endsAsBody(name: string): boolean {
  return new RegExp(`\\p{Script=Han}${ENDINGS}$`, 'u').test(name);
}

const MOST_BODIES = 12;

/** Who signs: the lines before the date at either end of a text, where they name bodies; several may share a line. */
export function findSignature(lines: readonly string[], head: number, tail: number): Finding[] {
  const ends = lines.length <= head + tail ? [lines] : [lines.slice(-tail), lines.slice(0, head)];
  return ends.flatMap((end) =>
    end.flatMap((line, index) => {
      if (line.length >= 24 || readDate(line) === undefined || !isDate(line.replaceAll(/^[（(]|[）)]$/gu, '')))
        return [];
      const above = end.slice(Math.max(0, index - MOST_BODIES), index).reverse();
      const stop = above.findIndex((each) => bodiesIn(each).length === 0);
      const signing = above.slice(0, stop === -1 ? above.length : stop).reverse();
      return signing.flatMap(bodiesIn).map((value) => ({ value, where: 'the line before the date' }));
    }),
  );
}

/** The bodies that a line names, and nothing else: several stand apart by wide gaps. */
function bodiesIn(line: string): string[] {
  const parts = line.trim().split(/[\s\u3000]{2,}|、/u);
  if (parts.length > 1 && parts.every(isBody)) return parts.map(bare);
  if (isBody(line)) {
    const words = line.trim().split(/[\s\u3000]/u);
    return words.length > 1 && words.every((word) => word.length > 3 && isBody(word)) ? words : [bare(line)];
  }
  return [];
}

function bare(name: string): string {
  return name.replaceAll(/[\s\u3000]/gu, '');
}

/**
 * The head of an official paper, in red above its number: 云岭市人民政府文件.
 * @returns the body without the word for the paper
 */
export function readRedHead(line: string): string | undefined {
  const [, name = ''] =
    /^(\S+?)(?:文件|公文)$/u.exec(bare(line)) ?? /^(\S.*?)[ \u3000]+(?:函|令|公告|書函|书函)$/u.exec(line.trim()) ?? [];
  return isBody(name) ? name : undefined;
}

/**
 * Who speaks, below the title of a speech or a report: 云岭市市长　王某某.
 * @returns the name without the office
 */
export function readSpeaker(line: string): string | undefined {
  const [, name] =
    /^[\p{Script=Han}、]{0,24}(?:[省市县區区州]长|[省市縣]長|书记|書記|主席|主任|部长|部長|局长|局長|厅长|廳長|总理|總理|院长|院長|会长|會長|检察长|檢察長)[\s\u3000]+(\p{Script=Han}(?:[\s\u3000]?\p{Script=Han}){1,3})$/u.exec(
      line.trim(),
    ) ?? [];
  return name?.replaceAll(/[\s\u3000]/gu, '');
}

/** What a person says before others, by its title. */
const SPOKEN = /(?:讲话|講話|致辞|致辭|致词|發言|发言|演讲|演講|述职报告)$/u;

/** The name below the title of a speech, which stands by itself: 王某某. */
export function findSpeakerAlone(lines: readonly string[]): string | undefined {
  const at = lines.slice(0, 4).findIndex((line) => SPOKEN.test(line));
  if (at === -1) return undefined;
  return lines
    .slice(at + 1, at + 4)
    .filter((line) => /^\p{Script=Han}(?:[ \u3000]?\p{Script=Han}){1,3}$/u.test(line))
    .map(bare)
    .find(isPerson);
}

/** True for a surname that families have with one or two characters behind it; not for 各位代表, 三月五日, 国家主席, 广东省. */
function isPerson(name: string): boolean {
  const { characters } = simplifiedDictionary();
  const [first = '', second = '', ...rest] = Array.from(name, (character) => characters.get(character) ?? character);
  if (/[们們省市县縣年月日]$/u.test(name)) return false;
  return SURNAMES.has(first + second) ? rest.length > 0 : SURNAMES.has(first) && rest.length < 2;
}

/** The country or dynasty before a name, as libraries have it: [美] 某某, （清）某某. */
const COUNTRY =
  /(?<=^|[、，,;；/／])[\s\u3000]*[[［〔【（(]\p{Script=Han}{1,5}[\]］〕】）)][\s\u3000]*(?=\p{Script=Han})/gu;

/** Names in one line of authors: 李明、王芳; 本报记者 李明. */
export function namesIn(value: string): string[] {
  return (
    value
      .replace(/^(?:本报|本報|本刊)?(?:记者|記者|通讯员|通訊員|特约撰稿人?)[\s\u3000：:]*/u, '')
      .replaceAll(COUNTRY, '')
      .split(/[、，,;；/／]|[\s\u3000]+(?=\p{Script=Han})/u)
      // A raised figure or star refers to what the author is.
      .map((name) => name.replace(/(?:[¹²³⁰-⁹*＊†‡]|(?<=\p{Script=Han})\d(?:[,，]\d)*)+$/u, '').trim())
      .filter((name) => name !== '')
  );
}

/** Whether a name is that of a body or of a person. */
export function kindOfName(name: string): 'person' | 'institution' {
  if (/课题组|課題組|编写组|編寫組|编委会|小组|工作组|编辑部|編輯部|本刊|本报/u.test(name)) return 'institution';
  return isBody(name) && [...name].length > 3 ? 'institution' : 'person';
}
