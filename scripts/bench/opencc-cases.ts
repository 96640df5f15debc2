import type { ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { readCorpus } from './corpus.ts';

/** A case of OpenCC's own tests (Apache-2.0), for a configuration that there is a script for. */
export interface OpenccCase {
  readonly id: string;
  readonly config: string;
  readonly input: string;
  readonly expected: string;
}

/** OpenCC's configurations and the script that each converts to. */
export const CONFIGURATIONS: Readonly<Record<string, ConversionTarget>> = {
  s2t: 'hant-opencc',
  s2tw: 'hant',
  s2hk: 'hant-hk',
  t2s: 'hans',
  tw2s: 'hans',
  hk2s: 'hans',
};

const OFFSETS =
  'It has a character that takes two UTF-16 units in one script and one in the other. Offsets of sentences and citations hold in both, so it stays.';
const INVOLUTION =
  '内卷, involution, is 內卷 in policy texts: it is no rolling in. The judges of the gold set say so too.';
const PARTICLE = 'The particle is 着 in simplified Chinese; OpenCC leaves the traditional 著.';

const WRITTEN =
  'Words in simplified and in traditional characters stand beside each other. What is traditional already stays, and a word whose characters are of both scripts goes by its neighbor.';
const ONE_FORM =
  'An edition has one form of a character, that of native texts: 污 in Taiwan (3604 of 3610 in its laws), 說 in Hong Kong.';

/** Cases judged wrong for this use, each with the reason; tests see to it that no other one fails. */
export const JUDGED: Readonly<Record<string, string>> = {
  's2t dioxin_terms_tw_s2twp': OFFSETS,
  's2tw dioxin_terms_tw_s2twp': OFFSETS,
  's2t BYVoid_OpenCC_PR_1228_existing_behaviors': OFFSETS,
  's2t BYVoid_OpenCC_PR_1229_existing_behaviors': OFFSETS,
  's2t BYVoid_OpenCC_PR_464_xi_vs_xi': OFFSETS,
  't2s BYVoid_OpenCC_PR_1228_existing_behaviors': OFFSETS,
  't2s BYVoid_OpenCC_PR_1229_existing_behaviors': OFFSETS,
  't2s BYVoid_OpenCC_PR_464_xi_vs_xi': OFFSETS,
  's2t BYVoid_OpenCC_Issue_neijuan_s2t': INVOLUTION,
  's2tw BYVoid_OpenCC_Issue_neijuan_s2t': INVOLUTION,
  's2hk BYVoid_OpenCC_Issue_neijuan_s2t': INVOLUTION,
  's2t BYVoid_OpenCC_Issue_506': WRITTEN,
  's2tw BYVoid_OpenCC_Issue_506': WRITTEN,
  's2hk BYVoid_OpenCC_Issue_506': WRITTEN,
  's2t BYVoid_OpenCC_PR_1266_zhou': WRITTEN,
  's2tw BYVoid_OpenCC_PR_1266_zhou': WRITTEN,
  's2hk BYVoid_OpenCC_PR_1266_zhou': WRITTEN,
  's2tw case_027': ONE_FORM,
  's2hk case_013': ONE_FORM,
  't2s BYVoid_OpenCC_Issue_767_solace': PARTICLE,
  'hk2s BYVoid_OpenCC_Issue_767_solace': PARTICLE,
};

/** The cases of the configurations above; undefined where the corpus is not there. */
export function readCases(): readonly OpenccCase[] | undefined {
  const text = readCorpus('conversion', 'opencc-cases.json');
  if (text === undefined) return undefined;
  const all: unknown = JSON.parse(text);
  return Array.isArray(all) ? all.filter(isCase).filter(({ config }) => Object.hasOwn(CONFIGURATIONS, config)) : [];
}

function isCase(value: unknown): value is OpenccCase {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'config', 'input', 'expected'].every(
      (key) => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string',
    )
  );
}
