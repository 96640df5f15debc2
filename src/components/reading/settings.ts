import { parseSettings, type Settings, showSettings, STORED_SETTINGS, VIEWS } from '../../web/reading-settings.ts';

/** How the reader wants to read (see web/reading-settings.ts). */
export function readSettings(): Settings {
  return parseSettings(JSON.stringify(readStored(STORED_SETTINGS)), VIEWS);
}

/** Remembers a choice and shows it on the page's root. */
export function changeSettings(change: Partial<Settings>): Settings {
  const settings = { ...readSettings(), ...change };
  writeStored(STORED_SETTINGS, settings);
  showSettings(document.documentElement, settings);
  return settings;
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
