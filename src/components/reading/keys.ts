import { ui } from '~/i18n/browser/reading.ts';
import { element } from './element.ts';
import type { ReadingPage } from './page.ts';
import { currentParagraph } from './place.ts';
import { selectedParagraph } from './selection.ts';
import { changeSettings, readSettings } from './settings.ts';
import { type Tool, useTool } from './tools.ts';

const TOOLS: readonly string[] = ['c', 'o', 'e', 's', 'b'] satisfies readonly Tool[];

/** The keys in the order of their list, with what each does. */
const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['c', 'copy'],
  ['o', 'other'],
  ['e', 'english'],
  ['s', 'sentences'],
  ['b', 'bookmark'],
  ['/', 'search'],
  ['?', 'list'],
] as const;

/** A key that is a command: `j` and `k` move, letters use a tool on the paragraph that is being read. */
export function pressKey(page: ReadingPage, key: string): void {
  if (key === '?') return showKeys(page);
  const focused = document.activeElement?.closest<HTMLElement>('[data-paragraph]');
  const current = (key === 'c' ? selectedParagraph() : undefined) ?? focused ?? currentParagraph();
  if (!current) return;
  if (TOOLS.includes(key)) return void useTool(page, current, key as Tool);
  const all = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const step = !focused && key === 'j' && current.getBoundingClientRect().top > 120 ? 0 : key === 'j' ? 1 : -1;
  const next = all[all.indexOf(current) + step];
  next?.querySelector<HTMLElement>('.number')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

/** The list of keys, and a switch for readers whom single letters disturb. */
export function showKeys({ edition }: ReadingPage): void {
  const dialog = element('dialog', { class: 'keys', 'aria-label': ui(edition, 'reading.keys') });
  const list = element('dl');
  for (const [key, does] of KEYS)
    list.append(
      element('dt', {}, element('kbd', {}, key)),
      element('dd', {}, ui(edition, `reading.shortcuts.${does}`)),
    );
  const box = element('input', { type: 'checkbox' });
  box.checked = readSettings().keys;
  box.addEventListener('change', () => changeSettings({ keys: box.checked }));
  const close = element('button', { type: 'button' }, ui(edition, 'reading.close'));
  close.addEventListener('click', () => dialog.close());
  dialog.append(
    element('h2', {}, ui(edition, 'reading.keys')),
    list,
    element('label', {}, box, ` ${ui(edition, 'reading.keysOn')}`),
    close,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
