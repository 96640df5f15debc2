import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';

let jieba: Jieba | undefined;

/**
 * A simplified title in pinyin as bibliographies write it: words joined, no tones, a capital at the beginning and on
 * names of people and places (jieba's tags). What an editor supplied keeps its brackets.
 */
export function romanizeTitle(title: string): string {
  jieba ??= Jieba.withDict(dict);
  let text = '';
  for (const { word, tag } of jieba.tag(title.trim(), true)) {
    if (!/\p{Script=Han}/u.test(word)) {
      text += [...word].map((character) => MARKS[character] ?? character).join('');
      continue;
    }
    const read = joinSyllables(pinyin(word, { toneType: 'none', type: 'array' }));
    const gap = text === '' || /[\s([“‘-]$/u.test(text) ? '' : ' ';
    text += gap + (/^n[rst]/u.test(tag) ? capitalize(read) : read);
  }
  return text
    .replaceAll(/(\p{Ll})(\d)/gu, '$1 $2')
    .replaceAll(/—+/gu, '—')
    .replaceAll(/ +/gu, ' ')
    .trim()
    .replace(/\p{L}/u, (first) => first.toUpperCase());
}

/** Chinese marks as a Latin text has them. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ', ', '、': ', ', '。': '. ', '；': '; ', '：': ': ', '？': '? ', '！': '! ', '—': '—', '…': '…',
  '“': ' “', '”': '”', '‘': ' ‘', '’': '’', '《': ' “', '》': '”', '〈': ' “', '〉': '”', '「': ' “', '」': '”',
  '（': ' (', '）': ') ', '［': '[', '］': ']', '【': '[', '】': ']', '〔': '[', '〕': ']', '·': ' ', '　': ' ',
}; // prettier-ignore

/** `xi'an`: a syllable that begins with a vowel is set off. */
function joinSyllables(syllables: readonly string[]): string {
  return syllables.map((each, index) => (index > 0 && /^[aeo]/u.test(each) ? `'${each}` : each)).join('');
}

function capitalize(word: string): string {
  return word.replace(/^./u, (first) => first.toUpperCase());
}
