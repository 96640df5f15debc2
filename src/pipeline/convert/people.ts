import { givenForms, keptInNames, type NameForm, surnameForms, SURNAMES } from './surnames.ts';
import { likelihoodInNames } from './given-names.ts';
import { scoreOf } from './segment.ts';
import { senseAt } from './senses.ts';
import { FIGURES, HAN } from '../../vocabulary/numerals.ts';
import { isHanUnit, type WordIndex } from './words.ts';

/** A person's name in a text, by its offsets. */
export interface PersonName {
  readonly from: number;
  readonly to: number;
  /** Length of the surname. */
  readonly surname: number;
  /** What stands around it and in it leaves no doubt that it is one. */
  readonly isSure: boolean;
  /** It is likelier a name than not. */
  readonly isLikely: boolean;
  /** A surname before a title: 周 in 上周先生 may be one, whatever word it is in. */
  readonly isTitled: boolean;
}

/** A stretch of Han characters in a text, as it stands and in simplified characters, unit for unit. */
export interface Clause {
  readonly text: string;
  readonly simplified: string;
  readonly start: number;
  readonly end: number;
}

/** How much surer a name has to be that begins in another one. */
const OVERLAP = 2;
const SURE = 2.5;
const LIKELY = 2;
const POSSIBLE = 1;

const TITLES =
  '先生|女士|小姐|太太|夫人|同志|同学|主任|主席|书记|教授|老师|医生|大夫|医师|护士长|律师|法官|检察官|审判长|院长|校长|部长|局长|处长|科长|厅长|司长|署长|行长|厂长|场长|市长|省长|县长|区长|州长|' +
  '乡长|镇长|村长|组长|会长|社长|所长|站长|队长|团长|班长|连长|营长|旅长|师长|军长|馆长|台长|店长|船长|机长|总理|总统|总裁|总经理|经理|董事长|董事|总监|总工程师|总工|总编辑|主编|研究员|院士|博士|硕士|' +
  '工程师|秘书长|秘书|委员|议员|理事长|理事|监事|法师|师傅|师父|大使|参赞|将军|司令员|司令|政委|上将|中将|少将|大校|上校|中校|少校|警官|参谋|干事|助理|顾问|讲师|教练|选手|烈士|' +
  '氏|主委|老先生|老师傅|阿姨|叔叔|大爷|大妈|奶奶|爷爷|大哥|大姐';
const LONGER = '会|团|台|大会|制|室|处|级|府|署|席|们|性|办公|资格|职|人选|岗|任期|一职|的话|全体';
const TITLE_AFTER = new RegExp(`^(?:副|前|原|老|总)?(?:${TITLES})(?!${LONGER})`, 'u');
const TITLE_BEFORE = new RegExp(
  `(?:${TITLES.replace('氏|', '')}|姓|叫|名叫|记者|代表|编辑|导演|编剧|原告|被告|被告人|上诉人|被上诉人|申请人|被申请人|证人|嫌疑人|罪犯|患者|村民|居民|市民|学生|农民|工人|战士|作家|画家|诗人|学者|作者|演员|专家|译者|摄影|责编|法定代表人|负责人|联系人|主持人)$`,
  'u',
);
const VERB =
  /^(?:表示|指出|认为|说|称|强调|介绍|提出|提到|透露|主持|出席|讲话|致辞|发言|宣布|坦言|告诉|补充|建议|回忆|解释|分析|呼吁|直言|写道|摄|在接受|接受|在(?:会上|会议|讲话|致辞|发言)|报道|犯|出生|担任|被|因|等|同志|系|诉)/u;
const WEAK_VERB =
  /^(?:在|是|任|担任|当选|率|赴|会见|获|从|向|对|把|将|也|还|则|曾|已|就|又|都|来|去|著|的|一|当|作|为|主|到|出)/u;
const LINK = /(?:[和与及或同跟向请由让给据找对被叫是、，]|以及|据悉|名叫)$/u;
/** Surnames that are oftener a word of another kind. */
const WORDLIKE = new Set('党于种里后干向折采舍千布斗家秋台占和同从时都有高方文马平成金白温常安宁关万');
/** Those that few persons have. */
const RARE = new Set('里后种干向折采舍千布斗家秋');
/** What makes 于 the word before a title: 应于主任委员…, 不迟于. */
const BEFORE_WORD = /[应须需已可均并将必当早晚迟先后高低大小多少优利有在对至位处属由等关基鉴限止忠勇善乐急难易便]$/u;

/** Whether the tables have a name already, with a surname in the form that it has in names. */
type IsNamed = (name: string, surname: string) => boolean;

/** The persons whose names hold a character that has another form in a name, in the order of the text. */
export function findPeople(clause: Clause, list: WordIndex, isNamed: IsNamed): PersonName[] {
  const found: PersonName[] = [];
  let free = clause.start;
  for (let at = clause.start; at < clause.end; at += 1) {
    if (at < free) continue;
    const best = bestAt(clause, at, list, isNamed);
    if (!best) continue;
    // 谢谢余部长: of two that overlap the surer one.
    const next = at + 1 < best.person.to ? bestAt(clause, at + 1, list, isNamed) : undefined;
    if (next && next.score > best.score + (next.person.isTitled ? 0 : OVERLAP)) continue;
    const { person } = best;
    found.push(person);
    free = person.to;
  }
  return found;
}

interface Scored {
  readonly person: PersonName;
  readonly score: number;
}

function bestAt(clause: Clause, at: number, list: WordIndex, isNamed: IsNamed): Scored | undefined {
  let best: Scored | undefined;
  let most = POSSIBLE;
  for (const surname of [2, 1]) {
    if (!isSurname(clause, at, surname)) continue;
    for (const given of [0, 2, 1]) {
      const to = at + surname + given;
      if (to > clause.end || !concernsNames(clause, at, to, surname)) continue;
      const isKnown = given === 2 && isNamed(clause.text.slice(at, to), clause.simplified.charAt(at));
      const score = scoreName(clause, { at, surname, given }, list) + (isKnown ? 2 : 0);
      if (score < most || (best && score === most)) continue;
      most = score;
      const person = { from: at, to, surname, isSure: score >= SURE, isLikely: score >= LIKELY, isTitled: given === 0 };
      best = { person, score };
    }
    if (best) return best;
  }
  return best;
}

/** 乾 is no surname, though 干 is one: a traditional surname has the form that it has in names. */
function isSurname({ text, simplified }: Clause, at: number, length: number): boolean {
  const name = simplified.slice(at, at + length);
  if (!SURNAMES.has(name)) return false;
  const written = text.slice(at, at + length);
  const form = surnameForms.get(name);
  return written === name || !form || form.to === written;
}

/** Whether a name holds what would come out otherwise as a word. */
function concernsNames({ text, simplified }: Clause, at: number, to: number, surname: number): boolean {
  if (surnameForms.has(simplified.slice(at, at + surname))) return true;
  for (let index = at + surname; index < to; index += 1) {
    if (givenForms.has(simplified.charAt(index)) || keptInNames.has(text.charAt(index))) return true;
  }
  return false;
}

interface Candidate {
  readonly at: number;
  readonly surname: number;
  readonly given: number;
}

function scoreName(clause: Clause, candidate: Candidate, list: WordIndex): number {
  const { simplified, start, end } = clause;
  const { at, surname, given } = candidate;
  const name = simplified.slice(at, at + surname + given);
  const to = at + name.length;
  const inClause = simplified.slice(Math.max(start, at - 6), at);
  const after = simplified.slice(to, to + 6);
  const hasTitle = TITLE_AFTER.test(after);
  if (AFTER_FIGURE.test(simplified.slice(Math.max(0, at - 2), at))) return -Infinity;
  if (given === 0) return hasTitle ? scoreTitled(simplified, candidate, start, list) : -Infinity;
  const hasRole = TITLE_BEFORE.test(inClause);
  const beginning = surname === 1 ? scoreOf(name.slice(0, 2), list) : -Infinity;
  if (beginning > (given === 1 ? COMMON : VERY_COMMON)) return -Infinity;
  if (!hasTitle && PLACE.test(after)) return -Infinity;
  let score = scoreAround(clause, at, to) + (hasTitle ? 5 : 0) + (hasRole ? roleOf(name) : 0);
  for (let index = at + surname; index < to; index += 1)
    score += likelihoodAt(clause, index, given === 2 && index === at + surname);
  if (surname === 2) score += 1.5;
  if (beginning > COMMON) score -= 1.2;
  if (!hasTitle && !hasRole && given === 2 && scoreOf(name.slice(surname), list) > VERY_COMMON) score -= 1.2;
  if (isKnownWord(name, list)) score += given === 2 ? 1 : -0.5;
  const isBound = at === start && to === end;
  if (WORDLIKE.has(name.charAt(0)) && surname === 1 && !hasRole) {
    score -= isBound
      ? RARE.has(name.charAt(0))
        ? 1.5
        : 0.2
      : hasTitle && (at === start || LINK.test(inClause))
        ? 0
        : 1.5;
  }
  if (at > start) score -= joinedBefore(simplified.slice(at - 1, at + 1), list);
  if (given === 2 && !hasTitle && isCommon(name.slice(surname), list)) score -= 1.2;
  if (to < end && !hasTitle && !VERB.test(after) && isKnownWord(simplified.slice(to - 1, to + 1), list)) score -= 2;
  if (senseAt(simplified, at, true)) score -= 4;
  return hasTitle || !isOfOtherSense(simplified, at, to) ? score : score - 2;
}

/** 于 behind a role is oftener the word: 委员于本法施行后. */
function roleOf(name: string): number {
  return name.startsWith('于') ? 1.5 : 3;
}

/** How much speaks against a surname that makes a word with the character before it: 对于. */
function joinedBefore(pair: string, list: WordIndex): number {
  const score = isHanPair(pair) ? scoreOf(pair, list) : -Infinity;
  return score > VERY_COMMON ? 6 : score > COMMON ? 3 : 0;
}

/** Whether what stands beside a character of a name gives it a sense of words: 水谷之海, 钟鼎. */
function isOfOtherSense(simplified: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const sense = senseAt(simplified, at, at > from);
    const form = (at === from ? surnameForms : givenForms).get(simplified.charAt(at));
    if (sense?.after && !sense.isDoubtful && sense.to !== form?.to) return true;
  }
  return false;
}

/** 乾 begins given names and ends the names of dried things. */
function likelihoodAt({ text, simplified }: Clause, at: number, isFirst: boolean): number {
  const written = text.charAt(at);
  if (written === '于' || written === '於') return -6;
  if (FOREIGN.has(written)) return 0;
  if (!keptInNames.has(written)) return likelihoodInNames(simplified.charAt(at));
  return written === '乾' ? (isFirst ? 0.5 : -2) : KEPT_LIKELIHOOD;
}

/** Characters that spell foreign names, and say nothing of Chinese ones. */
const FOREIGN = new Set('尔爾斯克德特姆诺諾迪廷萨薩曼登逊遜奇茨耶莱萊弗夫卡尼塔勒鲁魯拉罗羅');

/** Of a character that simplified text keeps in names alone. */
const KEPT_LIKELIHOOD = 1.2;

/** What stands on both sides of a name. */
function scoreAround({ simplified, start, end }: Clause, at: number, to: number): number {
  const after = simplified.slice(to, to + 6);
  let score = 0;
  if (LINK.test(simplified.slice(Math.max(0, at - 6), at))) score += 1;
  else if (at === start) score += 0.5;
  if (VERB.test(after)) score += 2;
  else if (WEAK_VERB.test(after)) score += 1;
  else if (/^[、（(与和及]/u.test(after)) score += 0.5;
  if (at === start && to === end) score += 2;
  else if (to === end) score += 0.5;
  return score;
}

const AFTER_FIGURE = new RegExp(`[${FIGURES}${HAN}第几余多%％]$`, 'u');
const PLACE = /^(?:[省市县区镇乡村庄路街屯寨]|自治|族|人民|半岛|海峡|群岛)/u;

/** A surname before a title: 范先生; but 由于先生 and 应于主任委员 are words. */
function scoreTitled(simplified: string, { at, surname }: Candidate, start: number, list: WordIndex): number {
  if (at === start) return SURE + 1;
  const before = simplified.slice(Math.max(start, at - 6), at);
  if (simplified.charAt(at) === '于' && BEFORE_WORD.test(before)) return -Infinity;
  const joined = surname === 1 && isKnownWord(simplified.slice(at - 1, at + 1), list);
  const bound = surname === 1 && isKnownWord(simplified.slice(Math.max(start, at - 2), at + 1), list);
  if (bound) return POSSIBLE;
  const isWordlike = WORDLIKE.has(simplified.charAt(at)) && surname === 1;
  if (LINK.test(before) && !isCommon(simplified.slice(at - 1, at + 1), list)) return SURE + 1;
  return joined || isWordlike ? POSSIBLE : SURE;
}

/** A word that a large list has often enough to think of it first. */
const COMMON = -13.5;
const VERY_COMMON = -10.5;

/** Whether a pair of characters is a word of the list. */
function isCommon(word: string, list: WordIndex): boolean {
  return isHanPair(word) && scoreOf(word, list) > COMMON;
}

function isKnownWord(word: string, list: WordIndex): boolean {
  return isHanPair(word) && Number.isFinite(scoreOf(word, list));
}

function isHanPair(word: string): boolean {
  return word.length > 1 && isHanUnit(word.charCodeAt(0));
}

/** The form of a simplified character in a traditional name; undefined where it has none of its own there. */
export function traditionalName(_: string, simplified: string, isSurname: boolean): NameForm | undefined {
  return (isSurname ? surnameForms : givenForms).get(simplified);
}

/** The form of a character of a traditional name in simplified text, where it has one of its own there: 徐乾學, 徐乾学. */
export function simplifiedName(character: string, _: string, isSurname: boolean): NameForm | undefined {
  return !isSurname && keptInNames.has(character) ? { to: character, isDoubtful: false } : undefined;
}
