import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStructure, showStructure } from '../fixtures/structure-tree.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/structure');
const files = readdirSync(folder).filter((file) => !file.endsWith('.golden'));

/** Texts of our own writing, one for each kind of structure; the goldens beside them were read against the texts. */
describe('the structure of', () => {
  test.each(files)('%s', (file) => {
    const golden = path.join(folder, file.replace(/\.\w+$/u, '.golden'));
    expect(existsSync(golden)).toBe(true);
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect(showStructure(readStructure(file, text))).toBe(readFileSync(golden, 'utf8'));
  });
});
