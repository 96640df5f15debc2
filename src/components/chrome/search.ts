import { readSettings } from '../reading/settings.ts';

/** Waits for the reader to search; what it takes is loaded then, and nothing before. */
export function startSearch(): void {
  const root = document.querySelector<HTMLElement>('[data-search]');
  const dialog = root?.querySelector('dialog');
  const input = root?.querySelector('input');
  if (!root || !dialog || !input) return;
  const { searchParams } = new URL(location.href);
  const early = keepEarlyEnter(root, input);
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal(); // at once: what is typed while the rest loads is not lost
    if (input.value === '') input.value = searchParams.get('q') ?? '';
    else input.select(); // what is typed takes the place of the search before
    void import('../search/sheet.ts').then(
      ({ openSheet }) => {
        openSheet(root);
        early.carryOut();
      },
      () => {
        early.stop();
        tellFailure(root, input);
      },
    );
  };
  for (const event of ['compositionstart', 'compositionend']) {
    input.addEventListener(event, () => root.toggleAttribute('data-composing', event === 'compositionstart'));
  }
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
  if (searchParams.has('q')) open();
  if (searchParams.has('find')) void import('../search/highlight.ts').then(({ highlightFound }) => highlightFound());
}

/**
 * Enter before the search has loaded would load the page anew, with the query, and go nowhere: it is kept until what it
 * means can be told. What is typed after it takes it back.
 */
function keepEarlyEnter(root: HTMLElement, input: HTMLInputElement) {
  const form = input.form;
  let entered = false;
  const keep = (event: Event): void => {
    event.preventDefault();
    entered = !root.hasAttribute('data-composing');
  };
  const forget = (): void => void (entered = false);
  form?.addEventListener('submit', keep);
  input.addEventListener('input', forget);
  const stop = (): void => {
    form?.removeEventListener('submit', keep);
    input.removeEventListener('input', forget);
  };
  return {
    stop,
    /** The search has loaded, and listens itself. */
    carryOut: (): void => {
      stop();
      if (entered) form?.requestSubmit();
      forget();
    },
  };
}

/** The search itself did not come. Some browsers do not ask for a script twice: the page is loaded again, with the query. */
function tellFailure(root: HTMLElement, input: HTMLInputElement): void {
  const { error = '', retry = '' } = root.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = retry;
  button.addEventListener('click', () => {
    const address = new URL(location.href);
    address.searchParams.set('q', input.value.trim());
    location.assign(address);
  });
  root.querySelector('[data-status]')?.replaceChildren(`${error} `, button);
}
