import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { duizhao, start } from '../fixtures/command.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const report = path.join(root, 'content/reports/new-industrialization');
const source = path.join(report, 'source.txt');
const received = readFileSync(source, 'utf8');

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that a test reads; gives its path. */
function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Traces of a crash: no publisher should see one. */
const CRASH = /^\s+at |node:internal|Node\.js v\d/mu;

describe.concurrent('duizhao', () => {
  test('prints its help, its version and the help of a command on standard output', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    for (const args of [['help'], ['--help'], ['-h']]) {
      const help = await duizhaoHere(args);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toMatch(/build[^]*restore[^]*convert --to[^]*Exit code/u);
    }
    expect(await duizhao(['--version'])).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
    const help = await duizhaoHere(['build', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^duizhao build \[--content DIR\]/u);
  });

  test('without a command prints its help, as wrong usage', async () => {
    const { code, stdout } = await duizhao([]);
    expect(code).toBe(2);
    expect(stdout).toContain('duizhao restore');
  });

  test.each(['unknown', 'constructor', 'toString', '__proto__', 'hasOwnProperty', '', '-x', 'Restore'])(
    'knows no command %j',
    async (name) => {
      const { code, stdout, stderr } = await duizhaoHere([name]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(
        `duizhao: there is no command “${name}”. It knows new, update, check, accept, build, join, cache, preview, dev, summaries, cite, search, restore, convert, split, explain, help.\n`,
      );
    },
  );

  test.each([
    [['new-industrialization/第四段'], /^［大力.*\]: 第4段\[\d{4}-\d\d-\d\d\]\. https:\S+\/p4\/\?v=[0-9a-f]{8}\.\n$/u],
    [['new-industrialization'], /^［大力.*\[2023\]\[\d{4}-\d\d-\d\d\]\. https:\S+\/new-industrialization\/\.\n$/u],
    [['new-industrialization/p4.s2', '--style', 'apa', '--edition', 'en'], /^\(\[Dali.*, ca\. 2023, para\. 4 \(sentence 2\)\)\n\[Dali.*\?v=[0-9a-f]{8}#s2\n$/su],
    [['new-industrialization/§2', '--style', 'biblatex', '--edition', 'zh-hant'], /^@report\{new-industrialization-guidance,[^]*一節/u],
    [['https://mirror.example/sub/new-industrialization/p4/?v=00000000#s2'], /: 第4段第2句\[.*\/p4\/\?v=[0-9a-f]{8}#s2\.\n$/u],
    [['new-industrialization/第四至六段'], /: 第4—6段\[.*\/p4\/\?v=[0-9a-f]{8}\.\n$/u],
    [['new-industrialization/p4–p6', '--style', 'apa', '--edition', 'en'], /^\(\[Dali.*, ca\. 2023, paras\. 4–6\)\n/su],
    [['new-industrialization/按现序第四段'], /: 第4段\[/u],
  ])('cite prints the citation of %j', async (args, text) => {
    const { code, stdout, stderr } = await duizhaoHere(['cite', ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(text);
  }); // prettier-ignore

  test.each([
    [['new-industrialization/p9'], 1, /“p9” names nothing in new-industrialization: its paragraphs are p1 to p8/u],
    [['nothing/p1'], 1, /^“nothing” is the id of no report: expected .*new-industrialization/u],
    [['https://mirror.example/'], 2, /“https:\/\/mirror\.example\/” is the address of no report/u],
    [['?v=00000000'], 1, /No text of these reports has or had the version/u],
    [['new-industrialization/p4.s0'], 1, /“p4\.s0” names nothing in new-industrialization/u],
    [['new-industrialization/p1', '--style', 'gb7714-2025'], 1, /GB\/T 7714—2025 is not available/u],
    [['new-industrialization/p1', '--style', 'harvard'], 2, /--style takes one of gb7714-2015, /u],
    [['new-industrialization/p1', '--edition', 'fr'], 2, /--edition takes one of zh-hans, /u],
    [[], 2, /what is to be cited is missing/u],
  ])('cite says what is wrong with %j', async (args, expected, message) => {
    const { code, stdout, stderr } = await duizhaoHere(['cite', ...args]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(CRASH);
  });

  test('cite offers both places where an address has two', async () => {
    const { code, stdout, stderr } = await duizhaoHere(['cite', 'new-industrialization/3', '--json']);
    expect(code).toBe(1);
    const { cited } = JSON.parse(stdout) as { cited: { place: string; citations: { kind: string; text: string }[] }[] };
    expect(cited.map(({ place }) => place)).toEqual(['p3', 'tasks']);
    expect(cited[0]?.citations[0]).toMatchObject({ kind: 'entry' });
    const typed = '  (?:duizhao|npm run duizhao --) cite new-industrialization/';
    expect(stderr).toMatch(
      new RegExp(
        `^“3” can mean p3 or tasks. Ask for one of them:\\n${typed}p3   2024年是中华人民共和国成立75周年.*\\n${typed}tasks   ［重点任务］\\n$`,
        'u',
      ),
    );
    expect(await duizhaoHere(['cite', 'new-industrialization/3'])).toMatchObject({ code: 1, stdout: '', stderr });
  });

  test.each([
    [['restore', '--speed'], /Unknown option '--speed'/u, /usage: duizhao restore \[FILE\] \[--json\]/u],
    [['restore', 'a', 'b'], /unexpected “b”/u, /usage: duizhao restore/u],
    [['restore', '--encoding'], /'--encoding <value>' argument missing/u, /usage/u],
    [['restore', '--encoding', 'utf-9', 'a.txt'], /--encoding takes a name .*, not “utf-9”/u, /usage/u],
    [['restore', '--json=yes', 'a.txt'], /'--json' does not take an argument/u, /usage/u],
    [['convert', 'a.txt'], /--to takes one of hans, hant, hant-hk, hant-opencc/u, /usage: duizhao convert/u],
    [['convert', '--to', 'zh-tw', 'a.txt'], /--to takes one of/u, /usage/u],
    [['split', 'a', 'b'], /unexpected “b”/u, /usage: duizhao split/u],
    [['build', 'content'], /unexpected “content”/u, /usage: duizhao build/u],
    [['build', '--site', 'reports.example.org'], /--site takes an address .*, not “reports\.example\.org”/u, /usage/u],
    [['build', '--site', 'https://:::'], /--site takes an address/u, /usage/u],
    [['build', '--site', 'javascript:alert(1)'], /--site takes an address/u, /usage/u],
    [
      ['build', '--base', '/../x/'],
      /--base takes a path of plain letters such as \/reports\/, not “\/\.\.\/x\/”/u,
      /usage/u,
    ],
    [['build', '--base', 'C:/Program Files/Git/sub/'], /--base takes a path of plain letters/u, /usage/u],
    [['build', '--out='], /--out takes a folder, not nothing/u, /usage/u],
    [['build', '--strict', '--out', '--base'], /'--out'? .*ambiguous|argument is ambiguous/u, /usage/u],
    [['preview', '--port', '99999'], /--port takes a number from 0 to 65535, not “99999”/u, /usage: duizhao preview/u],
    [['preview', '--port', ''], /--port takes a number/u, /usage/u],
    [['dev', '--port', 'http'], /--port takes a number/u, /usage: duizhao dev/u],
    [['check', 'a', 'b'], /unexpected “b”/u, /usage: duizhao check/u],
    [['check', 'new-industrialization', '--out', 'dist'], /--out checks a built site/u, /usage/u],
  ] as [string[], RegExp, RegExp][])('%j is wrong usage', async (args, what, usage) => {
    const { code, stdout, stderr } = await duizhaoHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(what);
    expect(stderr).toMatch(usage);
    expect(stderr).not.toMatch(CRASH);
  });
});

describe('duizhao restore, convert and split', () => {
  test('make of the received text what the ledger of the report has', async () => {
    const restored = await duizhaoHere(['restore', source]);
    expect({ code: restored.code, stderr: restored.stderr }).toEqual({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(/^2023年是全面貫徹落實黨的二十大精神的開局之年,是三年新冠疫情防控轉段後?/u);
    const simplified = await duizhaoHere(['convert', '--to', 'hans'], restored.stdout);
    const split = await duizhaoHere(['split', '--json', '-'], simplified.stdout);
    const { sections } = JSON.parse(split.stdout) as { sections: { paragraphs: { text: string }[] }[] };
    const { paragraphs } = JSON.parse(readFileSync(path.join(report, 'paragraphs.lock.json'), 'utf8')) as {
      paragraphs: { text: string }[];
    };
    expect(sections.flatMap((section) => section.paragraphs.map(({ text }) => text))).toEqual(
      paragraphs.map(({ text }) => text),
    );
  });

  test('read a file, standard input and - alike', async () => {
    const spaced = put('a file with spaces 报告.txt', received);
    const runs = [
      duizhaoHere(['restore', source]),
      duizhao(['restore', spaced]),
      duizhao(['restore'], received),
      duizhaoHere(['restore', '-'], received),
      duizhao(['restore', path.basename(spaced)], '', { cwd: folder }),
      duizhaoHere(['restore', '--', '-odd.txt'], '', { cwd: path.dirname(put('-odd.txt', received)) }),
    ];
    const [first, ...others] = await Promise.all(runs);
    expect(first?.stdout).not.toBe('');
    for (const other of others) expect(other).toEqual(first);
  });

  test('restore --json gives one document with the text, its edits and what is left', async () => {
    const [json, text] = await Promise.all([
      duizhaoHere(['restore', '--json', source]),
      duizhaoHere(['restore', source]),
    ]);
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(json.stdout) as { edits: { from: number; to: number; insert: string }[] };
    expect(Object.keys(result)).toEqual(['text', 'encoding', 'family', 'edits', 'unresolved', 'verified', 'lost']);
    expect(result).toMatchObject({
      text: text.stdout,
      encoding: 'utf-8',
      family: 'byte-glosses',
      unresolved: [],
      verified: true,
      lost: [],
    });
    let replayed = '';
    let position = 0;
    for (const { from, to, insert } of result.edits) {
      replayed += received.slice(position, from) + insert;
      position = to;
    }
    expect(replayed + received.slice(position)).toBe(text.stdout);
  });

  test('restore leaves what it cannot settle, prints the text all the same, and fails', async () => {
    const file = put('unresolved.txt', `前一行\n${received.replace('圓滿完成', '圓滿?yīng)完成')}`);
    const [plain, json] = await Promise.all([duizhaoHere(['restore', file]), duizhaoHere(['restore', '--json', file])]);
    expect(plain.code).toBe(1);
    expect(plain.stdout).toContain('圓滿?yīng)完成');
    const line = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    const column = [...line.slice(0, line.indexOf('?yīng)'))].length + 1;
    expect(plain.stderr).toContain(`${file}:2:${column}: error damage-unexplained\n  found:    “`);
    expect(plain.stderr).toMatch(/\n {2}expected: .+\n {2}to do: {4}.*corrections\.yaml\.\n/u);
    expect(json.code).toBe(1);
    expect((JSON.parse(json.stdout) as { unresolved: unknown[] }).unresolved).toMatchObject([
      { code: 'damage-unexplained', place: { line: 2, column } },
    ]);
  });

  test.each(['restore', 'split', 'convert --to hant'])(
    '%s refuses what it cannot read, and says where',
    async (words) => {
      const args = words.split(' ');
      const bad = put('bad.txt', Buffer.concat([Buffer.from('一行\n二𠮷'), Buffer.from([0xb0, 0xa1])]));
      const nul = put('nul.txt', '一行\n\0');
      const runs = await Promise.all([
        duizhaoHere([...args, bad]),
        duizhaoHere([...args, nul]),
        duizhaoHere([...args, '--json'], readFileSync(bad)),
        duizhaoHere([...args, folder]),
        duizhaoHere([...args, path.join(folder, 'nowhere.txt')]),
        duizhaoHere([...args, '']),
      ]);
      for (const { code, stdout, stderr } of runs) {
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).not.toMatch(CRASH);
      }
      const [undecodable, withNul, standardInput, aFolder, absent, empty] = runs.map(({ stderr }) => stderr);
      expect(undecodable).toMatch(/bad\.txt:2:3: error source-undecodable\n {2}found: {4}byte 0xB0 at offset 14\n/u);
      expect(withNul).toMatch(/nul\.txt:2:1: error source-nul\n {2}found: {4}a NUL character\n/u);
      expect(standardInput).toMatch(/^<standard input>:2:3: error source-undecodable\n/u);
      expect(aFolder).toBe(`Cannot read “${folder}”: it is a folder, not a file.\n`);
      expect(absent).toBe(`Cannot read “${path.join(folder, 'nowhere.txt')}”: there is no such file.\n`);
      expect(empty).toBe('Cannot read “”: there is no such file.\n');
    },
  );

  test('read other encodings where they are named', async () => {
    const gb = put('gb.txt', Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0xa1, 0xa3]));
    const runs = await Promise.all([
      duizhaoHere(['restore', '--json', '--encoding', 'gb18030', gb]),
      duizhaoHere(['split', '--json', '--encoding', 'GBK', gb]),
      duizhaoHere(['restore', '--json'], Buffer.from('\ufeff报告。', 'utf16le')),
    ]);
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }));
    const [gb18030, gbk, utf16] = runs.map(({ stdout }) => JSON.parse(stdout) as unknown);
    expect(gb18030).toMatchObject({ text: '报告。', encoding: 'gb18030' });
    expect(gbk).toMatchObject({ sections: [{ paragraphs: [{ text: '报告。' }] }] });
    expect(utf16).toMatchObject({ text: '报告。', encoding: 'utf-16le' });
  });

  test.each([
    ['hans', '头发里面\r\n\r\n着力软件'],
    ['hant', '頭髮裡面\r\n\r\n著力軟件'],
    ['hant-hk', '頭髮裏面\r\n\r\n着力軟件'],
    ['hant-opencc', '頭髮裏面\r\n\r\n着力軟件'],
  ])('convert --to %s changes glyphs only; line ends stay as they are', async (to, expected) => {
    const text = '头发里面\r\n\r\n着力软件';
    const [plain, json] = await Promise.all([
      duizhaoHere(['convert', '--to', to], text),
      duizhaoHere(['convert', '--json', '--to', to], text),
    ]);
    expect(plain).toEqual({ code: 0, signal: null, stdout: expected, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ text: expected });
  });

  test('convert adds and takes no line ends, and leaves nothing where there is nothing', async () => {
    for (const text of ['', '\n\n一\r\n\t二\v\f\r三\u2028四\u2029\n\n']) {
      expect((await duizhaoHere(['convert', '--to', 'hant'], text)).stdout).toBe(text);
    }
  });

  test('split --json gives sections, paragraphs and sentences', async () => {
    const { code, stdout, stderr } = await duizhaoHere(
      ['split', '--json'],
      '# 报告\n\n一、总则\n甲。乙！\n\n第二段没有句号\n',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(stdout) as unknown;
    expect(result).toEqual({
      title: expect.stringContaining('报告') as string,
      sections: [
        {
          level: expect.any(Number) as number,
          heading: expect.stringContaining('总则') as string,
          paragraphs: [
            { text: '甲。乙！', sentences: ['甲。', '乙！'] },
            { text: '第二段没有句号', sentences: ['第二段没有句号'] },
          ],
        },
      ],
    });
    expect((await duizhaoHere(['split'], '甲。乙！\n')).stdout).toBe('p1.s1\t甲。\np1.s2\t乙！\n');
    expect(JSON.parse((await duizhaoHere(['split', '--json'])).stdout)).toEqual({ title: null, sections: [] });
  });

  test('take five megabytes', async () => {
    const clean = (await duizhaoHere(['restore', source])).stdout;
    const large = put('large.txt', `${clean.trimEnd()}\n`.repeat(Math.ceil(5_000_000 / Buffer.byteLength(clean))));
    for (const args of [['restore'], ['convert', '--to', 'hans'], ['split', '--json']]) {
      const { code, stderr } = await duizhaoHere([...args, large]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });

  test('stop without a word where nobody reads on', async () => {
    const large = put('much.txt', '一段文字。\n'.repeat(100_000));
    for (const args of [['restore', large], ['split', large], ['check']]) {
      const { child, finished } = start(args);
      child.stdin?.end();
      child.stdout?.once('data', () => child.stdout?.destroy());
      const { code, stderr } = await finished;
      expect(code).toBe(0);
      expect(stderr).not.toMatch(CRASH);
      expect(stderr).not.toContain('EPIPE');
    }
    const shell = spawn(
      'sh',
      ['-c', `"$0" scripts/duizhao.mjs restore "$1" 2>&1 | head -n 1`, process.execPath, large],
      { cwd: root },
    );
    let printed = '';
    shell.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await new Promise((resolve) => shell.on('close', resolve));
    expect(printed).toBe('一段文字。\n');
  });

  test.skipIf(process.platform !== 'linux')('say so where the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await duizhao(['restore', source], '', { stdio: ['ignore', full, 'pipe'] });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^duizhao: the output cannot be written: ENOSPC: no space left on device/u);
    expect(stderr).not.toMatch(CRASH);
  });

  test('send nothing of a text to the terminal but letters', async () => {
    const file = put('escape.txt', `${received}\n甲\u001b\u202e?yīng)乙`);
    const { code, stderr } = await duizhaoHere(['restore', file]);
    expect(code).toBe(1);
    expect(stderr).toContain(String.raw`甲\u{1b}\u{202e}?yīng)乙`);
    expect(stderr).not.toMatch(/[\u001b\u202e]/u);
  });
});

describe('duizhao check', () => {
  test('sums up the default report', async () => {
    const [all, one] = await Promise.all([
      duizhaoHere(['check'], '', { cwd: folder }),
      duizhaoHere(['check', 'new-industrialization']),
    ]);
    expect(all).toMatchObject({ code: 0, stderr: 'No problems found.\n' });
    expect(all.stdout).toMatch(
      /^new-industrialization: .*\n {2}text .* 8 paragraphs in 4 sections\n[^]*byte for byte\n/u,
    );
    expect(one).toEqual(all);
  });

  test('names the reports there are where it is asked for another', async () => {
    const { code, stdout, stderr } = await duizhao(['check', '../other']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/error report-unknown[^]*a report; there is new-industrialization\n[^]*1 error\n$/u);
  });

  test('says where there is no content and no site', async () => {
    mkdirSync(path.join(folder, 'empty'), { recursive: true });
    const nowhere = await duizhaoHere(['check', '--content', path.join(folder, 'nowhere')]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toMatch(
      /nowhere:1:1: error content-folder-missing\n {2}found: {4}it is not there\n {2}expected: the content folder\n/u,
    );
    for (const out of ['nowhere', 'empty']) {
      const { code, stdout, stderr } = await duizhaoHere(['check', '--out', path.join(folder, out)]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toBe(`There is no built site in ${path.join(folder, out)}; run “duizhao build” first.\n`);
    }
  });
});
