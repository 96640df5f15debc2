import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRenderer } from '../../scripts/site/citing/processor.ts';
import { fillTemplate } from '../../src/report/citing/template.ts';

/** Pieces of markup, and of what citeproc reads as such. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['<', '>', '"', "'", '&', '<img src=x onerror=alert(1)>', '<script>', '</script>', '<i>', '</i>', '<i onclick=x>', '<span class="nocase">', '<span style="x">', '</span>', '<sup>', '</b>', '&lt;', '&#60;', 'javascript:', '题', 'a', ' '],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `题${parts.join('')}`); // prettier-ignore

const HARMLESS =
  /<\/?(?:i|b|sup|sub)>|<span style="(?:font-style:normal|font-variant:\s?small-caps|font-variant:\s?normal|font-weight:normal|baseline|vertical-align:baseline);?">|<span class="no(?:case|decor)">|<\/span>/gu;

test.each(['gb7714-2015', 'chicago', 'apa', 'mla'] as const)('no text of a report becomes markup that runs: %s', (style) => {
  const render = createRenderer(style, 'en');
  fc.assert(
    fc.property(hostile, hostile, (title, place) => {
      const report = { title, authors: [title], publisher: title, translation: title, issued: [2023], suppliedDate: false, language: 'zh' };
      const rendered = render?.({ report, level: 'paragraph', place: '4', address: 'https://example.org/', key: 'k', accessed: [2026, 1, 2] }) ?? [];
      for (const { text } of rendered) expect(text.replaceAll(HARMLESS, ''), text).not.toMatch(/[<>]/u);
      const filled = fillTemplate(
        { kind: 'entry', template: ['', 'place', ''] },
        { place, address: '', key: '', accessed: { year: 2026, month: 1, day: 2 } },
      );
      expect(filled).not.toMatch(/[<>]/u);
    }),
    { numRuns: 60 },
  );
}); // prettier-ignore
