import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAsDocx } from '../../scripts/new/office.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { makeDocx, p } from '../fixtures/docx.ts';

/** A program in the place of LibreOffice, which says how it was called. */
describe.skipIf(process.platform === 'win32')('writeAsDocx() with a program in the place of LibreOffice', () => {
  const before = { ...process.env };
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'duizhao-soffice-'));
    writeFileSync(path.join(folder, 'made.docx'), makeDocx({ body: p('云岭市水务局文件') + p('正文一段。') }));
    process.env['PATH'] = `${folder}${path.delimiter}${before['PATH'] ?? ''}`;
    process.env['DUIZHAO_API_KEY'] = 'secret';
  });
  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true, force: true });
  });

  const stand = (does: string): void => {
    const file = path.join(folder, 'soffice');
    writeFileSync(file, `#!${process.execPath}
const { copyFileSync, readFileSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { fileURLToPath } = process.getBuiltinModule('node:url');
const flags = process.argv.slice(2);
const out = flags[flags.indexOf('--outdir') + 1];
const profile = fileURLToPath(flags.find((flag) => flag.startsWith('-env:UserInstallation=')).slice(22));
const settings = readFileSync(profile + '/user/registrymodifications.xcu', 'utf8');
writeFileSync(${JSON.stringify(path.join(folder, 'called.json'))}, JSON.stringify({ flags, env: process.env, settings, received: readFileSync(flags.at(-1), 'latin1') }));
${does}
`);
    chmodSync(file, 0o755);
  };
  const called = (): { flags: string[]; env: Record<string, string>; settings: string; received: string } =>
    JSON.parse(readFileSync(path.join(folder, 'called.json'), 'utf8')) as ReturnType<typeof called>;
  const made = JSON.stringify;

  test('gives it the file, a profile in which nothing runs, no way to the network, and no secrets', async () => {
    stand(`copyFileSync(${made(path.join(folder, 'made.docx'))}, out + '/received.docx');`);
    const bytes = Buffer.from('{\\rtf1 text}');
    const { value } = await takeIn({ kind: 'office', file: 'a.rtf', bytes }, undefined, { toDocx: writeAsDocx });
    expect(value?.text).toBe('云岭市水务局文件\n\n正文一段。\n');
    const { flags, env, settings, received } = called();
    expect(received).toBe('{\\rtf1 text}');
    expect(flags).toEqual(expect.arrayContaining(['--headless', '--norestore', '--convert-to', 'docx']));
    expect(path.basename(flags.at(-1) ?? '')).toBe('received.rtf');
    expect(settings).toMatch(/DisableMacrosExecution[^]*?<value>true<[^]*MacroSecurityLevel[^]*?<value>3</u);
    expect(env).toMatchObject({ http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' });
    expect(JSON.stringify(env)).not.toContain('secret');
  });

  test.each([
    ['ends with an error', 'process.exit(3);', 'it ended with an error'],
    ['writes nothing', '', 'it wrote no document'],
  ])('says so where it %s', async (_, does, problem) => {
    stand(does);
    expect(await writeAsDocx(Buffer.from('x'), 'doc')).toEqual({ problem });
    expect(path.basename(called().flags.at(-1) ?? '')).toBe('received.doc');
  });

  test('leaves nothing behind', async () => {
    stand(`copyFileSync(${made(path.join(folder, 'made.docx'))}, out + '/received.docx');`);
    await writeAsDocx(Buffer.from('x'), 'wps');
    expect(() => readFileSync(called().flags.at(-1) ?? '')).toThrow(/ENOENT/u);
  });
}); // prettier-ignore
