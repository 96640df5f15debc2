import type { OwnScript } from '../vocabulary/edition.ts';
import { composeEdits, applyEdits, type Edit } from '../pipeline/edit.ts';
import { decodeEntity } from '../pipeline/restore/entities.ts';
import { fromGb18030 } from './gb18030.ts';
import { fromHongKong } from './hong-kong.ts';
import { characterOf } from './radicals.ts';

/** A text with its characters in order, and an edit for each change. */
export interface Cleaned {
  readonly text: string;
  readonly edits: readonly Edit[];
}

interface Rule {
  readonly name: keyof typeof CHARACTER_RULES;
  readonly pattern: RegExp;
  /** What a match becomes; undefined where it stays. */
  readonly replace: (match: string, script: OwnScript) => string | undefined;
}

/** What each rule changed, for the person who reads what was taken in. */
const CHARACTER_RULES = {
  'entity': 'entities that were escaped twice (&nbsp;): they are characters now',
  'radical': 'radicals (such as ⼀) that stood for characters (一): they are characters now',
  'compatibility': 'compatibility ideographs: they are the unified ones now',
  'hong-kong': 'private-use characters of Hong Kong’s set: they are the standard’s now',
  'gb-18030': 'private-use characters of GBK: they are those of GB 18030 now',
  'invisible': 'zero-width characters and soft hyphens: taken out',
  'direction': 'controls of the direction of writing: taken out',
  'vertical': 'marks in the form for vertical lines: they have their usual form now',
  'width': 'full-width letters and digits: they have their usual width now',
  'spaced': 'spaces between the characters of a word: taken out',
  'doubled': 'characters set twice to look bold: they stand once now',
} as const; // prettier-ignore

const HAN = '[\\p{Script=Han}々〇]';

/** Marks of vertical text and the same for lines. */
const VERTICAL = new Map(
  Array.from('︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'.matchAll(/(.)(.)/gu), ([, vertical = '', usual = '']) => [vertical, usual]),
); // prettier-ignore

/** Titles of two characters that are set apart: 目 录. */
const PARTED =
  /^[ \t\u3000]*(?:目[ \u3000]+[录錄]|前[ \u3000]+言|[总總][ \u3000]+[则則]|附[ \u3000]+[则則]|通[ \u3000]+知|公[ \u3000]+告|摘[ \u3000]+要|[结結][ \u3000]+[语語]|[后後][ \u3000]+[记記]|附[ \u3000]+件|附[ \u3000]+[录錄]|[说說][ \u3000]+明|[决決][ \u3000]+定|意[ \u3000]+[见見]|[报報][ \u3000]+告)[ \t\u3000]*$/gmu;

/** In their order: what is escaped may be any of the others, and a space counts only between characters. */
const RULES: readonly Rule[] = [
  { name: 'entity', pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/giu, replace: decodeEntity },
  { name: 'radical', pattern: /[\u2e80-\u2fd5]/gu, replace: (match, script) => changed(match, characterOf(match, script)) },
  { name: 'compatibility', pattern: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu, replace: (match) => changed(match, match.normalize('NFC')) },
  { name: 'hong-kong', pattern: /[\ue000-\uf848]/gu, replace: (match, script) => (script === 'hant' ? fromHongKong(match) : undefined) },
  { name: 'gb-18030', pattern: /[\ue78d-\ue864]/gu, replace: (match, script) => (script === 'hans' ? fromGb18030(match) : undefined) },
  { name: 'invisible', pattern: new RegExp(`[\\u200b\\u2060\\ufeff\\u00ad]|(?<=${HAN})[\\u200c\\u200d]|[\\u200c\\u200d](?=${HAN})`, 'gu'), replace: () => '' },
  { name: 'direction', pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, replace: () => '' },
  { name: 'vertical', pattern: /[\ufe10-\ufe19\ufe30-\ufe48]/gu, replace: (match) => VERTICAL.get(match) },
  { name: 'width', pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, replace: (match) => match.normalize('NFKC') },
  { name: 'spaced', pattern: new RegExp(`(?<!${HAN})${HAN}(?:[ \\u00a0\\u3000]${HAN}){3,}(?!${HAN})`, 'gu'), replace: (match) => match.replaceAll(/[ \u00a0\u3000]/gu, '') },
  { name: 'spaced', pattern: PARTED, replace: (match) => match.replaceAll(/[ \t\u3000]/gu, '') },
  { name: 'doubled', pattern: new RegExp(`(?:(${HAN})\\1){4,}`, 'gu'), replace: (match) => [...match].filter((_, at) => at % 2 === 0).join('') },
]; // prettier-ignore

/**
 * Puts the characters of a text in order, as far as there is one answer: what a font, a page or a program wrote instead
 * of the character that is read becomes that character.
 */
export function cleanCharacters(text: string, script: OwnScript): Cleaned {
  let cleaned = text;
  let edits: readonly Edit[] = [];
  for (const { name, pattern, replace } of RULES) {
    const own: Edit[] = [];
    for (const match of cleaned.matchAll(pattern)) {
      const insert = replace(match[0], script);
      if (insert === undefined) continue;
      own.push({ from: match.index, to: match.index + match[0].length, insert, rule: name, certainty: 'certain' });
    }
    if (own.length === 0) continue;
    edits = edits.length === 0 ? own : composeEdits(text, edits, own);
    cleaned = applyEdits(cleaned, own);
  }
  return { text: cleaned, edits };
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}

/** Edits as lines that tell how many there were of a kind. */
export function tellEdits(edits: readonly Edit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.entries(CHARACTER_RULES).flatMap(([rule, what]) => {
    const count = counts.get(rule) ?? 0;
    return count > 0 ? [`${count} ${what}`] : [];
  });
}
