import { expect, test } from 'vitest';
import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { preferredEdition } from '../../src/components/chrome/front-door.ts';

test.each([
  [['zh-TW', 'en'], 'zh-hant'],
  [['zh-Hant-HK'], 'zh-hant'],
  [['zh-MO'], 'zh-hant'],
  [['zh'], 'zh-hans'],
  [['zh-CN'], 'zh-hans'],
  [['zh-Hans-SG'], 'zh-hans'],
  [['fr-FR', 'zh-TW', 'en'], 'zh-hant'],
  [['en-GB', 'zh-CN'], 'en'],
  [['ko'], 'en'],
  [[], 'en'],
])('preferredEdition() opens for %j the edition %s', (languages, edition) => {
  expect(preferredEdition(languages, ALWAYS)).toBe(edition);
});
