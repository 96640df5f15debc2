import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { amendChineseIn, amendHashesIn } from '../../scripts/site/accept.ts';
import { prepare } from '../../scripts/site/prepare.ts';
import { FILES } from '../fixtures/content-folder.ts';
import { content, useContent } from '../fixtures/damage.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';

const { source, report, summaries } = FILES;
const ID = 'new-industrialization';
const LEDGER = `reports/${ID}/paragraphs.lock.json`;
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
useContent();
const run = (...args: string[]) => duizhaoHere([...args, '--content', content.root]);
const errors = async (): Promise<string[]> => {
  const { issues } = await prepare({ content: content.root, acceptIds: false });
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};
/** A sentence more at the end of the text, as a person would write it. */
const edit = (): void => content.write(source, `${content.read(source).trimEnd()}完成好任務(wù)。\n`);

test('check shows what an edited source would change', async () => {
  edit();
  const { code, stdout } = await run('check', ID);
  expect(code).toBe(1);
  expect(stdout).toMatch(/its source was edited[^]*7 paragraphs kept\n.*p8 edited: .*\{\+完成好任务。\+\}/u);
});

test('accept --dry-run shows it and writes nothing; accept writes hash and ids, and a build takes it', async () => {
  edit();
  const before = [content.read(report), content.read(LEDGER)];
  const dry = await run('accept', ID, '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.stdout).toMatch(/p8 edited: /u);
  expect(dry.stdout).toMatch(/English that was written for an earlier text: .*p8/u);
  expect([content.read(report), content.read(LEDGER)]).toEqual(before);
  expect(await errors()).toContain('source-changed');
  const { code, stdout, stderr } = await run('accept', ID);
  expect({ code, stdout }).toEqual({ code: 0, stdout: dry.stdout });
  expect(stderr).toMatch(/Accepted: report\.yaml, paragraphs\.lock\.json/u);
  expect(await errors()).toEqual([]);
  expect((await run('accept', ID)).stderr).toMatch(/There was nothing to accept/u);
});

test('accept refuses a report that is none, and a source that cannot be published', async () => {
  expect((await run('accept', 'nothing')).code).toBe(2);
  content.write(source, content.read(source).replace('圓滿完成', '圓滿?yīng)完成'));
  const before = content.read(report);
  const { code, stderr } = await run('accept', ID);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Nothing was accepted: 1 error/u);
  expect(content.read(report)).toBe(before);
});

test('update takes a newer file, keeps what people wrote, and waits for accept', async () => {
  const file = path.join(folder, 'newer.md');
  writeFileSync(file, '---\ntitle: 乙\n---\n\n第一段，已经改过。\n\n第二段。\n');
  const title = /^title:\n.*\n/mu.exec(content.read(report))?.[0] ?? '?';
  const { code, stdout } = await run('update', ID, file);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Took newer\.md into new-industrialization: source\.md, received\.md\n[^]*Next: .*accept new-industrialization/u,
  );
  const yaml = content.read(report);
  expect(yaml).toContain(title);
  expect(yaml).toMatch(/^# What is known of the text/u);
  expect(yaml).toMatch(/ {2}file: source\.md\n/u);
  expect(existsSync(content.path(source))).toBe(false);
  expect(await errors()).toContain('source-changed');
  writeFileSync(path.join(folder, 'blank.txt'), ' ');
  expect((await run('update', ID, path.join(folder, 'blank.txt'))).code).toBe(1);
  expect(content.read(report)).toBe(yaml);
});

test('update with the very file that is there writes nothing', async () => {
  const before = content.read(report);
  const { code, stderr } = await run('update', ID, content.path(source));
  expect(code).toBe(0);
  expect(stderr).toMatch(/has this very file/u);
  expect(content.read(report)).toBe(before);
});

test('the Chinese above the English of a paragraph follows; what a person wrote there stays', () => {
  const paragraphs = [
    { id: 'p1', sentences: [{ id: 'p1.s1', hans: '新句。' }] },
    { id: 'p2', sentences: [{ id: 'p2.s1', hans: '又一句。' }, { id: 'p2.s2', hans: '末句。' }] },
  ];
  const before = 'paragraphs:\n  # s1  旧句。\n  p1:\n    gist: ""\n  # s1  又一句。\n  p2:\n    gist: ""\n  # 待查\n  p3:\n    gist: ""\n';
  const after = amendChineseIn(before, { paragraphs, originalScript: 'hans' } as never);
  expect(after).toBe(
    'paragraphs:\n  # s1  新句。\n  p1:\n    gist: ""\n  # s1  又一句。\n  # s2  末句。\n  p2:\n    gist: ""\n  # 待查\n  p3:\n    gist: ""\n',
  );
  expect(amendChineseIn(after, { paragraphs, originalScript: 'hans' } as never)).toBe(after);
  expect(content.read(summaries)).not.toBe('');
}); // prettier-ignore

test('hashes are written where they stand, and nothing else changes', () => {
  const yaml = "# a\nsource:\n  file: 'a.txt' # b\n  sha256: 00\n  script: hans\n";
  expect(amendHashesIn(yaml, (file) => `hash of ${file}`)).toBe(
    "# a\nsource:\n  file: 'a.txt' # b\n  sha256: hash of a.txt\n  script: hans\n",
  );
});
