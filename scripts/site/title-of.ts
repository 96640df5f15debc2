import { ui } from '../../src/i18n/ui.ts';
import type { TitleOf } from '../../src/pipeline/emit/emit.ts';

/** What a page that is no section is called in an edition. */
export const titleOf: TitleOf = (edition, page) => ui(edition, `pages.${page}`);
