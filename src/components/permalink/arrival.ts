import { isVersion, readVersion } from '~/report/citing/link.ts';

/** Where the address carries a version, says what became of that text; a version that is not known is not guessed at. */
export function arrive(): void {
  const panel = document.querySelector<HTMLElement>('[data-arrival]');
  markSentence();
  const version = readVersion(location.search);
  if (!panel || version === undefined) return;
  const versions = [...document.querySelectorAll<HTMLElement>('[data-version]')];
  const cited = versions.filter((each) => isVersion(version, each.dataset['version'] ?? ''));
  // Two texts whose hashes begin alike are not told apart.
  if (new Set(cited.map((each) => each.dataset['version'])).size !== 1) return sayUnknown(panel, version);
  const text = cited.at(-1);
  if (!text) return;
  text.classList.add('cited');
  const isLast = text === versions[0];
  say(panel, isLast ? 'same' : 'changed');
  // Which sentence the second one of another text was is not known: none is marked.
  if (!isLast) document.documentElement.dataset['changed'] = '';
  const difference = text.querySelector('.difference');
  if (!isLast && difference) panel.append(difference.cloneNode(true));
  const since = Number(text.dataset['since']);
  const moves = (panel.dataset['moved'] ?? '').split(' ').filter((each) => each !== '');
  if (moves.some((edition) => Number(edition) > since)) say(panel, 'moved');
  show(panel);
}

/** Whatever the address points at, what is said stands on the screen first. */
function show(panel: HTMLElement): void {
  if (panel.dataset['said'] === 'same' && location.hash !== '') return;
  const scroll = (): void => panel.scrollIntoView({ block: 'nearest' });
  if (document.readyState === 'complete') scroll();
  else addEventListener('load', () => requestAnimationFrame(scroll), { once: true });
}

function say(panel: HTMLElement, message: string): HTMLElement | null {
  panel.dataset['said'] ??= message;
  const said = panel.querySelector<HTMLElement>(`[data-says="${message}"]`);
  if (said) said.hidden = false;
  return said;
}

/** Letters of a version that is repeated to the reader. */
const LONGEST = 64;

function sayUnknown(panel: HTMLElement, version: string): void {
  const said = say(panel, 'unknown');
  show(panel);
  for (const text of said?.querySelectorAll('span') ?? []) {
    text.textContent = text.textContent.replace('…', () => version.slice(0, LONGEST));
  }
}

/** `#s2`: the second sentence, in both scripts. */
function markSentence(): void {
  const number = /^#s(\d+)$/u.exec(location.hash)?.[1];
  for (const marked of document.querySelectorAll('[data-sentence].cited')) marked.classList.remove('cited');
  if (number === undefined) return;
  for (const sentence of document.querySelectorAll(`[data-sentence="${number}"]`)) sentence.classList.add('cited');
}

addEventListener('hashchange', markSentence);
