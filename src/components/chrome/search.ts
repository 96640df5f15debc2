import { readSettings } from '../reading/settings.ts';

/** Waits for the reader to search; what it takes is loaded then, and nothing before. */
export function startSearch(): void {
  const root = document.querySelector<HTMLElement>('[data-search]');
  if (!root) return;
  const dialog = root.querySelector('dialog');
  const open = (): void => {
    if (dialog?.open !== false) return;
    dialog.showModal(); // at once: what is typed while the rest loads is not lost
    void import('../search/sheet.ts').then(
      ({ openSheet }) => openSheet(root),
      () => dialog.close(),
    );
  };
  document.documentElement.toggleAttribute('data-no-keys', !readSettings().keys);
  root.querySelector('[data-open]')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const busy =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, [contenteditable]');
    const key = event.key.toLowerCase();
    const shortcut =
      (key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (key === '/' && !busy && !event.ctrlKey && !event.metaKey && !event.altKey && readSettings().keys);
    if (!shortcut || event.isComposing) return;
    event.preventDefault();
    open();
  });
  const { searchParams } = new URL(location.href);
  if (searchParams.has('q')) open();
  if (searchParams.has('find')) void import('../search/highlight.ts').then(({ highlightFound }) => highlightFound());
}
