/** Remembers the edition that a reader chose, and takes the paragraph along when the edition is switched. */
export function followReader(): void {
  arrive();
  for (const nav of document.querySelectorAll<HTMLElement>('[data-edition-switch]')) {
    if (nav.dataset['ready'] !== undefined) continue;
    nav.dataset['ready'] = '';
    nav.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      remember(link.dataset['edition'] ?? '');
      const paragraph =
        location.hash.slice(1) && isNear(location.hash.slice(1)) ? location.hash.slice(1) : paragraphInView();
      if (paragraph === undefined) return;
      link.hash = paragraph;
      leave(paragraph);
    });
  }
}

export const STORED_EDITION = 'duizhao-edition';

const STORED_PLACE = 'duizhao-switch';

/** Notes where on the screen the paragraph stands. */
function leave(paragraph: string): void {
  const top = document.getElementById(decodeURIComponent(paragraph))?.getBoundingClientRect().top;
  try {
    sessionStorage.setItem(STORED_PLACE, JSON.stringify({ paragraph, top }));
  } catch {
    // Then the paragraph stands at the top.
  }
}

/** Puts the paragraph where it stood in the edition that the reader came from. */
function arrive(): void {
  try {
    const { paragraph, top } = JSON.parse(sessionStorage.getItem(STORED_PLACE) ?? '{}') as {
      readonly paragraph?: string;
      readonly top?: number;
    };
    sessionStorage.removeItem(STORED_PLACE);
    const element = paragraph === location.hash.slice(1) ? document.getElementById(paragraph) : null;
    if (!element || top === undefined) return;
    hold(element, top);
  } catch {
    // The paragraph stands at the top.
  }
}

/**
 * Keeps an element at a height of the screen until the page is whole. The browser goes to the anchor once more when it has
 * loaded, and faces and controls that come late move what stands below them; Safari corrects none of it. A reader
 * who moves meanwhile is left alone.
 *
 * @param top in CSS pixels below the upper edge of the window
 */
function hold(element: HTMLElement, top: number): void {
  const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
  const held = new AbortController();
  const place = (): void => {
    if (!held.signal.aborted) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  const letGo = (): void => {
    place();
    changes.disconnect();
    held.abort();
  };
  const changes = new ResizeObserver(place);
  changes.observe(document.body);
  place();
  const { signal } = held;
  for (const hand of hands) addEventListener(hand, () => held.abort(), { passive: true, signal });
  const settle = (): void => void document.fonts.ready.then(() => requestAnimationFrame(letGo));
  if (document.readyState === 'complete') settle();
  else addEventListener('load', settle, { once: true, signal });
}

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
