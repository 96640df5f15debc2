import type { SearchRecord } from '../../../src/search/records.ts';

/** A token that has fewer places shares a chunk of the index with others. */
const THOUSAND = 1000;

/** Tokens with a thousand places and more, and how many thousands. */
export function countCommon(records: readonly SearchRecord[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of records) {
    for (const token of content.split(' ')) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const common = [...counts].filter(([token, count]) => count >= THOUSAND && /^[\p{L}\p{N}]{2,3}$/u.test(token));
  return Object.fromEntries(common.sort().map(([token, count]) => [token, Math.round(count / THOUSAND)]));
}
