import { citationLink } from '~/report/citing/link.ts';
import type { Hit } from '~/search/entry.ts';
import { ui } from '~/i18n/browser/search.ts';
import type { Edition } from '~/vocabulary/edition.ts';
import { element } from '../reading/element.ts';

/** The site, as results need to know it. */
export interface Site {
  readonly base: string;
  readonly site: string;
  /** Only then does a result name its report. */
  readonly manyReports: boolean;
}

/** A result: its number, where it stands, the text with the match marked, the English gist, and its citation link. */
export function showHit(
  hit: Hit,
  edition: Edition,
  { base, site, manyReports }: Site,
  onCopy: (address: string) => void,
): HTMLLIElement {
  const n = hit.id.slice(1);
  const number = n === '' ? '' : ui(edition, 'search.paragraph', { n });
  const where = [
    number,
    hit.kind === 'paragraph' ? '' : ui(edition, `search.kinds.${hit.kind}`),
    hit.sectionTitle,
    manyReports ? hit.reportTitle : '',
  ];
  const link = element(
    'a',
    { href: addressOf(hit, base) },
    element('span', { class: 'number', 'aria-hidden': 'true' }, n),
    element(
      'span',
      { class: 'where' },
      [...new Set(where)].filter((part) => part !== '' && part !== hit.text).join(' · '),
    ),
    element('span', { class: 'excerpt', lang: hit.lang }, ...excerpt(hit)),
  );
  // A title without English has its Chinese in the place of it.
  if (hit.gist !== hit.text && /\p{Script=Latin}/u.test(hit.gist))
    link.append(element('span', { class: 'gist-line', lang: 'en' }, hit.gist));
  if (hit.through !== undefined)
    link.append(element('span', { class: 'where' }, ui(edition, 'search.through', { t: hit.through })));
  const item = element('li', {}, link);
  if (n !== '') {
    const copy = element('button', { type: 'button', class: 'search-copy', 'aria-label': ui(edition, 'search.copy', { n }), title: ui(edition, 'search.copy', { n }) }); // prettier-ignore
    copy.addEventListener('click', () => onCopy(citationLink(`${site}${hit.report}/${hit.id}/`, hit.version)));
    item.append(copy);
  }
  return item;
}

/** The page and the paragraph, and what is to be highlighted there, as it stands in that page. */
function addressOf({ page, anchor, text, marks, kind }: Hit, base: string): string {
  const found = kind === 'title' || kind === 'term' ? [] : marks.map(({ from, to }) => text.slice(from, to));
  const query = new URLSearchParams([...new Set(found)].slice(0, MOST_FOUND).map((each) => ['find', each]));
  const hash = anchor === '' ? '' : `#${anchor}`;
  return `${base}${page}${query.size === 0 || hash === '' ? '' : `?${query}`}${hash}`;
}

const MOST_FOUND = 8;
/** So many characters are shown before the match, and in all. */
const BEFORE = 30;
const SHOWN = 140;

function excerpt({ text, marks, nearest, lang }: Hit): (Node | string)[] {
  const longest = lang === 'en' ? SHOWN * 2 : SHOWN;
  const cut = lang === 'en' ? wordAt : (_: string, at: number): number => at;
  const from = text.length <= longest ? 0 : cut(text, Math.max(0, nearest - BEFORE));
  const to = cut(text, Math.min(text.length, Math.max(from + longest, marks[0]?.to ?? 0)));
  const nodes: (Node | string)[] = [from > 0 ? '…' : ''];
  let at = from;
  for (const mark of marks.filter((each) => each.from >= from && each.to <= to)) {
    nodes.push(text.slice(at, mark.from), element('mark', {}, text.slice(mark.from, mark.to)));
    at = mark.to;
  }
  return [...nodes, text.slice(at, to), to < text.length ? '…' : ''];
}

/** Where the word begins that a place is in. */
function wordAt(text: string, at: number): number {
  return at >= text.length ? text.length : text.lastIndexOf(' ', at) + 1;
}
