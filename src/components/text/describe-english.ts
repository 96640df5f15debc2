import type { Edition } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/ui.ts';
import type { EnglishState } from '~/pipeline/published.ts';

/** What a reader is told of a piece of English that is a draft, or whose text has changed. */
export function describeEnglish(edition: Edition, state: EnglishState): string {
  if (state.type === 'stale') return ui(edition, 'english.stale');
  return ui(edition, 'english.draft', { model: state.model, date: state.date });
}
