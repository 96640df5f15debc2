import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumeral } from '../../src/vocabulary/numerals.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { type AddressTable, tableOf } from '../../src/report/address/table.ts';
import { withText } from '../arbitraries/addressed-report.ts';
import { LAW } from '../arbitraries/seed.ts';

const DIGITS = [...'零一二三四五六七八九'];

/** A number below ten thousand as Chinese writes it. */
function write(number: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    // prettier-ignore
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${name}`;
      gap = false;
    }
  }
  return text.replace(/^一十/u, '十');
}

const full = (text: string): string => text.replaceAll(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test('a number is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(readNumeral(write(number))).toBe(number);
      expect(readNumeral(String(number))).toBe(number);
    }),
    LAW,
  );
});

/** Ids in any order, in sections that follow each other. */
const table: fc.Arbitrary<AddressTable> = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 }), fc.nat())
  .map(([count, sections, shift]) => ({
    sections: [...Array(sections).keys()].map((n) => ({ slug: `s${n}x`, title: { hans: '', hant: '', en: '' } })),
    paragraphs: [...Array(count).keys()].map((n) => [`p${((n + shift) % count) + 1}`, Math.floor((n * sections) / count), (n % 5) + 1, 'a1b2c3d4'] as const), // prettier-ignore
    gone: [`p${count + 1}`, `p${count + 7}`],
    versions: [],
    former: [],
    parts: [],
    apart: [],
    order: 'mainland' as const,
  }));

test('every paragraph and sentence is found under each of its addresses, and no other under them', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.nat(), (known, a, b) => {
      const index = a % known.paragraphs.length;
      const [id = '', section = 0, sentences = 1] = known.paragraphs[index] ?? [];
      const n = Number(id.slice(1));
      const sentence = (b % sentences) + 1;
      const here = { section: known.sections[section]?.slug, paragraph: id };
      for (const typed of [id, `#${id}`, `¶${n}`, `¶ ${n}`, `para. ${n}`, full(id), id.toUpperCase()]) {
        expect(resolveAddress(typed, known), typed).toEqual([here]);
      }
      for (const typed of [`${id}.s${sentence}`, `${n}.${sentence}`, full(`${id}.s${sentence}`)]) {
        expect(resolveAddress(typed, known), typed).toEqual([{ ...here, sentence }]);
      }
      for (const typed of [`第${n}段`, `第${write(n)}段`, `第${full(String(n))}段`]) {
        expect(resolveAddress(typed, known), typed).toEqual([here]);
      }
      const place = index + 1;
      for (const typed of [`按现序第${place}段`, `按現序第${write(place)}段`, `${place} in the present order`]) {
        expect(resolveAddress(typed, known), typed).toEqual([{ ...here, position: place }]);
      }
      const last = known.paragraphs[a % (index + 1)]?.[0] ?? '';
      const isRange = last !== id && known.paragraphs.findIndex(([each]) => each === last) < index;
      for (const typed of [`${last}–${id}`, `第${last.slice(1)}段至第${n}段`, `第${last.slice(1)}—${n}段`]) {
        expect(resolveAddress(typed, known).map(({ paragraph, to }) => [paragraph, to])).toEqual(isRange ? [[last, id]] : []); // prettier-ignore
      }
      for (const gone of known.gone) {
        const [m, found] = [gone.slice(1), [{ section: '', paragraph: gone, gone: true }]];
        for (const typed of [
          gone,
          `第${m}段`,
          `¶${m}`,
          `${gone}.s${sentence}`,
          `https://a.example/x/r/${gone}/?v=a1b2c3d4`,
        ])
          expect(resolveAddress(typed, known), typed).toEqual(found);
      }
    }),
    LAW,
  );
});

/** Laws with chapters, articles, their paragraphs and items, numbered as laws are. */
const law = fc
  .array(fc.array(fc.record({ paragraphs: fc.integer({ min: 1, max: 3 }), items: fc.integer({ min: 0, max: 3 }), more: fc.boolean() }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((chapters) => {
    let article = 0;
    const addresses: (readonly [typed: string, place: number])[] = [];
    let place = 0;
    const sections = chapters.map((articles, chapter) => {
      const above = `第${write(chapter + 1)}章`;
      addresses.push([above, place]);
      const texts = articles.flatMap(({ paragraphs, items, more }) => {
        if (!more || article === 0) article += 1;
        const isMore = more && addresses.some(([typed]) => typed === `第${write(article)}条`) && !addresses.some(([typed]) => typed === `第${write(article)}条之一`);
        if (more && !isMore && addresses.some(([typed]) => typed === `第${write(article)}条`)) article += 1;
        const name = `第${write(article)}条${isMore ? '之一' : ''}`;
        addresses.push([name, place], [`${above}${name}`, place], [`${name}第一款`, place]);
        const lines = [`${name}　甲：`];
        for (let item = 1; item <= items; item += 1) {
          addresses.push([`${name}第（${write(item)}）项`, place + lines.length], [`${above}${name}（${write(item)}）`, place + lines.length], [`${name}第一款第${write(item)}项`, place + lines.length]);
          lines.push(`（${write(item)}）乙；`);
        }
        for (let own = 2; own <= paragraphs; own += 1) {
          addresses.push([`${name}第${write(own)}款`, place + lines.length]);
          lines.push('丙。');
        }
        place += lines.length;
        return lines;
      });
      return [`chapter-${chapter + 1}`, `${above}　丁`, texts] as const;
    });
    return { sections, addresses };
  }); // prettier-ignore

test('every number printed in a law leads to the paragraph that it stands at, and to nothing else', () => {
  fc.assert(
    fc.property(law, ({ sections, addresses }) => {
      const report = withText(sections);
      const table = tableOf(report);
      for (const [typed, place] of addresses) {
        const { id, section } = report.paragraphs[place] ?? {};
        for (const written of [typed, full(typed), typed.replaceAll('条', '條').replaceAll('项', '項'), [...typed].join(' ')])
          expect(resolveAddress(written, table), written).toEqual([{ section, paragraph: id }]);
      }
    }),
    LAW,
  );
}); // prettier-ignore

test('no text makes it fail or leads anywhere that is not in the table', () => {
  fc.assert(
    fc.property(table, fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[第一二三十0-9条章节款项目附件段句（）().、之ps¶§-]{0,10}$/u)), (known, typed) => {
      for (const { section, paragraph } of resolveAddress(typed, known)) {
        expect(known.sections.map(({ slug }) => slug)).toContain(section);
        if (paragraph !== undefined) expect(known.paragraphs.map(([id]) => id)).toContain(paragraph);
      }
    }),
    LAW,
  ); // prettier-ignore
});
