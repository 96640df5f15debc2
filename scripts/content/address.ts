/** Where a site is published. */
export interface Address {
  /** `https://example.org` */
  readonly origin: string;
  /** Path below which all pages are; a slash at both ends. */
  readonly base: string;
}

/** The parts of a site's address; undefined where it is none that every server and browser reads alike. */
export function readAddress(text: string): Address | undefined {
  if (!/^https?:\/\/[^/\s@?#\\]+(\/[^\s?#\\]*)?$/iu.test(text) || !URL.canParse(text)) return undefined;
  const base = readBase(/^https?:\/\/[^/]+(.*)$/iu.exec(text)?.[1] ?? '');
  return base === undefined ? undefined : { origin: new URL(text).origin, base };
}

/** A base path with a slash at both ends; undefined where it needs escaping or leads elsewhere (`..`, `//`). */
export function readBase(text: string): string | undefined {
  const inner = text.replace(/^\//u, '').replace(/\/$/u, '');
  if (inner === '') return '/';
  return inner.split('/').every((part) => /^[\w.~-]+$/u.test(part) && !/^\.+$/u.test(part)) ? `/${inner}/` : undefined;
}
