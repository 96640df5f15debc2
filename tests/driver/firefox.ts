import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../scripts/setup/other-engines.mjs';
import { type BiDi, BiDiError, connect } from './bidi.ts';
import type { Browser, Context, ContextOptions } from './browser.ts';
import { lacks } from './lacks.ts';
import { openRemotePage } from './remote-page.ts';
import { PageError, type Tab } from './tab.ts';
import { hear } from './watch.ts';

/** What this engine takes from its profile only, so that each choice is a process of its own. */
interface Choices {
  readonly dark: boolean;
  readonly still: boolean;
  readonly script: boolean;
  readonly workers: boolean;
}

interface Process {
  readonly bidi: BiDi;
  readonly engine: string;
  readonly version: string;
  /** Is told what the browser says of a browsing context. */
  readonly listeners: Map<string, (method: string, params: Said) => void>;
  readonly end: () => Promise<void>;
}

interface Said {
  readonly context?: string;
  readonly source?: { readonly context?: string };
  readonly level?: string;
  readonly text?: string;
  readonly request?: { readonly url: string };
}

const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.events.testing.asyncClipboard': true, // the clipboard is read without asking the reader
  'extensions.update.enabled': false,
  'focusmanager.testmode': true, // a window in the background has the focus too
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Debian's Firefox by WebDriver BiDi, which it speaks itself. */
export async function launchFirefox(): Promise<Browser> {
  const processes = new Map<string, Promise<Process>>();
  const processFor = (choices: Choices): Promise<Process> => {
    const key = JSON.stringify(choices);
    const started = processes.get(key) ?? startFirefox(choices);
    processes.set(key, started);
    return started;
  };
  const newContext = async (options: ContextOptions = {}): Promise<Context> =>
    openContext(await processFor(choicesOf(options)), options);
  const { version } = await processFor(choicesOf({}));
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    version: () => version,
    close: async () => void (await Promise.all([...processes.values()].map(async (each) => (await each).end()))),
  };
}

function choicesOf(options: ContextOptions): Choices {
  return {
    dark: options.colorScheme === 'dark',
    still: options.reducedMotion === 'reduce',
    script: options.javaScriptEnabled ?? true,
    workers: options.serviceWorkers !== 'block',
  };
}

async function startFirefox({ dark, still, script, workers }: Choices): Promise<Process> {
  const executable = findFirefox();
  if (executable === undefined)
    throw new Error('Cannot run the tests in Firefox: there is none; run `npm run test:engines`, which installs it');
  const profile = await mkdtemp(path.join(tmpdir(), 'duizhao-firefox-'));
  const preferences = {
    ...PREFERENCES,
    'javascript.enabled': script,
    'dom.serviceWorkers.enabled': workers,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.prefersReducedMotion': still ? 1 : 0,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(path.join(profile, 'user.js'), lines.join(''));
  const firefox = spawn(executable, ['--headless', '--remote-debugging-port=0', '--profile', profile, '--no-remote'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => firefox.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    firefox.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/u.exec(printed) ?? [];
      if (found !== undefined) resolve(`${found}/session`);
    });
    firefox.on('close', () => reject(new Error(`Cannot start Firefox: it ended\n${printed}`)));
  });
  const listeners: Process['listeners'] = new Map();
  const bidi = await connect(address, (method, params) => {
    const said = params as Said;
    listeners.get(said.context ?? said.source?.context ?? '')?.(method, said);
  });
  const { capabilities } = (await bidi.send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  await bidi.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const end = async (): Promise<void> => {
    await bidi.send('browser.close').catch(() => firefox.kill());
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    bidi,
    engine: `Firefox ${capabilities.browserVersion}`,
    version: capabilities.browserVersion,
    listeners,
    end,
  };
}

async function openContext(browser: Process, options: ContextOptions): Promise<Context> {
  const { bidi, engine } = browser;
  const { userContext } = (await bidi.send('browser.createUserContext')) as { userContext: string };
  const userContexts = [userContext];
  /** Does what a later version may do and this one may not. */
  const override = async (deed: string, command: string, values: object): Promise<void> => {
    await bidi.send(command, { ...values, userContexts }).catch((error: unknown) => {
      if (error instanceof BiDiError && error.code === 'unknown command') lacks(engine, deed);
      throw error;
    });
  };
  if (options.locale !== undefined)
    await override('speak another language', 'emulation.setLocaleOverride', { locale: options.locale });
  const viewport = options.viewport ?? { width: 1280, height: 720 };
  await bidi.send('browsingContext.setViewport', { viewport, userContexts });
  const context: Context = {
    async newPage() {
      const { context: id } = (await bidi.send('browsingContext.create', { type: 'tab', userContext })) as { context: string }; // prettier-ignore
      const page = openRemotePage(openTab(browser, id, options.javaScriptEnabled ?? true), context, viewport);
      const { problems, requests } = hear(page);
      browser.listeners.set(id, (method, { level, text = '', request }) => {
        if (method === 'network.beforeRequestSent' && request) requests.push(request.url);
        if (method === 'log.entryAdded' && level === 'error') problems.push(text);
      });
      return page;
    },
    setOffline: (offline) =>
      override('be taken off the network', 'emulation.setNetworkConditions', {
        networkConditions: offline ? { type: 'offline' } : null,
      }),
    grantPermissions: () => Promise.resolve(), // the profile grants them
    close: async () => void (await bidi.send('browser.removeUserContext', { userContext })),
  };
  return context;
}

function openTab({ bidi, engine }: Process, context: string, script: boolean): Tab {
  // Where the page runs no scripts, a test's run beside it.
  const target = script ? { context } : { context, sandbox: 'tests' };
  const check = (answer: unknown): unknown => {
    const { type, result, exceptionDetails } = answer as {
      type: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (type === 'exception') throw new PageError(exceptionDetails?.text);
    return result?.value;
  };
  /** A page that sends its reader on at once breaks off what loads it. */
  const tolerant = async (loading: Promise<unknown>): Promise<void> => {
    await loading.catch((error: unknown) => {
      if (!(error instanceof BiDiError) || !/abort/iu.test(error.message)) throw error;
    });
  };
  return {
    engine,
    canWait: script,
    async run(statements) {
      const functionDeclaration = `${script ? 'async' : ''} () => {${statements}}`;
      return String(check(await bidi.send('script.callFunction', { functionDeclaration, target, awaitPromise: true })));
    },
    runWhole: async (expression) =>
      void check(await bidi.send('script.evaluate', { expression, target, awaitPromise: true })),
    goto: (url) => tolerant(bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: () => tolerant(bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    perform: async (actions) => void (await bidi.send('input.performActions', { context, actions })),
    resize: async (viewport) => void (await bidi.send('browsingContext.setViewport', { context, viewport })),
    async screenshot() {
      const { data } = (await bidi.send('browsingContext.captureScreenshot', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    runBefore: async (functionBody) =>
      void (await bidi.send('script.addPreloadScript', {
        functionDeclaration: `() => { ${functionBody} }`,
        contexts: [context],
      })),
  };
}
