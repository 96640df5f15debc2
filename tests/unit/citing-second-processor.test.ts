import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type CslNode, readStyle } from '../../scripts/site/citing/csl-data.ts';
import { createEngine, type CslItem } from '../../scripts/site/citing/engine.ts';
import { plainText } from '../../src/report/citing/template.ts';

/** Pandoc has a CSL processor of its own (in Haskell); where it is installed, the two have to agree. */
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

const STYLES = [
  ['china-national-standard-gb-t-7714-2015-numeric', 'report'],
  ['chicago-fullnote-bibliography', 'book'],
  ['apa', 'book'],
  ['modern-language-association', 'book'],
] as const;
const LANGUAGES = { hans: 'zh-CN', en: 'en-US' } as const;

describe.skipIf(!hasPandoc)('citeproc-js and pandoc render the same (skipped without pandoc)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-csl-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(
    STYLES.flatMap(([style, type]) => (['hans', 'en'] as const).map((language) => [style, language, type] as const)),
  )('%s in %s', (style, language, type) => {
    const engine = createEngine(readStyle(style), language);
    const csl = path.join(folder, `${style}.csl`);
    writeFileSync(csl, toXml(readStyle(style)));
    for (const author of [undefined, '示例部']) {
      for (const supplied of [true, false]) {
        const item: CslItem = {
          id: 'k',
          type,
          title: language === 'en' ? 'Xinxing gongyehua' : '新型工业化',
          ...(author === undefined ? {} : { author: [{ literal: author }] }),
          publisher: language === 'en' ? 'Duizhao' : '对照',
          issued: { 'date-parts': [[2023, 12]], ...(supplied ? { circa: true } : {}) },
          accessed: { 'date-parts': [[2026, 11, 5]] },
          URL: 'https://example.org/x/p4/?v=12345678',
          language: 'zh',
          ...(type === 'report' ? { page: '第4段' } : {}),
        };
        expect(plainText(engine.entry(item))).toBe(byPandoc(csl, item, LANGUAGES[language]));
      }
    }
  });

  function byPandoc(csl: string, item: CslItem, language: string): string {
    const bibliography = path.join(folder, 'items.json');
    writeFileSync(bibliography, JSON.stringify([item]));
    const options = ['--citeproc', '-f', 'markdown', '-t', 'plain', '--wrap=none', '--csl', csl, '--bibliography', bibliography, '-M', `lang=${language}`]; // prettier-ignore
    const { stdout, stderr } = spawnSync('pandoc', options, { input: "---\nnocite: '@*'\n---\n", encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.replace(/^\[1\]\s*/u, '').replaceAll(/[_<>]/gu, '').replaceAll(/\s+/gu, ' ').trim(); // prettier-ignore
  }
});

/** The style as the file that it was; what says who wrote it is not in the data. */
function toXml(node: CslNode | string): string {
  const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (each) => `&#${each.codePointAt(0)};`);
  if (typeof node === 'string') return escape(node);
  const { name, attrs, children } = node;
  if (name === 'info') return '<info><title>x</title><id>https://example.org/x</id><updated>2020-01-01T00:00:00+00:00</updated></info>'; // prettier-ignore
  const all = name === 'style' ? { xmlns: 'http://purl.org/net/xbiblio/csl', ...attrs } : attrs;
  const written = Object.entries(all).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>${children.map(toXml).join('')}</${name}>`;
}
