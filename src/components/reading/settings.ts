/** How a reader wants to read; remembered in the browser, for all reports. */
export interface Settings {
  readonly restored: boolean;
  readonly pinyin: boolean;
  /** One script; both side by side; Chinese beside English. */
  readonly view: View;
  /** Whether single letters are commands. */
  readonly keys: boolean;
}

export const VIEWS = ['one', 'scripts', 'english'] as const;

export type View = (typeof VIEWS)[number];

const STORED = 'duizhao-reading';
const DEFAULTS: Settings = { restored: false, pinyin: false, view: 'one', keys: true };

export function readSettings(): Settings {
  return { ...DEFAULTS, ...readStored(STORED) };
}

/** Remembers a choice and shows it on the page's root, where the styles see it. */
export function changeSettings(change: Partial<Settings>): Settings {
  const settings = { ...readSettings(), ...change };
  writeStored(STORED, settings);
  showSettings(settings);
  return settings;
}

/** The same as the script in the page's head does before anything is drawn (see src/web/route-data.ts). */
function showSettings({ restored, pinyin, view, keys }: Settings): void {
  document.documentElement.dataset['view'] = view;
  document.documentElement.toggleAttribute('data-pinyin', pinyin);
  document.documentElement.toggleAttribute('data-restored', restored);
  document.documentElement.toggleAttribute('data-no-keys', !keys);
}

/** An object kept in the browser; an empty one where there is none, or where storage is closed to us. */
export function readStored(key: string): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export function writeStored(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window: nothing is remembered.
  }
}
