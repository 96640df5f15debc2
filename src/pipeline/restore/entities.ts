/** Names of characters that pages have; those of other languages stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: '\u3000', thinsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'",
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•',
  times: '×', divide: '÷', deg: '°', permil: '‰', plusmn: '±', laquo: '«', raquo: '»', copy: '©', reg: '®',
  sup2: '²', sup3: '³', frac12: '½', yen: '¥', sect: '§', zwj: '', zwnj: '', shy: '',
}; // prettier-ignore

/**
 * The character of an entity that stands in a text because it was escaped twice: `&amp;nbsp;` on a page.
 * @returns undefined for a name that is none, as in `AT&T;`
 */
export function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
