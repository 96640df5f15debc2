import { applyEdits, type Edit } from '../../edit.ts';
import { decodeEntity } from '../entities.ts';
import { encodeGbk } from '../gbk.ts';
import type { Escape, Undone } from './family.ts';

/** A way of writing characters with others. */
interface Escaping {
  readonly family: Escape;
  /** What each such stretch begins with: a text without it is not searched. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** The characters of one such stretch; undefined where it is none. */
  readonly decode: (escaped: string) => string | undefined;
}

const ESCAPINGS: readonly Escaping[] = [
  {
    family: 'html-entities',
    sign: '&',
    // &ldquo;  &#20013;  &amp;nbsp;
    pattern: /&(?:amp;)*(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});/giu,
    decode: (escaped) =>
      /nbsp;$/iu.test(escaped) ? '\u00a0' : decodeEntity(escaped.replace(/^&(?:amp;)+(?=[#a-z])/iu, '&')),
  },
  {
    family: 'url-encoding',
    sign: '%',
    // %E4%B8%AD
    pattern: /(?:%[0-9a-f]{2}){2,}/giu,
    decode: (escaped) => decodeBytes(escaped.slice(1).split('%')),
  },
  {
    family: 'quoted-printable',
    sign: '=',
    // =E4=B8=AD, broken over lines behind a =
    pattern: /(?:=[0-9A-F]{2}|=\r?\n(?==[0-9A-F]{2}))+/gu,
    decode: (escaped) =>
      decodeBytes(
        escaped
          .replaceAll(/=\r?\n/gu, '')
          .slice(1)
          .split('='),
      ),
  },
  {
    family: 'unicode-escapes',
    sign: '\\u',
    // \u4e2d  \u{20000}
    pattern: /(?:\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,5}\})+/giu,
    decode: (escaped) =>
      escaped.replaceAll(/\\u\{?([0-9a-f]+)\}?/giu, (_, hex: string) =>
        hex.length > 4 ? String.fromCodePoint(Number.parseInt(hex, 16)) : String.fromCharCode(Number.parseInt(hex, 16)),
      ),
  },
];

/** A stretch that stands for others, and what for. */
interface Escaped {
  readonly from: number;
  readonly escaped: string;
  readonly text: string;
}

/** How much it takes: stretches, or so many characters of Chinese; and their share of all that comes out. */
const MINIMUM = { stretches: 3, chinese: 6, share: 0.5 } as const;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·\u00a0]/gu;

/**
 * Families of texts in which characters stand escaped: as HTML entities, once or several times; as in addresses (`%E4%B8%AD`); as
 * quoted-printable; as `\u4e2d`. Undone where what comes out is Chinese; a text that shows how to escape stays.
 */
export function undoEscapes(received: string): Undone | undefined {
  for (const { family, sign, pattern, decode } of ESCAPINGS) {
    if (!received.includes(sign)) continue;
    const found = [...received.matchAll(pattern)].flatMap(({ 0: escaped, index }): Escaped[] => {
      const text = decode(escaped);
      return text === undefined ? [] : [{ from: index, escaped, text }];
    });
    const out = found.map(({ text }) => text).join('');
    const chinese = out.match(CHINESE)?.length ?? 0;
    const isMuch = (found.length >= MINIMUM.stretches && chinese > 0) || chinese >= MINIMUM.chinese;
    if (!isMuch || chinese < [...out].length * MINIMUM.share) continue;
    if (isShown(received, found) || isCode(received)) continue;
    // Entities stand among characters; with the others all of a text is escaped, or it shows how that is done.
    if (family !== 'html-entities' && chinese < (received.match(/\p{Script=Han}/gu)?.length ?? 0)) continue;
    const edits = found.map(({ from, escaped, text }): Edit => ({
      from,
      to: from + escaped.length,
      insert: text,
      rule: 'escape',
      certainty: 'certain',
    }));
    const verified = escapeAgain(applyEdits(received, edits), found) === received;
    return { family, edits: edits.map((edit) => dropSpace(received, edit)), glosses: [], verified, issues: [] };
  }
  return undefined;
}

/** The source of a page or a program: signs that text has seldom. */
function isCode(received: string): boolean {
  const plain = received.replaceAll(/&(?:amp;)*[#\w]+;|\\u\{\w+\}|=[\dA-F]{2}|=\r?\n/gu, '');
  const signs = plain.match(/[{}<>;=[\]|`$]/gu)?.length ?? 0;
  return signs * CODE > plain.length;
}

/** Characters for each such sign, in a program. */
const CODE = 30;

/** A space that kept lines whole stands for nothing between Chinese characters. */
function dropSpace(received: string, edit: Edit): Edit {
  const isBetween = edit.insert === '\u00a0' && HAN.test(received.charAt(edit.from - 1)) && HAN.test(received.charAt(edit.to)); // prettier-ignore
  return isBetween ? { ...edit, insert: '' } : edit;
}

const HAN = /^[\p{Script=Han}，。、；：？！“”‘’（）《》]$/u;

/** The forward model: each of the characters that stood escaped, wherever it stands, in the form that it stood in. */
function escapeAgain(restored: string, found: readonly Escaped[]): string {
  const forms = new Map<string, string>();
  for (const { text, escaped } of found) {
    const characters = [...text];
    const [only, another] = characters;
    if (only !== undefined && another === undefined) forms.set(only, escaped);
    else for (const character of characters) forms.set(character, bytesOf(character, escaped));
  }
  return [...restored].map((character) => forms.get(character) ?? character).join('');
}

/** A text that shows how characters are escaped quotes them, or has them in addresses. */
function isShown(received: string, found: readonly Escaped[]): boolean {
  const shown = found.filter(({ from, escaped }) => {
    const before = received.slice(Math.max(0, from - 80), from);
    const behind = received.charAt(from + escaped.length);
    const isQuoted = /[“‘"'`「『（(]$/u.test(before) && /^[”’"'`」』）)]/u.test(behind);
    return isQuoted || /https?:\/\/[^\s，。]*$/iu.test(before);
  });
  return shown.length * 2 > found.length;
}

/** Text of bytes in hexadecimal figures: UTF-8, else GBK; undefined where they are neither. */
function decodeBytes(hex: readonly string[]): string | undefined {
  const bytes = Uint8Array.from(hex, (each) => Number.parseInt(each, 16));
  for (const label of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A character as the stretch that it stood in writes it: with the sign before each byte, in figures of the same case. */
function bytesOf(character: string, like: string): string {
  const sign = like.startsWith('\\u') ? '\\u' : like.charAt(0);
  const isSmall = /[a-f]/u.test(like.replaceAll('u', ''));
  const cased = (hex: string): string => (isSmall ? hex : hex.toUpperCase());
  if (sign === '\\u')
    return Array.from({ length: character.length }, (_, at) => `\\u${cased(character.charCodeAt(at).toString(16).padStart(4, '0'))}`).join(''); // prettier-ignore
  const utf8 = [...new TextEncoder().encode(character)];
  const gbk = [...(encodeGbk(character) ?? '')].map((byte) => byte.charCodeAt(0));
  const [first, second] = [utf8, gbk].map((bytes) => bytes.map((byte) => sign + cased(byte.toString(16).padStart(2, '0'))).join('')); // prettier-ignore
  return second !== undefined && first !== undefined && !like.includes(first) && like.includes(second) ? second : (first ?? ''); // prettier-ignore
}
