import { editionOf, isScript, otherScript, type Script, tagOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/reading.ts';
import { replaceText, textOf } from './annotate.ts';
import { isBookmarked, toggleBookmark } from './bookmarks.ts';
import { element } from './element.ts';
import { loadLayer, type ReadingPage } from './page.ts';
import { say } from './say.ts';
import { markTerms } from './terms.ts';

/** What can be done with a paragraph, by the key that does it too. */
export type Tool = 'c' | 'o' | 'e' | 's' | 'b';

const ready = new WeakSet<HTMLElement>();

/** A reader turned to a paragraph: its tools are made, its terms are marked. */
export function want(page: ReadingPage, paragraph: HTMLElement): void {
  if (ready.has(paragraph)) return;
  // To mark terms takes the text apart: never under a selection that is being made.
  if (getSelection()?.isCollapsed === false) return;
  ready.add(paragraph);
  void markTerms(page, paragraph);
  const tools = paragraph.querySelector('.tools');
  const report = tools?.querySelector('.report');
  const make = (tool: Tool, name: string, label: string): void => {
    const button = element('button', {
      type: 'button',
      class: name,
      'data-tool': tool,
      title: label,
      'aria-label': label,
    });
    // What is selected stays selected, so that it can be copied.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => void useTool(page, paragraph, tool));
    report?.before(button);
  };
  make('c', 'copy', ui(page.edition, 'reading.copy'));
  make('s', 'sentences', ui(page.edition, 'reading.sentences'));
  make('b', 'bookmark', ui(page.edition, 'reading.bookmark'));
  paragraph.toggleAttribute('data-bookmarked', isBookmarked(page.report, paragraph.id));
  tools?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const tool = link?.dataset['tool'];
    if (tool === undefined || (tool === 'en' && !paragraph.querySelector('.gist'))) return;
    event.preventDefault();
    void (isScript(tool) ? showIn(page, paragraph, tool) : useTool(page, paragraph, 'e'));
  });
}

export async function useTool(page: ReadingPage, paragraph: HTMLElement, tool: Tool): Promise<void> {
  want(page, paragraph);
  switch (tool) {
    case 'c':
      return (await import('./quote.ts')).copyQuotation(page, paragraph);
    case 'o':
      return showIn(page, paragraph, otherScript(page.script));
    case 'e': {
      const gist = paragraph.querySelector<HTMLDetailsElement>('.gist');
      if (gist) gist.open = !gist.open;
      return;
    }
    case 's':
      return numberSentences(paragraph);
    case 'b': {
      const kept = toggleBookmark(page, paragraph.id, quoted(paragraph));
      paragraph.toggleAttribute('data-bookmarked', kept);
      return say(kept ? ui(page.edition, 'reading.bookmarked') : ui(page.edition, 'reading.unbookmarked'));
    }
  }
}

function quoted(paragraph: HTMLElement): string {
  return [...paragraph.querySelectorAll('.original:not(.beside) .sentence')].map(textOf).join('');
}

/** The paragraph in another script, in place; and back. */
async function showIn(page: ReadingPage, paragraph: HTMLElement, script: Script): Promise<void> {
  const original = paragraph.querySelector<HTMLElement>('.original');
  if (!original) return;
  const back = page.script === script ? otherScript(script) : page.script;
  const to = original.lang === tagOf(editionOf(script)) ? back : script;
  for (const { sentences } of await loadLayer(page, to)) {
    for (const sentence of original.querySelectorAll('.sentence')) {
      const text = sentences[sentence.id];
      if (text !== undefined) replaceText(sentence, text);
    }
  }
  original.lang = tagOf(editionOf(to));
}

/** The number of each sentence before it, as a link to it. */
function numberSentences(paragraph: HTMLElement): void {
  const numbers = paragraph.querySelectorAll('.sentence-number');
  for (const number of numbers) number.remove();
  if (numbers.length > 0) return;
  for (const sentence of paragraph.querySelectorAll('.sentence')) {
    const number = sentence.id.replace(/^p(\d+)\.s/u, '$1.');
    sentence.before(element('a', { class: 'sentence-number', href: `#${sentence.id}` }, number));
  }
}
