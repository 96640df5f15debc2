import { STORED_EDITION } from './edition-switch.ts';

/** Opens the edition that the reader chose last, or the first one that the browser's languages ask for. */
export function openEdition(): void {
  const link = editionLink();
  if (!link) return;
  link.hash = location.hash;
  location.replace(link.href);
}

/** The link to the reader's edition. */
export function editionLink(): HTMLAnchorElement | undefined {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('a[data-edition]')].map((link) => [link.dataset['edition'], link]),
  );
  return links.get(storedEdition()) ?? links.get(preferredEdition(navigator.languages)) ?? links.get('en');
}

/** The edition for a list of BCP 47 tags, most wanted first; English where none is Chinese or English. */
export function preferredEdition(languages: readonly string[]): string {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)\b/u.test(tag)) return 'zh-hant';
    if (/^zh\b/u.test(tag)) return 'zh-hans';
    if (/^en\b/u.test(tag)) return 'en';
  }
  return 'en';
}

function storedEdition(): string | undefined {
  try {
    return localStorage.getItem(STORED_EDITION) ?? undefined;
  } catch {
    return undefined;
  }
}
