import { describe, expect, test } from 'vitest';
import { type Decided, createTables, resolve } from '../../src/pipeline/convert/resolve.ts';
import { applyReviews } from '../../src/pipeline/convert/review.ts';
import type { ConversionReview, ConversionRule, RuleKind } from '../../src/pipeline/convert/rule.ts';
import { createIndex } from '../../src/pipeline/convert/words.ts';

/** Words and phrases of these tests, and nothing else: no dictionary is read. */
const CHARACTERS = { 发: '發', 后: '後', 头: '頭', 长: '長', 里: '裡' };
const PHRASES = { 头发: '頭髮', 皇后: '皇后', 发廊: '髮廊', 里弄: '里弄' };
const rule = (from: string, to: string, kind?: RuleKind): ConversionRule => ({ from, to, reason: '', ...(kind ? { kind } : {}) }); // prettier-ignore
const shownOf = (decided: readonly Decided[]): string => decided.map(({ from, to, by, rule: own }) => `${from}>${to} ${by}${own ? '!' : ''}`).join(' | '); // prettier-ignore

const shown = (text: string, rules: readonly ConversionRule[] = [], words: readonly string[] = []): string => {
  const list = createIndex((beginning) => words.filter((word) => (beginning.length === 1 ? word === beginning : word.length > 1 && word.startsWith(beginning))).map((word) => [word, -10] as const)); // prettier-ignore
  const tables = createTables({ characters: new Map(Object.entries(CHARACTERS)), phrases: new Map(Object.entries(PHRASES)) }, rules, list, (each) => each); // prettier-ignore
  return shownOf(resolve(text, tables));
};

describe('resolve() decides', () => {
  test.each<[string, string, ConversionRule[], string[], string]>([
    ['what has one form at once', '天头，长', [], [], '天头，长>天頭，長 default'],
    ['nothing of nothing', '', [], [], ''],
    ['a phrase', '头发', [], [], '头发>頭髮 phrase'],
    ['a character that is in none', '发', [], [], '发>發 default'],
    ['clause by clause', '天，后，头', [], [], '天，>天， default | 后>後 default | ，头>，頭 default'],
    ['two doubtful clauses beside each other', '后，发', [], [], '后>後 default | ，>， default | 发>發 default'],
    ['a word that is listed by its parts', '理发', [], ['理发'], '理>理 default | 发>發 default'],
    ['by a phrase in it', '大头发', [], ['大头发'], '大>大 default | 头发>頭髮 phrase'],
    ['a rule before a phrase', '头发', [rule('头发', '頭發')], [], '头发>頭發 house!'],
    [
      'a rule’s word before the phrase that it overlaps',
      '理发廊',
      [rule('理发', '理髮')],
      [],
      '理发>理髮 house! | 廊>廊 default',
    ],
    ['of two phrases the later', '头发廊', [], [], '头>頭 default | 发廊>髮廊 phrase'],
    ['the usual form of a rule', '后', [rule('后', '后', 'usual')], [], '后>后 default!'],
    ['a closed one', '后', [rule('后', '后', 'closed')], [], '后>后 house!'],
    [
      'a closed one before the usual',
      '后',
      [rule('后', '後', 'usual'), rule('后', '后', 'closed')],
      [],
      '后>后 house!',
    ],
    ['no rule of one character as a word', '天后', [rule('后', '后')], [], '天>天 default | 后>後 default'],
    [
      'a word of the list before a phrase of words that nobody knows',
      '天皇后',
      [],
      ['天皇'],
      '天>天 default | 皇>皇 default | 后>後 default',
    ],
  ])('%s', (_, text, rules, words, decided) => {
    expect(shown(text, rules, words)).toBe(decided);
  });

  const ALONE = rule('只', '衹', 'alone');
  const COUNTED = rule('只', '隻', 'counted');
  const of = (text: string, words: readonly string[] = []): string | undefined =>
    /只>(.)/u.exec(shown(text, [ALONE, COUNTED], words))?.[1];
  test.each([
    ...[
      '三只',
      '十二只',
      '3只',
      '3只羊',
      '３只羊',
      '第三只',
      '上百只',
      '成千只',
      '几只',
      '幾只',
      '数只',
      '數只',
      '余只',
      '餘只',
      '多只',
      '半只',
      '万只',
      '萬只',
      '亿只',
      '億只',
    ].map((text) => [`behind a figure: ${text}`, text, [], '隻']),
    ...['许多只', '許多只', '很多只', '众多只', '眾多只'].map((text) => [
      `behind ${text}`,
      text,
      [text.slice(0, 2)],
      '隻',
    ]),
    ['not behind a word that ends like one', '统一只', ['统一'], '衹'],
    ['nor behind one that begins like one', '三心只', ['三心'], '衹'],
    ['nor behind another', '他只', [], '衹'],
    ['at the beginning', '只有', [], '衹'],
    ['before letters', '只2019', [], '衹'],
    ...['《', '〈', '“', '‘', '「', '『', 'a'].map((sign) => [`alone before ${sign}`, `，只${sign}`, [], '衹']),
    ['alone before another mark', '，只。', [], '只'],
    ['alone', '只', [], '只'],
    ['behind a figure and before a mark', '3只。', [], '隻'],
    ['in brackets', '（只）', [], '隻'],
    ['in half-width ones', '(只)', [], '隻'],
    ['in a list', '、只、', [], '隻'],
    ['the first of one in brackets', '（只、', [], '隻'],
    ['behind a stroke', '元/只。', [], '隻'],
    ['before a stroke', '（只/', [], '隻'],
    ['not with one bracket', '（只。', [], '只'],
    ['nor with the other', '，只）', [], '只'],
  ] as [string, string, string[], string][])('a measure or a word: %s', (_, text, words, form) => {
    expect(of(text, words)).toBe(form);
  });

  test('a measure within a word that is listed', () => {
    expect(shown('三只手', [ALONE, COUNTED], ['三只手'])).toBe('三>三 default | 只>隻 house! | 手>手 default');
    expect(shown('心只手', [ALONE, COUNTED], ['心只手'])).toBe('心>心 default | 只>只 default | 手>手 default');
  });
});

describe('applyReviews() puts what a person says', () => {
  const review = (context: string, character: string, form: string, to: ConversionReview['to'] = 'hant'): ConversionReview => ({ context, character, form, to, reason: { zh: '甲', en: 'a' } }); // prettier-ignore
  const decided = (...stretches: [from: string, to: string, by: Decided['by'], isRule?: true][]): Decided[] =>
    stretches.map(([from, to, by, isRule]) => ({ from, to, by, ...(isRule ? { rule: rule(from, to) } : {}) }));
  const HAIR = decided(['头发', '頭髮', 'phrase'], ['长', '長', 'default']);
  test.each<[string, Decided[], string, ConversionReview[], string]>([
    ['in place of a phrase’s', HAIR, '头发长', [review('发长', '发', '發')], '头>頭 phrase | 发>發 report! | 长>長 default'],
    ['and leaves named what agrees', HAIR, '头发长', [review('发长', '发', '髮')], '头>頭 phrase | 发>髮 phrase! | 长>長 default'],
    ['at the beginning of a stretch', HAIR, '头发长', [review('头', '头', '头')], '头>头 report! | 发>髮 phrase | 长>長 default'],
    ['of a stretch that is one character', HAIR, '头发长', [review('长', '长', '镸')], '头发>頭髮 phrase | 长>镸 report!'],
    ['nowhere else', HAIR, '头发长', [review('发短', '发', '發')], '头发>頭髮 phrase | 长>長 default'],
    ['without any', HAIR, '头发长', [], '头发>頭髮 phrase | 长>長 default'],
    ['not outside its context', decided(['发甲发', '發甲發', 'default']), '发甲发', [review('发甲', '发', '髮')], '发>髮 report! | 甲发>甲發 default'],
    ['everywhere within it', decided(['发甲发', '發甲發', 'default']), '发甲发', [review('发甲发', '发', '髮')], '发>髮 report! | 甲>甲 default | 发>髮 report!'],
    ['wherever its context stands', decided(['发甲发', '發甲發', 'default']), '发甲发', [review('发', '发', '髮')], '发>髮 report! | 甲>甲 default | 发>髮 report!'],
    ['where contexts overlap', decided(['发发发', '發發發', 'default']), '发发发', [review('发发', '发', '髮')], '发>髮 report! | 发>髮 report! | 发>髮 report!'],
    ['the last of two', HAIR, '头发长', [review('头发', '发', '發'), review('发长', '发', '髮')], '头>頭 phrase | 发>髮 phrase! | 长>長 default'],
    ['not in what is kept', decided(['发', '发', 'kept'], ['发', '發', 'default']), '发发', [review('发', '发', '髮')], '发>发 kept | 发>髮 report!'],
    ['by the forms of Taiwan', decided(['为', '爲', 'default']), '为', [review('为', '为', '為')], '为>為 default!'],
    ['but a rule is written in them', decided(['为', '爲', 'house', true]), '为', [review('为', '为', '為')], '为>為 report!'],
    ['and simplified forms have none', decided(['爲', '为', 'default']), '爲', [review('爲', '爲', '为', 'hans')], '爲>为 default!'],
    ['in a rule, of which the rest is the rule’s', decided(['头发', '頭髮', 'house', true]), '头发', [review('头发', '发', '發')], '头>頭 house! | 发>發 report!'],
  ])('%s', (_, stretches, text, reviews, settled) => {
    expect(shownOf(applyReviews(stretches, text, reviews))).toBe(settled);
  });

  test('and says who said it', () => {
    const said = review('发长', '发', '發');
    const [head, hair] = applyReviews(decided(['头发', '頭髮', 'house', true], ['长', '長', 'default']), '头发长', [said]);
    expect(hair).toEqual({ from: '发', to: '發', by: 'report', rule: { from: '发', to: '發', reason: 'a' }, reviewed: said });
    expect(head?.rule).toEqual({ from: '头', to: '頭', reason: '' });
  });
}); // prettier-ignore
