import { readStored, writeStored } from '../reading/settings.ts';

const STORED = 'duizhao-citation';

/** The style that a reader chose for copying, or the first of those that there are. */
export function preferredStyle(available: readonly string[]): string {
  const { style } = readStored(STORED) as { readonly style?: unknown };
  return available.find((each) => each === style) ?? available[0] ?? '';
}

export function preferStyle(style: string): void {
  writeStored(STORED, { style });
}
