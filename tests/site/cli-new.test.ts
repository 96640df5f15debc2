import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../scripts/site/prepare.ts';
import { duizhao, start } from '../fixtures/command.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { heading, makeBomb, makeDocx, p, picture, PIXEL } from '../fixtures/docx.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao new-'));
const content = path.join(folder, 'content');
const reports = path.join(content, 'reports');

beforeAll(() => {
  mkdirSync(reports, { recursive: true });
  for (const name of ['site.yaml', 'glossary.yaml', 'conversion.yaml'])
    cpSync(path.join(root, 'content', name), path.join(content, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const make = (file: string, id: string, ...more: string[]) =>
  duizhaoHere(['new', file, '--id', id, '--content', content, ...more]);
const read = (id: string, file: string): string => readFileSync(path.join(reports, id, file), 'utf8');

const TEXT = `河湖治理规划
某某办发〔2024〕12号
各市人民政府：
　　为加快河湖治理，改善水环境，现通知如下。
　　一、总体要求
　　坚持节水优先、空间均衡、系统治理、两手发力。
某某办公厅
2024年3月5日
`;

describe('duizhao new makes a report that a build takes', () => {
  test('of a text, byte for byte, in the encoding that it has', async () => {
    const bytes = iconv.encode(TEXT, 'gb18030');
    const { code, stdout } = await make(put('规划.txt', bytes), 'from-text');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Made .*from-text: source\.txt, report\.yaml, corrections\.yaml, summaries\.en\.yaml\n/u);
    expect(readFileSync(path.join(reports, 'from-text', 'source.txt')).equals(bytes)).toBe(true);
    const yaml = read('from-text', 'report.yaml');
    expect(yaml).toContain('zh: 河湖治理规划 # found: the title of the text');
    expect(yaml).toContain('value: 2024-03-05 # found: the line “2024年3月5日”');
    expect(yaml).toContain('#   zh: 某某办公厅 # found: the line before the date');
    expect(yaml).toContain('number: 某某办发〔2024〕12号 # found: the line “某某办发〔2024〕12号”');
    expect(yaml).toContain('issuers:\n  - zh: 某某办公厅 # found: the line before the date\n');
    expect(yaml).toContain('encoding: gb18030');
    expect(yaml).toMatch(/script: hans$/mu);
    expect(yaml.match(/^\s*# \?/gmu)?.length).toBeGreaterThan(4);
    expect(read('from-text', 'summaries.en.yaml')).toMatch(
      /# s1 {2}坚持节水优先、空间均衡、系统治理、两手发力。\n {2}p\d: *\n/u,
    );
  });

  test('of a Word document, with its pictures and the file itself beside it', async () => {
    const docx = makeDocx({
      body: `${heading(1, '总体要求')}${p('坚持节水优先。')}${p(picture('img-a', ''))}`,
      media: { 'a.png': PIXEL },
    });
    const { code, stdout } = await make(put('规划.docx', docx), 'from-word', '--title', '河湖治理规划');
    expect(code).toBe(0);
    expect(stdout).toContain('Pictures without alternative text:\n  - images/picture-1.png');
    expect(read('from-word', 'source.md')).toContain('![](images/picture-1.png)');
    expect(readFileSync(path.join(reports, 'from-word', 'images', 'picture-1.png')).equals(PIXEL)).toBe(true);
    const sha256 = createHash('sha256').update(docx).digest('hex');
    expect(read('from-word', 'report.yaml')).toContain(`  original:\n    file: received.docx\n    sha256: ${sha256}\n`);
    expect(read('from-word', 'report.yaml')).toContain('zh: 河湖治理规划 # found: --title');
  });

  test('of a page in JSON, and of Markdown with its front matter', async () => {
    const html = await make(
      put('a.html', '<h1>甲规划</h1><p>第一段。</p><nav>首页 <a href="/">新闻</a></nav>'),
      'from-page',
      '--json',
    );
    expect(JSON.parse(html.stdout)).toMatchObject({
      id: 'from-page',
      paragraphs: 1,
      dropped: ['navigation: “首页 新闻” (4 characters)'],
      script: { script: 'hans' },
    });
    const markdown =
      '---\ntitle: 乙规划\ndate: 2024-03-05\nauthor: 李明\n---\n\n## 一、要求\n\n**坚持**节水[^a]。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n[^a]: 注文。\n\n<!-- 略 -->\n';
    expect((await make(put('b.md', markdown), 'from-markdown')).code).toBe(0);
    expect(read('from-markdown', 'source.md')).toBe(
      '## 一、要求\n\n**坚持**节水[^1]。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: 注文。\n',
    );
    expect(read('from-markdown', 'report.yaml')).toContain('zh: 乙规划 # found: “title” in the front matter');
  });

  test('of a traditional text, and of one that a program made traditional', async () => {
    await make(
      put('native.txt', '河湖治理規劃\n乾旱之後，皇后下詔，著手修築堤防，頭髮斑白的里長也參與其中。\n'),
      'native',
    );
    expect(read('native', 'report.yaml')).toMatch(/script: hant$/mu);
    const charwise = readFileSync(path.join(root, 'content/reports/new-industrialization/source.txt'));
    const { code } = await make(put('charwise.txt', charwise), 'charwise');
    expect(code).toBe(0);
    expect(read('charwise', 'report.yaml')).toMatch(/script: hant-charwise$/mu);
  });

  test('of a text without title and date: the one is said to be supplied, the other asked for', async () => {
    await make(put('untitled.txt', '治理河湖，改善环境。\n'), 'untitled');
    expect(read('untitled', 'report.yaml')).toMatch(/zh: untitled # found: the name of the file\n {2}supplied:/u);
    expect(read('untitled', 'report.yaml')).toMatch(/^# \? No date was found: .*\n# date:\n# {3}value:$/mu);
  });

  test('and a build takes every one of them, without being told to accept ids', async () => {
    const { value, issues } = await prepare({ content, acceptIds: false });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value).toBeDefined();
  });

  test('whose received file is looked after like its source', async () => {
    const file = path.join(reports, 'from-word', 'received.docx');
    const bytes = readFileSync(file);
    writeFileSync(file, 'changed');
    const { issues } = await prepare({ content, acceptIds: false, only: 'from-word' });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'original-changed', severity: 'error' }));
    writeFileSync(file, bytes);
  });
});

describe('duizhao new refuses, says what to do, and writes nothing', () => {
  const text = (): string => put('plain.txt', TEXT);
  test('a file that holds no text', async () => {
    const before = readdirSync(reports).sort();
    const { code, stdout, stderr } = await make(put('empty.txt', ''), 'refused');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /error file-empty\n.*an empty file\n.*\n.*Give the file that holds the text\.\n(?:\(.*explain file-empty says more\)\n)?$/u,
    );
    expect(readdirSync(reports).sort()).toEqual(before);
  });

  test.each(['../outside', 'con'])('the id %s, which is no safe name', async (id) => {
    const { code, stderr } = await make(text(), id);
    expect(code).toBe(2);
    expect(stderr).toMatch(/usage: duizhao new FILE --id ID/u);
    expect(existsSync(path.join(folder, 'outside'))).toBe(false);
  });

  test('an id that there is already, be it given twice at once', async () => {
    const again = await make(text(), 'from-text');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/^There is a report “from-text” already, in .*Take another --id/u);
    const makeTwin = () => duizhao(['new', text(), '--id', 'twin', '--content', content]);
    const [one, other] = await Promise.all([makeTwin(), makeTwin()]);
    expect([one.code, other.code].sort()).toEqual([0, 1]);
    expect(readdirSync(path.join(reports, 'twin')).sort()).toEqual([
      'corrections.yaml',
      'report.yaml',
      'source.txt',
      'summaries.en.yaml',
    ]);
  });

  test('wrong usage', async () => {
    for (const args of [['new'], ['new', text()], ['new', text(), '--id', 'a', '--encoding', 'x-klingon']]) {
      const { code, stderr } = await duizhaoHere(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^duizhao new: .*\nusage: /u);
    }
  });
});

describe('duizhao new needs no more memory than it should', () => {
  const memory = (file: string): { rss: number; code: number; stderr: string } => {
    const script = `import { main } from ${JSON.stringify(path.join(root, 'scripts/cli/main.ts'))};
      const code = await main(['new', ${JSON.stringify(file)}, '--id', 'large', '--content', ${JSON.stringify(content)}]);
      console.log(JSON.stringify({ code, rss: process.resourceUsage().maxRSS }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    return { ...(JSON.parse(stdout.trim()) as { rss: number; code: number }), stderr };
  };

  test('for a file of 200 MB, which it does not read', () => {
    const file = put('large.txt', '河湖治理');
    truncateSync(file, 200_000_000);
    const { rss, code, stderr } = memory(file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a file of 200 MB[^]*at most 32 MB[^]*in parts/u);
    expect(rss).toBeLessThan(250_000);
  });

  test('for a ZIP bomb, which it stops unpacking', () => {
    const { rss, code } = memory(put('bomb.docx', makeBomb()));
    expect(code).toBe(1);
    expect(rss).toBeLessThan(300_000);
  });

  test('and a build for a source of 200 MB', async () => {
    const large = path.join(folder, 'large');
    cpSync(content, large, { recursive: true });
    truncateSync(path.join(large, 'reports/from-text/source.txt'), 200_000_000);
    const { issues } = await prepare({ content: large, acceptIds: false, only: 'from-text' });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'content-too-large', actual: expect.stringMatching(/200 MB/u) as string }),
    );
  });
});

describe('duizhao new leaves nothing half-written', () => {
  test.skipIf(process.platform === 'win32')('where the disk takes no more', () => {
    const before = readdirSync(reports).sort();
    const file = put('long.txt', TEXT.repeat(2000));
    const command = 'ulimit -f 64; exec "$0" "$1" new "$2" --id no-room --content "$3"';
    const run = spawnSync(
      'sh',
      ['-c', command, process.execPath, path.join(root, 'scripts/duizhao.mjs'), file, content],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^Nothing was written: /mu);
    expect(readdirSync(reports).sort()).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')('on a disk that is full', (context) => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;
    context.skip(!mounted, 'this machine does not let a test mount a small disk');
    try {
      cpSync(path.join(content, 'conversion.yaml'), path.join(disk, 'conversion.yaml'));
      const file = put('long.txt', TEXT.repeat(2000));
      const run = spawnSync(
        process.execPath,
        [path.join(root, 'scripts/duizhao.mjs'), 'new', file, '--id', 'full', '--content', disk],
        { encoding: 'utf8' },
      );
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(/^Nothing was written: the disk is full\. Make room and run the command again\.$/mu);
      expect(readdirSync(disk)).toEqual(['conversion.yaml']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test.skipIf(process.platform === 'win32')('whenever it is interrupted', async () => {
    const file = put(
      'many.docx',
      makeDocx({ body: Array.from({ length: 400 }, (_, index) => p(`第${index}段，治理河湖。`)).join('') }),
    );
    const whole = ['corrections.yaml', 'received.docx', 'report.yaml', 'source.md', 'summaries.en.yaml'];
    for (const [index, signal] of (
      ['SIGINT', 'SIGTERM', 'SIGINT', 'SIGKILL', 'SIGINT', 'SIGKILL'] as const
    ).entries()) {
      const id = `cut-${index}`;
      const { child, finished } = start(['new', file, '--id', id, '--content', content]);
      child.stdin?.end();
      await wait(150 + 150 * index + Math.random() * 100);
      child.kill(signal);
      await finished;
      const there = readdirSync(reports).filter((name) => name.includes(id));
      if (existsSync(path.join(reports, id))) expect(readdirSync(path.join(reports, id)).sort()).toEqual(whole);
      if (signal !== 'SIGKILL') expect(there.filter((name) => name !== id)).toEqual([]);
      else expect(there.filter((name) => !name.startsWith('.new-') && name !== id)).toEqual([]);
    }
    // What a killed run leaves is no report, and the next one takes it away.
    mkdirSync(path.join(reports, '.new-cut-9-999999999'));
    expect((await make(put('plain.txt', TEXT), 'after')).code).toBe(0);
    expect(readdirSync(reports).filter((name) => name.startsWith('.new-'))).toEqual([]);
  });
});
