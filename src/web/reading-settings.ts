/** How a reader wants to read; remembered in the browser, for all reports. */
export interface Settings {
  readonly restored: boolean;
  readonly pinyin: boolean;
  readonly view: View;
  /** Whether single letters are commands. */
  readonly keys: boolean;
}

/** One script; both side by side; Chinese beside English. */
export const VIEWS = ['one', 'scripts', 'english'] as const;

export type View = (typeof VIEWS)[number];

/** The name under which a browser keeps them. */
export const STORED_SETTINGS = 'duizhao-reading';

/**
 * The settings in what a browser has kept: `{"view":"english"}`. What is missing, broken or no such choice is as it is
 * for a reader who chose nothing. The head of a page has the source of this function: it uses nothing from outside.
 */
export function parseSettings(kept: string | null, views: typeof VIEWS): Settings {
  let given: object = {};
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value === 'object' && value !== null) given = value;
  } catch {
    // Broken: as if nothing was kept.
  }
  const view: unknown = Reflect.get(given, 'view');
  return {
    restored: Reflect.get(given, 'restored') === true,
    pinyin: Reflect.get(given, 'pinyin') === true,
    view: views.find((each) => each === view) ?? views[0],
    keys: Reflect.get(given, 'keys') !== false,
  };
}

/** Shows settings on the page's root, where the styles see them; the head of a page has this function's source too. */
export function showSettings(root: HTMLElement, { restored, pinyin, view, keys }: Settings): void {
  root.dataset['view'] = view;
  root.toggleAttribute('data-pinyin', pinyin);
  root.toggleAttribute('data-restored', restored);
  root.toggleAttribute('data-no-keys', !keys);
}
