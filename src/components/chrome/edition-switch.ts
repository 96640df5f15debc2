/** Remembers the edition that a reader chose, and takes the paragraph along when the edition is switched. */
export function followReader(): void {
  for (const nav of document.querySelectorAll<HTMLElement>('[data-edition-switch]')) {
    if (nav.dataset['ready'] !== undefined) continue;
    nav.dataset['ready'] = '';
    nav.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      remember(link.dataset['edition'] ?? '');
      const paragraph =
        location.hash.slice(1) && isNear(location.hash.slice(1)) ? location.hash.slice(1) : paragraphInView();
      if (paragraph !== undefined) link.hash = paragraph;
    });
  }
}

export const STORED_EDITION = 'duizhao-edition';

function remember(edition: string): void {
  try {
    localStorage.setItem(STORED_EDITION, edition);
  } catch {
    // Storage can be closed to us (private window); then nothing is remembered.
  }
}

/** The addressed element is still on the screen, or near it. */
function isNear(id: string): boolean {
  const box = document.getElementById(decodeURIComponent(id))?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** The first paragraph of which at least a line stands below the header, unless the reader is still at the top of the page. */
function paragraphInView(): string | undefined {
  if (scrollY < 80) return undefined;
  const header = 80;
  const line = 40;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > header + line)?.id;
}
