import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseId } from '../../scripts/new/choose-id.ts';
import { readCsv } from '../../scripts/new/csv.ts';
import { readManifest } from '../../scripts/new/manifest.ts';
import { prepare } from '../../scripts/site/prepare.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';

const root = mkdtempSync(path.join(tmpdir(), 'duizhao folder-'));
const [folder, content] = [path.join(root, 'texts'), path.join(root, 'content')];
afterAll(() => rmSync(root, { recursive: true, force: true }));
const put = (name: string, text: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const text = (title: string, date = ''): string => `关于${title}的通知\n\n各县水务局：\n\n　　现将${title}有关事项通知如下。\n\n云岭市水务局\n${date}\n`; // prettier-ignore
const run = (...more: string[]) => duizhaoHere(['new', folder, '--content', content, ...more]);
interface Table {
  readonly files: readonly {
    file: string;
    state: string;
    id?: string;
    title?: string;
    date?: string;
    notes: string[];
  }[];
  readonly parts: readonly string[];
}
const runJson = async (...more: string[]): Promise<Table> => JSON.parse((await run('--json', ...more)).stdout) as Table;
const read = (id: string): string => readFileSync(path.join(content, 'reports', id, 'report.yaml'), 'utf8');

describe('new FOLDER', () => {
  beforeEach(() => rmSync(root, { recursive: true, force: true }));

  test('makes a report of every file, tells what is doubtful and refused, and goes on where it was', async () => {
    put('spring-irrigation.txt', text('春灌', '2024年3月5日'));
    put('2024/节水.txt', text('节水', '2024年4月5日'));
    put('2024/无日期.txt', text('供水'));
    put('2024/网页.html', '<html><body><h1>关于排水的通知</h1><p>现将排水事项通知如下。</p><p>2024年5月6日</p></body></html>');
    put('2024/网页_files/a.js', 'x');
    put('图.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    put('空.txt', ' ');
    put('表.xlsx', 'PK');
    put('.hidden.txt', text('隐藏'));
    const first = await runJson();
    const byFile = new Map(first.files.map((row) => [row.file, row]));
    expect([...byFile.keys()].sort()).toEqual(['2024/无日期.txt', '2024/网页.html', '2024/节水.txt', 'spring-irrigation.txt', '空.txt', '表.xlsx']);
    expect(byFile.get('spring-irrigation.txt')).toMatchObject({ state: 'made', id: 'spring-irrigation', date: '2024-03-05', title: '关于春灌的通知' });
    expect(byFile.get('2024/节水.txt')).toMatchObject({ state: 'made', id: 'guan-yu-jie-shui-de-tong-zhi' });
    expect(byFile.get('2024/无日期.txt')).toMatchObject({ state: 'doubtful', notes: ['undated'] });
    expect(byFile.get('2024/网页.html')).toMatchObject({ state: 'made', date: '2024-05-06' });
    expect(byFile.get('空.txt')).toMatchObject({ state: 'refused', notes: [expect.stringMatching(/^file-empty: nothing but white space\. Give/u)] });
    expect(byFile.get('表.xlsx')).toMatchObject({ state: 'refused', notes: [expect.stringMatching(/no kind that is read/u)] });
    expect([...first.parts].sort()).toEqual(['2024/网页_files/a.js', '图.png'].sort());
    // The folder can be built, and a second run makes nothing again.
    const { issues } = await prepare({ content, acceptIds: false });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    rmSync(path.join(content, 'reports', 'spring-irrigation'), { recursive: true });
    const again = await runJson();
    expect(again.files.filter(({ state }) => state === 'made').map(({ id }) => id)).toEqual(['spring-irrigation']);
    expect(again.files.filter(({ state }) => state === 'there')).toHaveLength(3);
  }); // prettier-ignore

  test('believes the manifest, and tells what it names in vain', async () => {
    put('a.txt', text('春灌', '2024年3月5日'));
    put('b.txt', text('节水'));
    put('manifest.csv', 'file,id,title,publisher,date,type,rights\na.txt,chunguan,"春灌，通知",云岭日报,2024-03-06,notice,版权归云岭市所有\nc.txt,,,,,,\n');
    const { code, stdout, stderr } = await run();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^doubtful {2}chunguan .*a\.txt .*2024-03-06 {2}春灌，通知 {2}title-differs$/mu);
    expect(stdout).toMatch(/^refused .*c\.txt .*the manifest names it in line 3/mu);
    expect(stderr).toMatch(/2 made, 2 of them doubtful; 0 there already; 1 refused\./u);
    expect(read('chunguan')).toMatch(/zh: 春灌，通知 # found: the manifest\n[^]*publisher:\n {2}zh: 云岭日报 # found: the manifest\n\ntype: notice # found: the manifest\n[^]*date:\n {2}value: 2024-03-06 # found: the manifest\n[^]*rights:\n {2}zh: 版权归云岭市所有/u);
    // What is said in Chinese does not stand in English.
    expect(read('chunguan')).toMatch(/^# \? What is this in English\?[^]*\nrights:\n.*\n {2}en: [A-Za-z ]+\.$/mu);
  }); // prettier-ignore

  test('one file’s failure stops no other, and an id is given once', async () => {
    put('a/公报.txt', text('同名'));
    put('b/公报.txt', `${text('同名')}末段。\n`);
    put('c.docx', Buffer.from('PK\u0003\u0004 broken word/document.xml'));
    const { files } = await runJson();
    expect(files.flatMap(({ id }) => id ?? [])).toEqual(['guan-yu-tong-ming-de-tong-zhi', 'guan-yu-tong-ming-de-tong-zhi-2']);
    expect(files.find(({ file }) => file === 'c.docx')?.state).toBe('refused');
  }); // prettier-ignore

  test('refuses flags of one file, and a manifest that is wrong, before anything is written', async () => {
    put('a.txt', text('春灌'));
    expect((await run('--id', 'a')).code).toBe(2);
    put('manifest.csv', 'file,kind\na.txt,x\n');
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/manifest\.csv:1:6: .*value-not-offered\n.*the column “kind”\n.*file, id, title/u);
    expect(existsSync(content)).toBe(false);
  });
});

describe('a new content folder', () => {
  test('is made by new, and can be built', async () => {
    rmSync(root, { recursive: true, force: true });
    put('a.txt', text('春灌', '2024年3月5日'));
    const file = path.join(folder, 'a.txt');
    const { code, stderr } = await duizhaoHere(['new', file, '--id', 'a', '--content', content, '--url', 'https://a.example/n/1.html']); // prettier-ignore
    expect(code).toBe(0);
    expect(stderr).toMatch(/site\.yaml, glossary\.yaml, conversion\.yaml\. Answer the questions/u);
    expect(readdirSync(content).sort()).toEqual(['conversion.yaml', 'glossary.yaml', 'reports', 'site.yaml']);
    expect(read('a')).toContain('address: https://a.example/n/1.html # found: --url');
    const { value, issues } = await prepare({ content, acceptIds: false });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.reports[0]?.report.metadata.address).toBe('https://a.example/n/1.html');
    cpSync(path.join(content, 'site.yaml'), path.join(root, 'site.yaml'));
    writeFileSync(
      path.join(content, 'site.yaml'),
      readFileSync(path.join(root, 'site.yaml'), 'utf8').replace('文库', '甲'),
    );
    expect((await duizhaoHere(['new', file, '--id', 'b', '--content', content])).code).toBe(0);
    expect(readFileSync(path.join(content, 'site.yaml'), 'utf8')).toContain('zh: 甲');
  });

  test.each(['example', 'ftp://a.example/', 'https://', 'https://a'])('--url %s is refused', async (url) => {
    expect((await duizhaoHere(['new', 'a.txt', '--id', 'a', '--content', content, '--url', url])).code).toBe(2);
  });
});

test.each([
  ['a,b\n1,2', [['a', 'b'], ['1', '2']]],
  ['\ufeffa\r\n"x, ""y""\nz",\r\n\r\n', [['a'], ['x, "y"\nz', '']]],
  ['a,"b', [['a', 'b']]],
  ['', []],
])('readCsv(%j)', (csv, rows) => {
  expect(readCsv(csv).map((row) => row.map(({ value }) => value))).toEqual(rows);
}); // prettier-ignore

test('readCsv() knows the place of every field', () => {
  expect(readCsv('a,b\n"x\ny",z\n')[1]?.map(({ line, column }) => [line, column])).toEqual([[2, 1], [3, 4]]); // prettier-ignore
});

test.each([
  ['title\na\n', 'value-missing', 1, 1],
  ['file,id\na.txt,A B\n', 'value-form', 2, 7],
  ['file,id\na.txt,a\nb.txt,a\n', 'value-repeated', 3, 7],
  ['file\na.txt\na.txt\n', 'value-repeated', 3, 1],
  ['file,date\na.txt,2024-02-30\n', 'value-form', 2, 7],
  ['file,type\na.txt,poem\n', 'value-not-offered', 2, 7],
  ['file,id\n,a\n', 'value-missing', 2, 1],
])('readManifest(%j) is refused as %s', (csv, code, line, column) => {
  const { value, issues } = readManifest(csv, 'm.csv');
  expect(value).toBeUndefined();
  expect(issues).toMatchObject([{ code, place: { file: 'm.csv', line, column } }]);
});

test.each([
  ['Water Plan_2024.docx', '无', 'water-plan-2024'],
  ['河湖.docx', '河湖治理规划', 'he-hu-zhi-li-gui-hua'],
  ['con.txt', '水', 'shui'],
  ['1.txt', '———', 'report'],
  ['laws/postal-law/README.md', '邮政法', 'postal-law'],
  ['README.md', '邮政法', 'you-zheng-fa'],
  ['index/index.html', '邮政法', 'you-zheng-fa'],
])('chooseId(%s, %s)', (file, title, id) => {
  expect(chooseId(file, title, () => false)).toBe(id);
  expect(chooseId(file, title, (each) => each === id)).toBe(`${id}-2`);
});
