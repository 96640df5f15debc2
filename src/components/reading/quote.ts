import type { CitationSet } from '~/report/citing/citation-set.ts';
import { cite } from '~/report/citing/citation-set.ts';
import { fragmentLink } from '~/report/citing/link.ts';
import { isStyle, STYLE_NAMES, STYLES } from '~/report/citing/styles.ts';
import { textFragment } from '~/report/citing/text-fragment.ts';
import { dateOf, escapeHtml, plainText } from '~/report/citing/template.ts';
import { inEdition } from '~/vocabulary/by-edition.ts';
import { editionOf, editionOfTag, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/copying.ts';
import { copyText } from '../citing/clipboard.ts';
import { preferredStyle, preferStyle } from '../citing/preferred-style.ts';
import { textOf } from './annotate.ts';
import { element } from './element.ts';
import { loadFile, type ReadingPage } from './page.ts';
import { say } from './say.ts';
import { type SelectedStretch, selectionIn } from './selection.ts';

/** Copies a paragraph, or what is selected in it, with its citation in the style that the reader prefers. */
export async function copyQuotation(page: ReadingPage, paragraph: HTMLElement): Promise<void> {
  await copyAs(page, paragraph, selectionIn(paragraph));
}

async function copyAs(page: ReadingPage, paragraph: HTMLElement, selected: SelectedStretch | undefined): Promise<void> {
  const { edition } = page;
  const set = (await loadFile(`${page.base}${page.report}/citations.json`)) as CitationSet;
  const available = STYLES.filter((style) => inEdition(set, languageOf(page.edition))[style] !== undefined);
  const { text, html } = quotation(page, paragraph, selected, set, preferredStyle(available));
  if (!(await copyText(text, html, { byHand: ui(edition, 'copying.byHand'), close: ui(edition, 'copying.close') })))
    return;
  const select = element('select', { 'aria-label': ui(edition, 'copying.preferred') });
  select.append(...available.map((style) => new Option(STYLE_NAMES[style], style)));
  select.value = preferredStyle(available);
  select.addEventListener('change', () => {
    preferStyle(select.value);
    void copyAs(page, paragraph, selected);
  });
  say(`${ui(edition, 'copying.copiedAs')} `, select);
}

/** The words in quotation marks, the citation, and for a part of a paragraph the link that leads to just that. */
function quotation(
  page: ReadingPage,
  paragraph: HTMLElement,
  selected: SelectedStretch | undefined,
  set: CitationSet,
  style: string,
): { readonly text: string; readonly html: string } {
  const { edition, site, report } = page;
  if (!isStyle(style)) throw new Error(`Cannot cite in style "${style}"`);
  const citations = cite(
    set,
    { site, id: report },
    {
      level: 'paragraph',
      paragraph: {
        id: paragraph.id,
        hash: versionIn(paragraph),
      },
      ...(selected?.sentence === undefined ? {} : { sentence: selected.sentence }),
    },
    { language: languageOf(edition), style, accessed: dateOf(new Date()) },
  );
  const words = ui(edition, 'copying.quotation', { t: selected?.text ?? wholeText(paragraph) });
  const inText = citations.find(({ kind }) => kind === 'in-text');
  // A note takes the place of the entry; a reference in the text stands beside it.
  const list = citations.filter(({ kind }) => kind === 'note' || kind === 'data' || (kind === 'entry' && !citations.some((each) => each.kind === 'note'))); // prettier-ignore
  const link = selected ? linkToStretch(page, paragraph, selected) : undefined;
  const html = [
    `${escapeHtml(words)}${inText ? ` ${inText.text}` : ''}`,
    ...list.map(({ kind, text }) => (kind === 'data' ? `<pre>${escapeHtml(text.trimEnd())}</pre>` : text)),
    ...(link === undefined ? [] : [`<a href="${link}">${link}</a>`]),
  ];
  const text = [
    `${words}${inText ? ` ${plainText(inText.text)}` : ''}`,
    ...list.map((each) => (each.kind === 'data' ? each.text.trimEnd() : plainText(each.text))),
    ...(link === undefined ? [] : [link]),
  ];
  return { text: `${text.join('\n\n')}\n`, html: html.map((part) => `<p>${part}</p>`).join('') };
}

function versionIn(paragraph: HTMLElement): string {
  return paragraph.querySelector<HTMLElement>('[data-version]')?.dataset['version'] ?? '';
}

function wholeText(paragraph: HTMLElement): string {
  return [...paragraph.querySelectorAll('.original:not(.beside) .sentence')].map(textOf).join('');
}

/** The section page of the script that was quoted, at the paragraph, with the version of its text and the stretch as a text fragment. */
function linkToStretch(page: ReadingPage, paragraph: HTMLElement, { text, from, to }: SelectedStretch): string {
  const original = paragraph.querySelector<HTMLElement>('.original:not(.beside)');
  const shown = editionOfTag(original?.lang ?? '') ?? page.edition;
  const edition = shown === editionOf(page.script) ? page.edition : shown;
  const all = [...document.querySelectorAll('.original:not(.beside)')].map((each) => each.textContent).join('\n');
  const fragment = textFragment(wholeText(paragraph), from, to, all, original?.lang ?? 'zh');
  const section = `${page.site}${edition}/${page.report}/${sectionOf(page, paragraph)}/`;
  return fragmentLink(section, paragraph.id, versionIn(paragraph), text === '' ? '' : fragment);
}

/** On the page of the whole report, the section whose heading stands above the paragraph. */
function sectionOf({ sections }: ReadingPage, paragraph: HTMLElement): string {
  const [only = '', more] = sections;
  if (more === undefined) return only;
  const heads = [...document.querySelectorAll('.section-head')];
  const above = heads.findLast((head) => (head.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0); // prettier-ignore
  return above?.id ?? only;
}
