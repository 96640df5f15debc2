import { readVersion } from '~/report/citing/link.ts';
import { readPage, type ReadingPage } from './page.ts';
import { followPlace } from './place.ts';
import { type Settings, VIEWS } from '~/web/reading-settings.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Makes the reading page's options work; what they show is loaded when it is wanted. */
export function startReading(): void {
  const page = readPage();
  if (!page) return;
  void applySettings(page, readSettings());
  followPlace(page);
  const version = readVersion(location.search);
  if (version !== undefined) void import('./cited.ts').then(({ checkCited }) => checkCited(page, version));
  page.root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { option, view, keys } = button?.dataset ?? {};
    const wanted = VIEWS.find((each) => each === view);
    if (wanted) void applySettings(page, changeSettings({ view: wanted }));
    if (option === 'restored' || option === 'pinyin') {
      void applySettings(page, changeSettings({ [option]: !readSettings()[option] }));
    }
    if (keys !== undefined) void import('./keys.ts').then(({ showKeys }) => showKeys(page));
  });
  for (const type of ['pointerover', 'focusin', 'click'] as const) {
    document.addEventListener(type, ({ target }) => {
      const paragraph = target instanceof Element ? target.closest<HTMLElement>('[data-paragraph]') : null;
      if (paragraph) void import('./tools.ts').then(({ want }) => want(page, paragraph));
    });
  }
  let selecting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(selecting);
    selecting = setTimeout(() => {
      if (getSelection()?.isCollapsed !== false && !document.querySelector('.quote-selection')) return;
      void import('./quote-button.ts').then(({ offerQuotation }) => offerQuotation(page));
    }, 250);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[?jkcoesb]$/u.test(event.key)) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]'))
      return;
    if (event.key !== '?' && !readSettings().keys) return;
    event.preventDefault();
    void import('./keys.ts').then(({ pressKey }) => pressKey(page, event.key));
  });
}

let shown: Settings = { restored: false, pinyin: false, view: 'one', keys: true };

async function applySettings(page: ReadingPage, settings: Settings): Promise<void> {
  const before = shown;
  shown = settings;
  for (const button of page.root.querySelectorAll<HTMLElement>('[data-option], [data-view]')) {
    const { option, view } = button.dataset;
    const on = view === undefined ? settings[option === 'pinyin' ? 'pinyin' : 'restored'] : view === settings.view;
    button.ariaPressed = String(on);
  }
  if (settings.restored !== before.restored) {
    const { showRestored, hideRestored } = await import('./restored.ts');
    if (settings.restored) await showRestored(page);
    else hideRestored();
  }
  if (settings.pinyin !== before.pinyin) {
    const { showPinyin, hidePinyin } = await import('./pinyin.ts');
    if (settings.pinyin) await showPinyin(page);
    else hidePinyin();
  }
  if (settings.view !== before.view) {
    const { showView } = await import('./views.ts');
    await showView(page, settings.view);
  }
}
