import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from '../../scripts/setup/chromium.mjs';

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

/**
 * Builds a site into a folder of its own, serves it and starts Chromium. The default report as it is, without options,
 * is built once in a run: who opens it must not change it.
 */
export async function openBuiltSite(options: readonly string[] = []): Promise<BuiltSite> {
  const shared = options.length === 0;
  const folder = shared ? inject('runFolder') : await mkdtemp(path.join(tmpdir(), 'duizhao-site-'));
  const out = path.join(folder, 'site');
  if (!existsSync(out)) await buildInto(out, options); // a build is put in its place whole
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
    if (!shared) await rm(folder, { recursive: true, force: true });
  };
  return { out, url, browser, stopServing, close };
}

/** Starts Chromium as the tests use it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Cannot run the site tests: there is no Chromium; run `npm test`, which installs it');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Runs `duizhao build`; rejects with what it printed where it fails. */
export async function buildInto(out: string, options: readonly string[] = []): Promise<void> {
  const build = spawn(process.execPath, [command, 'build', '--out', out, ...options], {
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
