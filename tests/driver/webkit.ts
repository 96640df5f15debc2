import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findWebKit } from '../../scripts/setup/other-engines.mjs';
import type { Browser, Context, ContextOptions, Page } from './browser.ts';
import { lacks } from './lacks.ts';
import { openRemotePage } from './remote-page.ts';
import { PageError, type Size, type Tab } from './tab.ts';
import { until } from './wait.ts';
import { command, WebDriverError } from './web-driver.ts';

/** Larger than any window of a test. */
const SCREEN = '2000x1400x24';

/** MiniBrowser's own controls take no room, so that a window can be as narrow as a phone. */
const NO_CONTROLS = `* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.01); }\n`;

/** WebKitGTK's MiniBrowser by WebKitWebDriver, on a screen of its own. Each context is a driver and a browser. */
export async function launchWebKit(): Promise<Browser> {
  const programs = findWebKit();
  if (programs === undefined)
    throw new Error(
      'Cannot run the tests in WebKitGTK: it is not there; run `npm run test:engines`, which installs it',
    );
  const { driver, browser, screen } = programs;
  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    xvfb.stdio[3]?.once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
    xvfb.on('close', () => reject(new Error('Cannot run the tests in WebKitGTK: Xvfb ended')));
  });
  const open = new Set<Context>();
  let version = '';
  const newContext = async (options: ContextOptions = {}): Promise<Context> => {
    const opened = await openContext({ driver, browser, display }, options, () => open.delete(opened.context));
    ({ version } = opened);
    open.add(opened.context);
    return opened.context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    version: () => version,
    async close() {
      await Promise.all([...open].map((context) => context.close()));
      await end(xvfb);
    },
  };
}

interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

async function openContext(programs: Programs, options: ContextOptions, onClose: () => void) {
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-webkit-'));
  await writeSettings(folder, options);
  const port = await findFreePort();
  const driver = spawn(programs.driver, ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: programs.display,
      GDK_BACKEND: 'x11',
      GTK_THEME: options.colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      LANG: `${(options.locale ?? 'en-US').replace('-', '_')}.UTF-8`,
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: folder,
    },
  });
  await until(() => command(port, 'GET', '/status'), 'WebKitWebDriver');
  const { sessionId, version } = await startSession(port, programs.browser, options);
  const send: Send = (method, place, body) => command(port, method, `/session/${sessionId}${place}`, body);
  const engine = `WebKitGTK ${version}`;
  const tab = openTab(engine, send, options.javaScriptEnabled ?? true);
  const viewport = options.viewport ?? { width: 1280, height: 720 };
  await tab.resize(viewport);
  const context: Context = {
    async newPage() {
      const page: Page = openRemotePage(tab, context, viewport);
      if (options.locale !== undefined && (await page.evaluate(() => navigator.language)) !== options.locale)
        return lacks(engine, `speak ${options.locale} where the system does not`);
      return page;
    },
    setOffline: () => lacks(engine, 'be taken off the network'),
    grantPermissions: () => Promise.resolve(), // the browser was started with them
    async close() {
      onClose();
      await send('DELETE', '').catch(() => undefined);
      await end(driver);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return { context, version };
}

/** The desktop of the reader, as MiniBrowser reads it. */
async function writeSettings(folder: string, { reducedMotion }: ContextOptions): Promise<void> {
  const settings = path.join(folder, 'gtk-3.0');
  await mkdir(settings);
  await writeFile(path.join(settings, 'gtk.css'), NO_CONTROLS);
  const lines = ['[Settings]', `gtk-enable-animations=${reducedMotion === 'reduce' ? 0 : 1}`, ''];
  await writeFile(path.join(settings, 'settings.ini'), lines.join('\n'));
}

async function startSession(port: number, binary: string, options: ContextOptions) {
  const args = ['--automation', '--javascript-can-access-clipboard=true'];
  if (options.javaScriptEnabled === false) args.push('--enable-javascript=false');
  if (options.serviceWorkers === 'block') args.push('--features=-ServiceWorkers');
  const { sessionId, capabilities } = (await command(port, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  await command(port, 'POST', `/session/${sessionId}/timeouts`, { script: 120_000, pageLoad: 60_000 });
  return { sessionId, version: capabilities.browserVersion };
}

type Send = (method: 'GET' | 'POST' | 'DELETE', place: string, body?: object) => Promise<unknown>;

function openTab(engine: string, send: Send, canWait: boolean): Tab {
  const execute = async (script: string): Promise<unknown> => {
    try {
      return await send('POST', '/execute/sync', { script, args: [] });
    } catch (error) {
      if (error instanceof WebDriverError && error.code === 'javascript error')
        throw new PageError(error.message, { cause: error });
      throw error;
    }
  };
  const measure = async (): Promise<Size> => {
    const [width = 0, height = 0] = (await execute('return [innerWidth, innerHeight]')) as number[];
    return { width, height };
  };
  return {
    engine,
    canWait,
    run: async (statements) => String(await execute(`return (${canWait ? 'async' : ''} () => {${statements}})()`)),
    runWhole: async (script) => void (await execute(script)),
    goto: async (url) => void (await send('POST', '/url', { url })),
    reload: async () => void (await send('POST', '/refresh', {})),
    perform: async (actions) => void (await send('POST', '/actions', { actions })),
    async resize({ width, height }) {
      const window = { x: 0, y: 0, width, height };
      await until(async () => {
        await send('POST', '/window/rect', window);
        const inside = await measure();
        if (inside.width === width && inside.height === height) return true;
        window.height += height - inside.height; // the browser's own bar
        return undefined;
      }, `a window of ${width} × ${height} px`);
    },
    screenshot: async () => Buffer.from(String(await send('GET', '/screenshot')), 'base64'),
    runBefore: () => lacks(engine, 'run a script before those of a page'),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('Cannot run the tests in WebKitGTK: no free port');
  return address.port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill();
  await ended;
}
