/** A checkable link: `…/p4/?v=1a8fe31d#s2` names the paragraph, the text that was cited, and a sentence of it. */

/** Hexadecimal digits of a hash that a link carries: enough to tell the few versions of one paragraph apart. */
const DIGITS = 8;

/** What a link carries of a text's hash (64 hexadecimal digits). */
export function versionOf(hash: string): string {
  return hash.slice(0, DIGITS);
}

/** The address to cite: the permalink with the version of the text, and the number of a sentence where it is one. */
export function citationLink(permalink: string, hash: string, sentence?: number): string {
  return `${permalink}?v=${versionOf(hash)}${sentence === undefined ? '' : `#s${sentence}`}`;
}

/**
 * The address of a stretch of a paragraph on a page of the text, with the version of the paragraph's text.
 * @param fragment a text fragment (`text=…`); empty for the whole paragraph
 */
export function fragmentLink(page: string, paragraph: string, hash: string, fragment: string): string {
  return `${page}?v=${versionOf(hash)}#${paragraph}${fragment === '' ? '' : `:~:${fragment}`}`;
}

/** The version that an address asks for, from its query (`?v=…`), in lower case; undefined where it asks for none. */
export function readVersion(search: string): string | undefined {
  return new URLSearchParams(search).get('v')?.trim().toLowerCase();
}

/** Whether a hash is the one that a link carries; fewer digits than links have prove nothing. */
export function isVersion(version: string, hash: string): boolean {
  return version.length >= DIGITS && hash.startsWith(version);
}
