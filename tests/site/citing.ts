import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page } from '../driver/browser.ts';
import type { Visit } from './reading.ts';

const REPORT = 'new-industrialization';
const TODAY = new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(new Date());

/** Citing: what is copied, what is offered without script, what machines read, how addresses are opened. */
export function describeCiting(visit: Visit, outOf: () => string): void {
  describe('copying', () => {
    test.each([
      { style: 'gb7714-2015', text: `[R/OL]. [2023]: 第6段[${TODAY}]. https://duizhao.example/${REPORT}/p6/?v=` },
      {
        style: 'apa',
        text: '”(［大力推进新型工业化——2023年工业和信息化工作回顾与2024年任务］, 约 2023, 第6段)'.replace('”', '” '),
      },
      { style: 'bibtex', text: '@techreport{new-industrialization-p6,' },
    ])('the style that was chosen is kept: $style', async ({ style, text }) => {
      const page = await visit(`zh-hans/${REPORT}/citing/`);
      await page.selectOption('[data-preferred-style]', style);
      await page.goto(new URL(`../tasks/`, page.url()).href);
      await allowClipboard(page);
      await page.focus('#p6 .number');
      await page.keyboard.press('c');
      await page.locator('.said select').waitFor();
      const copied = await clipboard(page);
      expect(copied).toMatch(/^“加快培育/u);
      expect(copied).toContain(text);
      await page.selectOption('.said select', 'mla');
      await expect.poll(() => clipboard(page)).toContain('任务］, 第6段)');
      await page.context().close();
    });

    test('a selection is copied as a quotation whose link leads to just that', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await allowClipboard(page);
      const words = await select(page, 'p7.s3', 4, 22);
      await page.locator('.quote-selection').click();
      await page.locator('.said select').waitFor();
      const copied = await clipboard(page);
      expect(copied).toContain(`“${words}”`);
      expect(copied).toMatch(
        /第7段第3句\[.*\]\. https:\/\/duizhao\.example\/new-industrialization\/p7\/\?v=[0-9a-f]{8}#s3\./u,
      );
      const link = /https:\/\/\S+:~:text=\S+/u.exec(copied)?.[0] ?? '';
      expect(link).toMatch(
        /^https:\/\/duizhao\.example\/zh-hans\/new-industrialization\/tasks\/\?v=[0-9a-f]{8}#p7:~:text=/u,
      );
      // Without the paragraph's id only the text can have moved the page.
      const local = link
        .replace('https://duizhao.example/', new URL('../../../', page.url()).href)
        .replace('#p7:', '#:');
      const small = await visit('404.html', { width: 360 });
      await small.goto(local);
      await expect.poll(() => small.evaluate(() => scrollY)).toBeGreaterThan(300);
      await small.context().close();
      await page.context().close();
    });

    test('with a key, and with pinyin shown, the words alone are copied', async () => {
      const page = await visit(`en/${REPORT}/tasks/`);
      await allowClipboard(page);
      await page.click('[data-option="pinyin"]');
      await page.locator('#p5 ruby rt').first().waitFor();
      const words = await select(page, 'p5.s1', 0, 8);
      await page.keyboard.press('c');
      await page.locator('.said select').waitFor();
      expect(await clipboard(page)).toMatch(new RegExp(`^“${words}”`, 'u'));
      await page.context().close();
    });

    test('where the clipboard is closed, the text is shown, selected', async () => {
      const page = await visit(`en/${REPORT}/tasks/`);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.focus('#p5 .number');
      await page.keyboard.press('c');
      const field = page.locator('dialog.to-copy textarea');
      await field.waitFor();
      const [value, selected] = await field.evaluate((element) => {
        const { value: text, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
        return [text, text.slice(selectionStart, selectionEnd)];
      });
      expect(value).toContain('para. 5');
      expect(selected).toBe(value);
      await page.keyboard.press('Escape');
      await page.locator('dialog.to-copy').waitFor({ state: 'detached' });
      await page.context().close();
    });
  });

  test('citations are on the page without script, and with it have the reader’s day and copy', async () => {
    const plain = await visit(`${REPORT}/p4/`, { script: false });
    expect(await plain.locator('.citation[data-style="apa"]').first().innerText()).toContain(
      '(ca. 2023). https://duizhao.example/',
    );
    expect(await plain.locator('.citation[data-style="gb7714-2015"] time').first().innerText()).toBe('year-month-day');
    expect(await plain.locator('.rendering button:visible').count()).toBe(0);
    await plain.context().close();
    const page = await visit(`${REPORT}/p4/`);
    await allowClipboard(page);
    await page.locator('.citation[data-style="gb7714-2015"] button').first().click();
    await page.locator('.said').waitFor();
    expect(await clipboard(page)).toContain(`: para. 4[${TODAY}]. https://duizhao.example/${REPORT}/p4/?v=`);
    await page.context().close();
  });

  test('any place that a reader writes is cited on “How to cite”', async () => {
    const page = await visit(`zh-hans/${REPORT}/citing/`);
    const entry = page.locator('[data-cited] .citation[data-style="gb7714-2015"] .cited');
    await page.fill('#any-place', '第四段第二句');
    await expect.poll(() => entry.innerText()).toContain(`: 第4段第2句[${TODAY}]`);
    await page.fill('#any-place', '§2');
    await expect.poll(() => entry.innerText()).toContain('“［根本遵循与总体要求］”一节');
    await page.fill('#any-place', '第十二条');
    await page.locator('[data-said]', { hasText: '没有这一处' }).waitFor();
    expect(await entry.count()).toBe(0);
    await page.context().close();
  });

  describe('machines', () => {
    test.each([
      { address: `${REPORT}/`, type: 'Report', pages: null },
      { address: `zh-hans/${REPORT}/`, type: 'Report', pages: null },
      { address: `en/${REPORT}/tasks/`, type: 'Chapter', pages: '[Key Tasks]' },
      { address: `${REPORT}/p4/`, type: 'CreativeWork', pages: '第4段' },
    ])('Zotero and schema.org know what $address is', async ({ address, type, pages }) => {
      const page = await visit(address, { script: false });
      const item = await page.evaluate(() => {
        // Zotero's rules for embedded metadata: the kind of item is what it is said to be in its own vocabulary.
        const content = (name: string): string | null =>
          document.querySelector(`head > meta[name="${name}"]`)?.getAttribute('content') ?? null;
        return {
          itemType: document.querySelector('link[rel="schema.z"]') ? content('z.itemType') : null,
          title: content('citation_title'),
          date: content('citation_publication_date'),
          url: content('citation_public_url'),
          pages: content('citation_firstpage'),
          prefix: document.querySelector('link[rel="schema.DC"]')?.getAttribute('href'),
          dc: content('DC.title'),
          data: document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
        };
      });
      expect(item).toMatchObject({
        itemType: 'document', // what kind of text it is, nobody has said
        date: '2023/12',
        pages,
        prefix: 'http://purl.org/dc/elements/1.1/',
      });
      expect(item.title).toBe(item.dc);
      expect(item.url).toMatch(/^https:\/\/duizhao\.example\/new-industrialization\//u);
      const data = JSON.parse(item.data) as { '@type': string; isPartOf: { '@type': string } };
      expect(data['@type']).toBe(type);
      expect(data.isPartOf['@type']).toBe(type === 'Report' ? 'WebSite' : 'Report');
      await page.context().close();
    });

    test('selectors find every paragraph in the text that they are for', async () => {
      const read = (name: string): Promise<string> => readFile(path.join(outOf(), REPORT, name), 'utf8');
      const text = [...(await read('text.txt'))];
      const { items } = JSON.parse(await read('annotations.json')) as {
        items: { target: { selector: [{ exact: string; prefix: string }, { start: number; end: number }] } }[];
      };
      expect(items).toHaveLength(8);
      for (const { target } of items) {
        const [quote, { start, end }] = target.selector;
        expect(text.slice(start, end).join('')).toBe(quote.exact);
        expect(text.slice(0, start).join('').endsWith(quote.prefix)).toBe(true);
      }
    });

    test('TEI is well-formed and has every id once', async () => {
      const page = await visit('404.html');
      const { faults, ids, choices } = await page.evaluate(async (address) => {
        const xml = await (await fetch(address)).text();
        const tei = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          faults: [...tei.querySelectorAll('parsererror')].map((each) => each.textContent),
          ids: [...tei.querySelectorAll('*')].flatMap((each) => each.getAttribute('xml:id') ?? []),
          choices: [...tei.querySelectorAll('choice')].every((each) => each.children[0]?.localName === 'sic' && each.children[1]?.localName === 'corr'),
        };
      }, new URL(`${REPORT}/tei.xml`, page.url()).href); // prettier-ignore
      expect(faults).toEqual([]);
      expect(choices).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(['p1', 'p8', 'p4.s2', 'section-tasks']));
      await page.context().close();
    });
  });

  describe('addresses as people write them', () => {
    test.each([
      ['第三段', 'guidance/#p3'],
      ['¶4', 'tasks/#p4'],
      ['p4.s2', 'tasks/#p4.s2'],
      ['第四段第二句', 'tasks/#p4.s2'],
      ['§2', 'guidance/'],
      ['tasks', 'tasks/'],
    ])('open behind the report’s address: #%s', async (typed, place) => {
      const page = await visit(`${REPORT}/#${encodeURIComponent(typed)}`);
      await page.waitForURL(`**/${REPORT}/${place}`);
      await page.context().close();
    });

    test('say so where they name nothing, and offer the choice where they name two places', async () => {
      const page = await visit(`${REPORT}/#${encodeURIComponent('第十二条')}`);
      await page.locator('.address-said', { hasText: '第十二条' }).waitFor();
      await page.goto(new URL('#3', page.url()).href);
      await page.locator('.address-places li:nth-child(2)').waitFor();
      expect(await page.locator('.address-places a').count()).toBe(2);
      await page.context().close();
    });

    test('are the first thing that the search sheet offers', async () => {
      const page = await visit(`zh-hans/${REPORT}/`);
      await page.keyboard.press('/');
      await page.locator('.search-sheet[open] input').fill('第三段');
      await page.locator('.go-to a', { hasText: '前往：第3段' }).waitFor();
      await page.locator('.search-sheet input').press('Enter');
      await page.waitForURL(`**/zh-hans/${REPORT}/guidance/#p3`);
      await page.context().close();
    });
  });
}

async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects characters of a sentence as a reader does; gives them back. */
async function select(page: Page, id: string, from: number, to: number): Promise<string> {
  return page.evaluate(
    ({ sentence, start, end }) => {
      const walker = document.createTreeWalker(
        document.getElementById(sentence) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: { node: Node; at: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement?.closest('rt')) continue;
        nodes.push({ node: walker.currentNode, at: text.length });
        text += walker.currentNode.nodeValue ?? '';
      }
      const place = (offset: number): [Node, number] => {
        const { node, at } = nodes.findLast((each) => each.at < offset) ?? {
          node: nodes[0]?.node ?? document.body,
          at: 0,
        };
        return [node, offset - at];
      };
      const range = document.createRange();
      range.setStart(...place(start));
      range.setEnd(...place(end));
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return text.slice(start, end);
    },
    { sentence: id, start: from, end: to },
  );
}
