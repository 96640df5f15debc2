import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import phrases from 'opencc-js/dict/STPhrases';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/files.ts';
import type { BuiltSite } from './built-site.ts';

/** Nothing that conversion needs is sent to a reader: no entry of its dictionaries stands in any file of the site. */
export function describeDictionaries(site: () => BuiltSite): void {
  test('no file of the site has entries of OpenCC’s or jieba’s dictionaries', async () => {
    const lines = new TextDecoder().decode(dict).split('\n');
    const entries = [...sample(phrases.split('|')), ...sample(lines)].filter((entry) => entry.length > 6);
    expect(entries.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const file of await listFiles(site().out)) {
      const text = await readFile(file, 'utf8');
      for (const entry of entries) if (text.includes(entry)) found.push(`${path.basename(file)}: ${entry}`);
    }
    expect(found).toEqual([]);
  });
}

/** A hundred entries from all over a dictionary. */
function sample(entries: readonly string[]): string[] {
  const step = Math.floor(entries.length / 100);
  return entries.filter((_, index) => index % step === 0);
}
