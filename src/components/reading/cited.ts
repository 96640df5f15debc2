import { isVersion } from '~/report/citing/link.ts';
import { ui } from '~/i18n/browser/arrival.ts';
import { element } from './element.ts';
import type { ReadingPage } from './page.ts';

/** Letters of a version that is repeated to the reader. */
const LONGEST = 64;

/** Says above the paragraph that the address names whether its text is the one that the link's version stands for. */
export function checkCited(page: ReadingPage, version: string): void {
  const paragraph = namedParagraph();
  if (!paragraph) return;
  const said = element('p', { class: 'since-cited', role: 'status', lang: document.documentElement.lang });
  paragraph.querySelector('.body')?.prepend(said);
  const became = compare(paragraph, version);
  said.dataset['said'] = became;
  const { edition } = page;
  // A region that is there before it is filled is read out everywhere.
  if (became === 'same') said.append(ui(edition, 'arrival.same'));
  else if (became === 'unknown') said.append(ui(edition, 'arrival.unknown', { v: version.slice(0, LONGEST) }));
  else {
    const href = `${page.base}${page.report}/${paragraph.id}/?v=${encodeURIComponent(version)}`;
    said.append(ui(edition, 'arrival.changed'), element('a', { href }, ui(edition, 'arrival.difference')));
  }
  // A browser that does not know text fragments takes them for a part of the paragraph's name.
  if (location.hash.includes(FRAGMENT)) paragraph.scrollIntoView();
  addEventListener('hashchange', () => {
    if (namedParagraph() === paragraph) return;
    // The version is this paragraph's: another one's address is without it.
    said.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  });
}

const FRAGMENT = ':~:';

/** `#p4` and its sentences `#p4.s2`, whatever a browser leaves of a text fragment behind it. */
function namedParagraph(): HTMLElement | null {
  const id = /^#(p[1-9]\d*)(?:\.s\d+)?(?::~:.*)?$/u.exec(location.hash)?.[1];
  return id === undefined ? null : document.getElementById(id);
}

type Became = 'same' | 'changed' | 'unknown';

function compare(paragraph: HTMLElement, version: string): Became {
  const { version: present = '', superseded = '' } =
    paragraph.querySelector<HTMLElement>('[data-version]')?.dataset ?? {};
  // The page has the first digits of every version only: a whole hash is compared as far as these go.
  const known = [present, ...superseded.split(' ')].filter((each) => each !== '' && isVersion(version.slice(0, each.length), each)); // prettier-ignore
  // Two texts whose hashes begin alike are not told apart.
  const [only, more] = new Set(known);
  if (only === undefined || more !== undefined || !/^[0-9a-f]{8,64}$/u.test(version)) return 'unknown';
  return only === present ? 'same' : 'changed';
}
