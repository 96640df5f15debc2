import { describe, expect, test } from 'vitest';
import { NOTHING_FOUND } from '../../src/intake/blocks.ts';
import type { Kind } from '../../src/intake/received.ts';
import { takeIn, type TakenIn } from '../../src/intake/take-in.ts';

type Outcome = Awaited<ReturnType<typeof takeIn>>;
const give = async (kind: Kind, text: string, more: { readonly file?: string; readonly misnamed?: string; readonly address?: string } = {}): Promise<Outcome> => {
  const { file = `甲.${kind}`, address, ...rest } = more;
  return takeIn({ kind, bytes: Buffer.from(text), file, ...rest }, undefined, {}, address);
}; // prettier-ignore
const take = async (...given: Parameters<typeof give>): Promise<TakenIn> => {
  const { value, issues } = await give(...given);
  if (!value) throw new Error(issues.map(({ actual }) => actual).join());
  return value;
};
const page = (body: string): string => `<!DOCTYPE html><meta charset="utf-8"><body>${body}`;

describe('takeIn() settles the levels of headings', () => {
  const long = '<p>为加快河湖治理，改善水的环境，现提出如下意见。</p>';
  test.each([
    ['one at the top is the title', '<h3>甲</h3><p>丙</p><h5>乙</h5>', '# 甲|丙|## 乙'],
    ['levels without a gap', '<h1>甲</h1><h3>乙</h3><h6>丙</h6><h3>丁</h3>', '# 甲|## 乙|### 丙|## 丁'],
    ['whatever their order', '<h1>甲</h1><h6>乙</h6><h3>丙</h3>', '# 甲|### 乙|## 丙'],
    ['two at the top are no title', '<h1>甲</h1><p>丙</p><h1>乙</h1>', '## 甲|丙|## 乙'],
    ['one below others is none', '<h2>甲</h2><h1>乙</h1><p>丙</p>', '### 甲|## 乙|丙'],
    ['one with a number is none', '<h1>一、甲</h1><h2>乙</h2>', '## 一、甲|### 乙'],
    ['the fourth block is one', `${long.repeat(3)}<h1>甲</h1>`, '# 甲'],
    ['the fifth is none', `${long.repeat(4)}<h1>甲</h1>`, '## 甲'],
    ['at most six of them', '<h1>一</h1><h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4><h5>戊</h5><h6>己</h6>', '## 一|## 甲|### 乙|#### 丙|##### 丁|###### 戊|###### 己'],
  ])('%s', async (_, body, headings) => {
    const { text } = await take('html', page(body));
    expect(text.trim().split('\n\n').filter((each) => !each.startsWith('为加快')).join('|')).toBe(headings);
  });

  test.each([
    ['the heading that says the same', '# 乙\n\n## 甲 的\u3000办法\n\n丙', '## 乙\n\n# 甲 的　办法\n\n丙\n'],
    ['none where none does', '# 乙\n\n## 丁\n\n丙', '## 乙\n\n### 丁\n\n丙\n'],
  ])('by the title that a file states: %s', async (_, body, text) => {
    const taken = await take('markdown', `---\ntitle: 甲的办法\n---\n${body}`);
    expect([taken.text, taken.title]).toEqual([text, '甲的办法']);
  });
}); // prettier-ignore

describe('takeIn() keeps what it was given', () => {
  test.each([
    ['甲.HTML', 'received.html'],
    ['甲.xhtml', 'received.xhtml'],
    ['甲.b.htm', 'received.htm'],
    ['甲', 'received.html'],
    ['甲.d', 'received.html'],
    ['甲.abcdefghi', 'received.html'],
    ['甲.h1', 'received.html'],
    ['甲.htm.1', 'received.html'],
  ])('%s as %s', async (file, name) => {
    const { source } = await take('html', page('<p>甲</p>'), { file });
    expect(source).toEqual({
      file: 'source.md',
      bytes: Buffer.from('甲\n'),
      encoding: 'utf-8',
      original: { file: name, bytes: Buffer.from(page('<p>甲</p>')) },
    });
  });

  test('Markdown without an ending as .md', async () => {
    expect((await take('markdown', '甲', { file: '甲' })).source.original?.file).toBe('received.md');
    expect((await take('markdown', '甲')).title).toBeUndefined();
    expect(Object.hasOwn(await take('markdown', '甲'), 'title')).toBe(false);
  });

  test('a text as it is, or the text that was put in order beside it', async () => {
    const plain = await take('text', '甲的办法\n乙。\n');
    expect(plain).toEqual({
      source: { file: 'source.txt', bytes: Buffer.from('甲的办法\n乙。\n'), encoding: 'utf-8' },
      pictures: [],
      undescribed: [],
      findings: NOTHING_FOUND,
      dropped: [],
      lost: [],
      text: '甲的办法\n乙。\n',
    });
    const tidied = await take('text', '收藏\n下载\n甲的\u200b办法\n乙。\n', { misnamed: 'it is no page' });
    expect(tidied).toMatchObject({
      source: { file: 'source.txt', bytes: Buffer.from('甲的办法\n乙。\n'), encoding: 'utf-8', original: { file: 'received.txt', bytes: Buffer.from('收藏\n下载\n甲的\u200b办法\n乙。\n') } },
      dropped: ['the tools of a page: 收藏 下载'],
      lost: ['it is no page', '1 zero-width characters and soft hyphens: taken out'],
      text: '甲的办法\n乙。\n',
    });
  });

  test('what is wrong with its name first, then what is lost, then its characters', async () => {
    const { lost } = await take('html', page('<p>农\u2f3e<code>乙</code>丙</p>'), { misnamed: 'it is no text' });
    expect(lost).toEqual(['it is no text', 'words set as code; their letters are kept', '1 radicals (such as ⼀) that stood for characters (一): they are characters now']);
    expect((await take('html', page('<p>甲</p>'))).lost).toEqual([]);
  });

  test('where it was, for its links', async () => {
    const { text, findings } = await take('html', page('<p><a href="b">甲</a></p>'), { address: 'https://a.example/' });
    expect(text).toBe('[甲](https://a.example/b)\n');
    expect(findings.address).toEqual([{ value: 'https://a.example/', where: 'the address of the page' }]);
    expect((await take('html', page('<p><a href="b">甲</a></p>'))).findings.address).toEqual([]);
  });
}); // prettier-ignore

describe('takeIn() refuses what has no text', () => {
  const refusal = async (...given: Parameters<typeof give>): Promise<readonly (string | undefined)[]> => {
    const { value, issues } = await give(...given);
    expect(value).toBeUndefined();
    return issues.map(({ code, actual, note }) => `${code}: ${actual}${/save it from a browser/u.test(note ?? '') ? ' (a page)' : ''}`);
  };
  test.each<[Kind, string, string]>([
    ['html', '', 'file-without-text: no text (a page)'],
    ['html', '<p> </p><hr>', 'file-without-text: no text (a page)'],
    ['html', '<nav>甲</nav><form>乙</form><footer>丙</footer><button>丁</button>', 'file-without-text: no text but what belongs to the page (a button: “丁” (1 character)) (a page)'],
    ['markdown', '\n\n', 'file-without-text: no text'],
    ['markdown', '```\n \n```', 'file-without-text: no text'],
    ['text', ' \n——。', 'file-without-text: no letter and no character, only white space and marks'],
  ])('%s %j', async (kind, text, told) => {
    const [first] = await refusal(kind, text);
    if (text.includes('<nav>')) expect(first).toMatch(/^file-without-text: no text but what belongs to the page \(.*\) \(a page\)$/u);
    else expect(first).toBe(told);
  });

  test.each([
    ['a list', '- 甲'],
    ['a table', '| 甲 | 乙 |\n| - | - |'],
    ['lines', '```\n甲\n```'],
    ['a note', '甲[^1]\n\n[^1]: 乙'],
    ['a heading', '# 甲'],
  ])('but not %s', async (_, text) => {
    expect((await take('markdown', text)).text).toContain('甲');
  });
}); // prettier-ignore
