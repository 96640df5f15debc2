import { access } from './access.ts';
import { STRINGS, type Strings } from './strings.ts';

/** Every string of the interface, for pages when they are built; the browser's code has `browser/`, by subject. */
export const ui = access<Strings>(STRINGS);
