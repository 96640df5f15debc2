import { ui } from '~/i18n/browser/restored.ts';
import { isChangeRule } from '~/vocabulary/change-rules.ts';
import type { RestoredMark } from '~/report/layers.ts';
import { annotate } from './annotate.ts';
import { giveCard } from './card.ts';
import { element } from './element.ts';
import { loadLayer, type ReadingPage } from './page.ts';

/** Marks what was restored where it stands, with the received form in a card. */
export async function showRestored(page: ReadingPage): Promise<void> {
  const files = await loadLayer(page, 'restored');
  const lang = files[0]?.lang ?? '';
  for (const [id, marks] of files.flatMap(({ sentences }) => Object.entries(sentences))) {
    const sentence = document.getElementById(id);
    if (!sentence) continue;
    const entries = marks.map((mark) => ({ ...mark, make: () => makeMark(page, lang, mark) }));
    annotate(sentence, 'restored', entries);
  }
}

export function hideRestored(): void {
  for (const sentence of document.querySelectorAll('.sentence')) annotate(sentence, 'restored', []);
}

function makeMark(page: ReadingPage, lang: string, mark: RestoredMark): HTMLElement {
  const { received, rule, certainty, repair } = mark;
  const { edition } = page;
  const how = [
    isChangeRule(rule) ? ui(edition, `restored.rules.${rule}`) : rule,
    ui(edition, `restored.certainties.${certainty}`),
  ].join(ui(edition, 'restored.comma'));
  const span = element('span', { class: `restored ${certainty}`, tabindex: '0', role: 'button' });
  // What it says when it is read out; its own text is there only when it is in the page, and pinyin after that.
  queueMicrotask(() => {
    queueMicrotask(() => (span.ariaLabel = `${span.textContent}${ui(edition, 'restored.receivedAs')}${received}`));
  });
  giveCard(span, () => [
    element(
      'span',
      { class: 'card-head' },
      ui(edition, 'restored.receivedForm'),
      element('span', { lang, class: 'form' }, received),
    ),
    element('span', { class: 'card-note' }, how),
    element(
      'a',
      { href: `${page.base}${edition}/${page.report}/apparatus/${repair === undefined ? '' : `#r${repair}`}` },
      ui(edition, 'restored.toApparatus'),
    ),
  ]);
  return span;
}
