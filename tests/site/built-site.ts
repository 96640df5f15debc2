import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { listFiles } from '../../scripts/files.ts';
import { withLock } from '../../scripts/site/lock.ts';
import { makeWorkFolder } from '../fixtures/work-folder.ts';
import type { Browser } from '../driver/browser.ts';
import { launchBrowser } from '../driver/launch.ts';

const root = path.resolve(import.meta.dirname, '../..');
const command = path.join(root, 'scripts/duizhao.mjs');

/** A built site, served, and a browser to look at it with. */
export interface BuiltSite {
  readonly out: string;
  /** Address of the site's front door, with the base path and a slash at the end. */
  readonly url: string;
  readonly browser: Browser;
  /** Ends the server; pages that are open stay. */
  readonly stopServing: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is built, and the other options of `duizhao build`. */
export interface SiteOptions {
  /** Left out: the default report. */
  readonly content?: string;
  readonly options?: readonly string[];
}

/**
 * Builds a site, serves it and starts the browser of this run. The same content with the same options is built once in a run, whoever
 * asks for it: the site must not be changed, and the content that is given is not (ids are written into a copy).
 */
export async function openBuiltSite({ content, options = [] }: SiteOptions = {}): Promise<BuiltSite> {
  const from = content ?? path.join(root, 'content');
  const folder = path.join(inject('runFolder'), await keyOf(from, options));
  const out = path.join(folder, 'site');
  await mkdir(folder, { recursive: true });
  const build = async (): Promise<void> => {
    if (existsSync(out)) return; // a build is put in its place whole
    const copy = path.join(folder, 'content');
    await cp(from, copy, { recursive: true });
    await buildInto(out, ['--content', copy, ...options]);
  };
  await withLock(path.join(folder, 'lock'), build, () => undefined);
  return serveBuilt(out);
}

/** What a site is made from: the names and bytes of its content, and the options. */
async function keyOf(content: string, options: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(options.join('\n'));
  for (const file of await listFiles(content)) hash.update(path.relative(content, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Serves a site that a test built itself, and starts the browser of this run. */
export async function serveBuilt(out: string): Promise<BuiltSite> {
  const server = spawn(process.execPath, [command, 'preview', '--out', out, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstLine(server);
  const browser = await launchBrowser();
  const stopServing = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.on('close', resolve));
    server.kill();
    await ended;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await stopServing();
  };
  return { out, url, browser, stopServing, close };
}

/** `--work` with a folder of this test file: no other has it at the same time. Reports that are built once are parts for all. */
export function inWork(): readonly string[] {
  const slot = `work-${process.env['VITEST_POOL_ID'] ?? process.pid}`;
  const run = inject('runFolder');
  return ['--work', makeWorkFolder(path.join(run, slot), path.join(run, 'parts'))];
}

/** Runs `duizhao build`; rejects with what it printed where it fails. */
export async function buildInto(out: string, options: readonly string[] = []): Promise<void> {
  const build = spawn(process.execPath, [command, 'build', '--out', out, ...inWork(), ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  build.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => build.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot build the site: exit code ${code}\n${printed}`);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.on('close', () => reject(new Error('Cannot serve the site: the preview ended')));
  });
}
