import { type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start } from '../fixtures/command.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao preview-'));
const out = path.join(folder, 'site');
let server: Running;
let url: string;

beforeAll(async () => {
  put('secret.txt', 'not for anybody');
  put('site/site.json', JSON.stringify({ url: 'https://a.example/sub/', base: '/sub/', reports: ['r'] }));
  put('site/index.html', 'home');
  put('site/404.html', 'no such page');
  put('site/en/r/index.html', 'report');
  put('site/en/r/a b/index.html', 'spaced');
  put('site/app.js', 'export {}');
  server = start(['preview', '--out', out, '--port', '0']);
  url = await firstLine(server.child);
});

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.finished;
  rmSync(folder, { recursive: true, force: true });
});

function put(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
}

/** Asks for a path as it stands: `fetch` would put it in order first. */
function ask(target: string, method = 'GET'): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), 'localhost', () => {
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('end', () => {
      const [head = '', ...body] = answer.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/u.exec(head)?.[1]), head, body: body.join('\r\n\r\n') });
    });
  });
}

test('preview prints its address alone on standard output and serves the site below its base path', async () => {
  expect(url).toMatch(/^http:\/\/localhost:\d+\/sub\/$/u);
  const home = await fetch(url);
  expect([home.status, home.headers.get('content-type'), await home.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    'home',
  ]);
  expect(home.headers.get('x-content-type-options')).toBe('nosniff');
  const script = await fetch(`${url}app.js?v=1`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await (await fetch(`${url}en/r/a%20b/`)).text()).toBe('spaced');
  const head = await ask('/sub/', 'HEAD');
  expect([head.status, head.body]).toEqual([200, '']);
});

test('preview answers with the site’s own page and status 404 where there is nothing', async () => {
  for (const target of ['nowhere/', 'en/r/nowhere', 'en/', '%00', 'app.js/', 'en/r/%ff']) {
    const answer = await ask(`/sub/${target}`);
    expect([target, answer.status]).toEqual([target, target === 'en/r/%ff' ? 400 : 404]);
    if (answer.status === 404) expect(answer.body).toContain('no such page');
  }
  expect((await ask('/')).head).toMatch(/^HTTP\/1\.1 302[^]*\nlocation: \/sub\/\r/iu);
  expect((await ask('/other/')).status).toBe(404);
});

test('preview adds a missing slash, and leads nobody to another host', async () => {
  const locationOf = async (target: string): Promise<string | undefined> =>
    /^location: (.*)$/imu.exec((await ask(target)).head)?.[1]?.trim();
  expect(await locationOf('/sub')).toBe('/sub/');
  expect(await locationOf('/sub/en/r')).toBe('/sub/en/r/');
  expect(await locationOf('/sub/en/r?x=1')).toBe('/sub/en/r/?x=1');
  expect(await locationOf('/sub/en/r/a%20b')).toBe('/sub/en/r/a%20b/');
  expect(await locationOf('/sub//en/r')).toBe('/sub/en/r/');
  for (const target of [
    '//evil.example/sub',
    '/sub/%2f%2fevil.example',
    '/\\evil.example',
    'http://evil.example/sub/en/r',
  ]) {
    expect((await locationOf(target)) ?? '/sub/').toMatch(/^\/(?![/\\])/u);
  }
});

test('preview gives nothing from outside the site', async () => {
  const ways = [
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '%2e%2e%2fsecret.txt',
    'en/..%2f..%2fsecret.txt',
    '..%5csecret.txt',
    '....//secret.txt',
    '%252e%252e/secret.txt',
    '/etc/passwd',
    '%2fetc%2fpasswd',
  ];
  for (const way of ways) {
    const answer = await ask(`/sub/${way}`);
    expect([way, answer.status]).toEqual([way, 404]);
    expect(answer.body).not.toContain('not for anybody');
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/sub/', method)).status).toBe(405);
});

test('preview says that a port is in use', async () => {
  const { port } = new URL(url);
  const { code, stdout, stderr } = await duizhaoHere(['preview', '--out', out, '--port', port]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`Port ${port} is in use; name another with --port N.\n`);
});

test.each([
  ['nothing', undefined],
  ['no site', 'none'],
  ['a site.json of somebody else', '{"name": "x"}'],
  ['a site.json that is cut off', '{"url": "https://a.example/", "ba'],
  ['a base path that is none', '{"url": "https://a.example/", "base": "sub", "reports": []}'],
])('preview says that a folder with %s is no site', async (_, content) => {
  const other = path.join(folder, 'other');
  rmSync(other, { recursive: true, force: true });
  if (content !== undefined) put(content === 'none' ? 'other/index.html' : 'other/site.json', content);
  const { code, stdout, stderr } = await duizhaoHere(['preview', '--out', other, '--port', '0']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(`There is no built site in ${other}; run “duizhao build” first.\n`);
});

test('preview ends at Ctrl-C, with a page still open', async () => {
  const { child, finished } = start(['preview', '--out', out, '--port', '0']);
  const address = new URL(await firstLine(child));
  const socket = connect(Number(address.port), 'localhost');
  await new Promise((resolve) => socket.on('connect', resolve));
  socket.on('error', () => undefined);
  child.kill('SIGINT');
  const { code, signal } = await finished;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
});
