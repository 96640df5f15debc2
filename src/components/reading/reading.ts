import { readPage, type ReadingPage } from './page.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';

/** Makes the reading page's options work; what they show is loaded when it is wanted. */
export function startReading(): void {
  const page = readPage();
  if (!page) return;
  void applySettings(page, readSettings());
  page.root.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-option]') : null;
    if (option?.dataset['option'] === 'restored') {
      void applySettings(page, changeSettings({ restored: !readSettings().restored }));
    }
  });
}

let shown: Settings = { restored: false };

async function applySettings(page: ReadingPage, settings: Settings): Promise<void> {
  const before = shown;
  shown = settings;
  page.root.querySelector('[data-option="restored"]')?.setAttribute('aria-pressed', String(settings.restored));
  if (settings.restored !== before.restored) {
    const { showRestored, hideRestored } = await import('./restored.ts');
    if (settings.restored) await showRestored(page);
    else hideRestored();
  }
}
