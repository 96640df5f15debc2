import { formsOf, inEdition } from '~/vocabulary/by-edition.ts';
import { editionOf, languageOf, tagOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/reading.ts';
import type { TermCard } from '~/report/layers.ts';
import { annotate } from './annotate.ts';
import { giveCard } from './card.ts';
import { element } from './element.ts';
import { loadLayer, type ReadingPage } from './page.ts';

/** Marks the glossary's terms in a paragraph; each has a card. */
export async function markTerms(page: ReadingPage, paragraph: HTMLElement): Promise<void> {
  for (const { terms, sentences } of await loadLayer(page, 'terms')) {
    for (const sentence of paragraph.querySelectorAll('.sentence')) {
      const entries = (sentences[sentence.id] ?? []).flatMap(({ term, ...mark }) => {
        const card = terms[term];
        return card ? [{ ...mark, make: () => makeMark(page, term, card) }] : [];
      });
      if (entries.length > 0) annotate(sentence, 'terms', entries);
    }
  }
}

function makeMark(page: ReadingPage, id: string, card: TermCard): HTMLElement {
  const home = `${page.base}${page.edition}/${page.report}/`;
  const mark = element('a', { class: 'term-mark', href: `${home}glossary/#${id}` });
  giveCard(mark, () => [
    element(
      'span',
      { class: 'card-term' },
      ...formsOf(card).flatMap(([script, form], index) => [
        ...(index === 0 ? [] : [' ']),
        element('span', { lang: tagOf(editionOf(script)) }, form),
      ]),
    ),
    element('span', { class: 'card-note', lang: 'zh-Latn' }, card.pinyin),
    element('span', { class: 'card-english', lang: 'en' }, card.en),
    element('span', {}, inEdition(card.definition, languageOf(page.edition))),
    element(
      'span',
      { class: 'card-note' },
      `${ui(page.edition, 'reading.occursIn')} `,
      ...card.places.flatMap(([section, paragraph]) => [
        element('a', { href: `${home}${section}/#${paragraph}` }, paragraph.slice(1)),
        ' ',
      ]),
    ),
  ]);
  return mark;
}
