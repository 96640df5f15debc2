import type { Edition } from '../vocabulary/edition.ts';
import { fill } from './fill.ts';

/** What a cover says of a report beside its title, in the three editions. `{…}` is filled in. */
const strings = {
  extent: {
    'zh-hans': '{p}段，{c}字，分{s}节',
    'zh-hant': '{p}段，{c}字，分{s}節',
    en: '{p:paragraph}, {c:character}, in {s:section}',
  },
  /** Of a report on one page. */
  extentOfOne: { 'zh-hans': '{p}段，{c}字', 'zh-hant': '{p}段，{c}字', en: '{p:paragraph}, {c:character}' },
  sound: { 'zh-hans': '来文无损坏。', 'zh-hant': '來文無損壞。', en: 'The received text was not damaged.' },
} as const satisfies Record<string, Record<Edition, string>>;

export function coverText(
  edition: Edition,
  key: keyof typeof strings,
  values: Readonly<Record<string, number>> = {},
): string {
  return fill(strings[key][edition], values);
}
