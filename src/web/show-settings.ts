import { parseSettings, showSettings, STORED_SETTINGS, VIEWS } from './reading-settings.ts';

const kept = `(${String(parseSettings)})(localStorage.getItem(${JSON.stringify(STORED_SETTINGS)}),${JSON.stringify(VIEWS)})`;

/**
 * The script in the head of a page of the text, which shows what a reader chose before anything is drawn. Storage that
 * is closed to us throws when it is asked.
 */
export const SHOW_SETTINGS = `try{(${String(showSettings)})(document.documentElement,${kept})}catch{}`;
