import type { Edition } from '../vocabulary/edition.ts';

/**
 * Languages that say most as another does, such as `{ 'zh-hant-hk': 'zh-hant' }`: what the language's own file lacks is
 * said in the words of the other. Its file has every subject, if only as `{}`.
 */
export const EXTENDS = { 'zh-hant-hk': 'zh-hant' } as const satisfies Readonly<Partial<Record<Edition, Edition>>>;
