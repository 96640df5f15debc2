/** Starlight's name for it, so that a choice made before stays. */
const STORED = 'starlight-theme';

/** Makes every theme select show and change the reader's choice. */
export function startThemes(): void {
  const light = matchMedia('(prefers-color-scheme: light)');
  const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');
  const show = (): void => {
    const theme = readTheme();
    for (const select of selects) select.value = theme;
    document.documentElement.dataset['theme'] = theme === 'auto' ? (light.matches ? 'light' : 'dark') : theme;
  };
  for (const select of selects) {
    select.onchange = () => {
      try {
        localStorage.setItem(STORED, select.value === 'auto' ? '' : select.value);
      } catch {
        // Storage is closed to us: the choice holds for no page but this.
      }
      show();
    };
  }
  light.onchange = show;
  show();
}

function readTheme(): string {
  try {
    return localStorage.getItem(STORED) || 'auto';
  } catch {
    return 'auto';
  }
}
