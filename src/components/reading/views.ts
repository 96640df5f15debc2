import { editionOf, otherScript, tagOf } from '~/vocabulary/edition.ts';
import { element } from './element.ts';
import { loadLayer, type ReadingPage } from './page.ts';
import type { View } from '~/web/reading-settings.ts';

/** Shows what stands beside the text: the other script, or the English. */
export async function showView(page: ReadingPage, view: View): Promise<void> {
  for (const gist of document.querySelectorAll<HTMLDetailsElement>('.paragraph .gist')) gist.open = view === 'english';
  if (view !== 'scripts' || document.querySelector('.beside')) return;
  const script = otherScript(page.script);
  for (const { sentences } of await loadLayer(page, script)) {
    for (const original of document.querySelectorAll('.original')) {
      const texts = [...original.querySelectorAll('.sentence')].flatMap(({ id }) => sentences[id] ?? []);
      if (texts.length === 0) continue;
      original.after(element('p', { class: 'original beside', lang: tagOf(editionOf(script)) }, texts.join('')));
    }
  }
}
