import { annotate } from './annotate.ts';
import { element } from './element.ts';
import { loadLayer, type ReadingPage } from './page.ts';

/** Pinyin above every character of the text. */
export async function showPinyin(page: ReadingPage): Promise<void> {
  for (const { sentences } of await loadLayer(page, 'pinyin')) {
    for (const [id, readings] of Object.entries(sentences)) {
      const sentence = document.getElementById(id);
      if (!sentence) continue;
      const entries = readings.flatMap((reading, from) =>
        reading === ''
          ? []
          : [
              {
                from,
                to: from + (readings[from + 1] === '' ? lengthAt(sentence, from) : 1),
                make: () => makeRuby(reading),
              },
            ],
      );
      annotate(sentence, 'pinyin', entries);
    }
  }
}

export function hidePinyin(): void {
  for (const sentence of document.querySelectorAll('.sentence')) annotate(sentence, 'pinyin', []);
}

function lengthAt(sentence: Element, at: number): number {
  return (sentence.textContent.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What is annotated is put in before the reading. */
function makeRuby(reading: string): HTMLElement {
  const ruby = element('ruby');
  queueMicrotask(() => ruby.append(element('rt', { lang: 'zh-Latn' }, reading)));
  return ruby;
}
