import type { REGIONS } from './dictionaries.ts';

/** Regions that traditional text is written in. */
type Region = keyof typeof REGIONS;

/**
 * One form of a character in one edition. OpenCC's regional tables follow lists of standard forms, and its phrases
 * follow none; what a region's texts write was counted (beside each: this form, the other one), in laws of Taiwan (10
 * million characters, of the Ministry of Justice), in the gazette of its Legislative Yuan (9 million), and in texts of
 * Hong Kong (UD_Chinese-HK, 12,000, too few to decide 裏, 着 and 衞, which stay OpenCC's).
 */
const FORMS = {
  /** Taiwan as its laws and its gazette write: laws; gazette. */
  hant: [
    '汙污', // 3604:6; 735:48
    '溼濕', // 320:17; 50:6
    '佔占', // 861:97; 613:308
    '佈布', // 4377:255; 1851:226
    '燬毀 譭毀', // 1008:256; 182:24
    '巖岩', // 44:0; 9:3
    '祕秘', // 2022:39; 499:12
    '裏裡', // 11:6; 1663:91
    '羣群', // 368:2; 936:0
    '揹背', // 554:0; 483:9
    '衚胡 衕同', // 231:0 (胡)
    '搾榨', // 4:1; 10:1
  ],
  /** Hong Kong as its press writes, in the forms of its computers: 說 52:0 and 溫 1:0 in the text that there is. */
  'hant-hk': ['户戶 温溫 説說 税稅 脱脫 羣群 峯峰 悦悅 閲閱 鋭銳 兑兌 蜕蛻 媪媼 藴蘊 醖醞 衚胡 衕同'],
  'hant-opencc': [],
} as const;

const maps = new Map<string, ReadonlyMap<string, string>>();

/** A converted text with each character in the one form that its edition has. */
export function inOneForm(text: string, to: Region): string {
  const forms = formsOf(to);
  let changed = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const form = forms.get(text.charAt(at));
    if (form === undefined) continue;
    changed += text.slice(from, at) + form;
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}

function formsOf(to: Region): ReadonlyMap<string, string> {
  const known = maps.get(to);
  if (known) return known;
  const pairs = FORMS[to].flatMap((row) => row.split(' '));
  const made = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  maps.set(to, made);
  return made;
}
