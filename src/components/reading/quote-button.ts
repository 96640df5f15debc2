import { ui } from '~/i18n/browser/copying.ts';
import { element } from './element.ts';
import type { ReadingPage } from './page.ts';
import { copyQuotation } from './quote.ts';
import { selectedParagraph, selectionIn } from './selection.ts';

const GAP = 8;
let button: HTMLButtonElement | undefined;

/** Offers to copy what is selected in a paragraph, beneath it; gone as soon as the selection is. */
export function offerQuotation(page: ReadingPage): void {
  const paragraph = selectedParagraph();
  if (!paragraph || !selectionIn(paragraph)) {
    button?.remove();
    button = undefined;
    return;
  }
  if (!button) {
    button = element(
      'button',
      { type: 'button', class: 'quote-selection' },
      ui(page.edition, 'copying.quoteSelection'),
    );
    // A button that takes the focus would take the selection away.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const current = selectedParagraph();
      if (current) void copyQuotation(page, current);
    });
    document.body.append(button);
  }
  const lines = getSelection()?.getRangeAt(0).getClientRects();
  const last = lines?.[lines.length - 1];
  if (!last) return;
  const width = document.documentElement.clientWidth;
  button.style.top = `${Math.min(last.bottom + GAP, innerHeight - button.offsetHeight - GAP)}px`;
  button.style.left = `${Math.max(GAP, Math.min(last.right - button.offsetWidth, width - button.offsetWidth - GAP))}px`;
}
