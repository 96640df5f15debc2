import { type Address, resolveAddress } from '~/report/address/resolve.ts';
import type { AddressTable } from '~/report/address/table.ts';
import { type CitationSet, cite } from '~/report/citing/citation-set.ts';
import type { CitedPlace } from '~/report/citing/place.ts';
import { isStyle } from '~/report/citing/styles.ts';
import { dateOf } from '~/report/citing/template.ts';
import { isEdition, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/address.ts';
import { hrefOf, nameOf } from '../address/name.ts';
import { element } from '../reading/element.ts';
import { loadFile } from '../reading/page.ts';
import { startCitations } from './citations.ts';

/** Shows the citations of whatever place a reader writes, as they type. */
export function citeAnyPlace(): void {
  const form = document.querySelector<HTMLFormElement>('[data-any-place]');
  const { edition = '' } = form?.dataset ?? {};
  const input = form?.querySelector('input');
  const said = form?.querySelector('[data-said]');
  const frame = form?.querySelector('[data-cited]');
  if (!form || !isEdition(edition) || !input || !said || !frame) return;
  const { base = '', site = '', report = '' } = form.dataset;
  const language = languageOf(edition);
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const files = ['addresses', 'citations'].map((name) => loadFile(`${base}${report}/${name}.json`));
    const [table, set] = (await Promise.all(files)) as [AddressTable, CitationSet];
    if (mine !== turn) return;
    const typed = input.value.trim();
    const [address] = resolveAddress(typed, table);
    const place = typed === '' ? ({ level: 'report' } as const) : address && placeOf(address, table);
    said.textContent = address || typed === '' ? '' : ui(edition, 'address.noSuchPlace');
    // What is no longer in the text has a page that says what became of it.
    if (address?.gone)
      said.append(element('a', { href: hrefOf(address, `${base}${report}/`, '') }, nameOf(address, table, edition))); // prettier-ignore
    else if (address) said.textContent = nameOf(address, table, edition);
    frame.replaceChildren();
    // The list of a place that the page has serves as the pattern.
    const pattern = document.querySelector(`.example:nth-of-type(${place?.level === 'report' ? 1 : 2}) .citations`);
    if (!place || !(pattern instanceof HTMLElement)) return;
    const list = pattern.cloneNode(true) as HTMLElement;
    for (const each of list.querySelectorAll<HTMLElement>('.citation')) {
      const { style = '' } = each.dataset;
      if (!isStyle(style)) continue;
      const citations = cite(set, { site, id: report }, place, { language, style, accessed: dateOf(new Date()) });
      each.querySelectorAll('.cited').forEach((cited, index) => {
        const { kind, text = '' } = citations[index] ?? {};
        // What is no data is the processor's own HTML, in which the report's text is escaped.
        if (kind === 'data') cited.textContent = text;
        else cited.innerHTML = text;
      });
    }
    for (const button of list.querySelectorAll('button')) button.hidden = true;
    frame.append(list);
    startCitations();
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => void show().catch(() => (said.textContent = '')));
}

function placeOf({ section, paragraph, sentence, to }: Address, table: AddressTable): CitedPlace | undefined {
  if (paragraph === undefined) {
    const found = table.sections.find(({ slug }) => slug === section);
    return found && { level: 'section', section: found };
  }
  const [id, , , version] = table.paragraphs.find(([each]) => each === paragraph) ?? [];
  if (id === undefined || version === undefined) return undefined;
  const cited = { id, hash: version };
  return {
    level: 'paragraph',
    paragraph: cited,
    ...(sentence === undefined ? {} : { sentence }),
    ...(to === undefined ? {} : { to }),
  };
}
