import { type Edition, editionFor, EDITIONS, FALLBACK } from '../../vocabulary/edition.ts';
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
  return (
    links.get(storedEdition()) ??
    links.get(
      preferredEdition(
        navigator.languages,
        EDITIONS.filter((edition) => links.has(edition)),
      ),
    )
  );
}

/** Of the editions that are offered, the one for a list of BCP 47 tags, most wanted first; English where none fits. */
export function preferredEdition(languages: readonly string[], offered: readonly Edition[]): Edition {
  for (const language of languages) {
    const edition = editionFor(language, offered);
    if (edition) return edition;
  }
  return FALLBACK;
}

function storedEdition(): string | undefined {
  try {
    return localStorage.getItem(STORED_EDITION) ?? undefined;
  } catch {
    return undefined;
  }
}
