import type { ReadingPage } from './page.ts';
import { readStored, writeStored } from './settings.ts';

/** The last place in each report, kept in this browser only. */
export const STORED_PLACES = 'duizhao-places';

/** A place to come back to. */
export interface LastPlace {
  readonly section: string;
  readonly paragraph: string;
}

const LINE = 120;

/** The paragraph that stands at the reading line: a little below the head of the window. */
export function currentParagraph(): HTMLElement | undefined {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  return paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top <= LINE) ?? paragraphs[0];
}

/** Marks the paragraph that is being read in the contents, and remembers it. */
export function followPlace(page: ReadingPage): void {
  let waiting = false;
  const look = (): void => {
    waiting = false;
    const paragraph = currentParagraph()?.id;
    if (paragraph === undefined) return;
    for (const link of document.querySelectorAll('.paragraph-list a'))
      link.ariaCurrent = link.getAttribute('href') === `#${paragraph}` ? 'true' : null;
    showWhere(scrollY >= LINE);
    if (scrollY < LINE) return;
    const [section = 'all', more] = page.sections;
    writeStored(STORED_PLACES, {
      ...readStored(STORED_PLACES),
      [page.report]: { section: more === undefined ? section : 'all', paragraph },
    });
  };
  addEventListener(
    'scroll',
    () => {
      if (!waiting) setTimeout(look, 200);
      waiting = true;
    },
    { passive: true },
  );
  look();
}

/** In the page's head: the section, the paragraph's place in the report, and how far it is read. */
function showWhere(under: boolean): void {
  const where = document.querySelector<HTMLElement>('[data-where]');
  const progress = document.querySelector<HTMLElement>('[data-progress]');
  if (!where || !progress) return;
  const all = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const index = all.findIndex((each) => each === currentParagraph());
  const { before = '0', total = '0' } = where.dataset;
  where.hidden = !under;
  where.lastElementChild?.replaceChildren(`${Number(before) + index + 1} / ${total}`);
  const { style } = progress;
  const [from, to] = [style.getPropertyValue('--from'), style.getPropertyValue('--to')].map(Number);
  // For browsers that do not draw it by scrolling, and readers who want nothing to move.
  style.setProperty('--read', String((from ?? 0) + ((to ?? 1) - (from ?? 0)) * ((index + 1) / all.length)));
}
