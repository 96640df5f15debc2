import type { ReadingPage } from './page.ts';
import { readStored, writeStored } from './settings.ts';

/** The last place in each report, kept in this browser only. */
export const STORED_PLACES = 'duizhao-places';

/** A place to come back to. */
export interface Place {
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
