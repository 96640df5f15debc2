import { dateOf, dayGaps } from '~/report/citing/template.ts';
import { say } from '../reading/say.ts';
import { copyText } from './clipboard.ts';
import { preferStyle, preferredStyle } from './preferred-style.ts';

/** Puts the reader's day into the citations on a page, makes them copy, and remembers which style is wanted. */
export function startCitations(): void {
  const days: Readonly<Record<string, string>> = dayGaps(dateOf(new Date()));
  for (const time of document.querySelectorAll<HTMLElement>('time[data-accessed]')) {
    const day = days[time.dataset['accessed'] ?? ''];
    if (day !== undefined) time.replaceWith(day);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('.citations .rendering button')) {
    const cited = button.parentElement?.querySelector<HTMLElement>('.cited');
    const frame = button.closest<HTMLElement>('[data-citations]');
    if (!cited || !frame || !button.hidden) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const { copied = '', byHand = '', close = '' } = frame.dataset;
      const html = cited.dataset['kind'] === 'data' ? undefined : cited.innerHTML;
      void copyText(cited.textContent, html, { byHand, close }).then((done) => {
        if (done) say(copied);
      });
    });
  }
  const choice = document.querySelector<HTMLSelectElement>('select[data-preferred-style]');
  if (!choice || choice.dataset['ready'] !== undefined) return;
  choice.dataset['ready'] = '';
  choice.value = preferredStyle([...choice.options].map(({ value }) => value));
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.addEventListener('change', () => preferStyle(choice.value));
}
