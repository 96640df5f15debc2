// @ts-check
// Running other programs: signals are passed on, and nothing outlives npm.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename, delimiter, dirname } from 'node:path';

const PARENT_CHECK_MS = 500;
const SHOWN_LINES = 25;

/**
 * Runs a program with `node` first on PATH, and passes signals on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ node: string, cwd?: string, env?: Record<string, string>, capture?: boolean, shell?: boolean }} options
 *   capture: collect the output instead of showing it
 * @returns {Promise<{ code: number, output: string, interrupted: boolean }>} code: 128 + signal number when a
 *   signal ended it; interrupted: a signal was passed on
 * @throws {Error} when the program cannot be started
 */
export function run(command, args, { node, cwd, env = {}, capture = false, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...withFirstOnPath(dirname(node)), ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    let interrupted = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const timer = onceNpmStopped(() => forward('SIGTERM'));
    const stopForwarding = () => {
      clearInterval(timer);
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output, interrupted });
    });
  });
}

/**
 * Under npm, notices when npm was stopped: it passes SIGTERM to its shell only, which may end without passing it on.
 * @param {() => void} callback called once
 * @returns {NodeJS.Timeout | undefined} the timer, for clearInterval; it does not keep the process running
 */
export function onceNpmStopped(callback) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, PARENT_CHECK_MS);
  return timer.unref();
}

/**
 * Runs npm and shows nothing.
 * @param {string[]} args
 * @param {{ node: string, cwd: string }} options
 * @returns {Promise<void>}
 * @throws {Error} with the beginning of npm's output, when npm is missing or fails
 */
export async function runNpm(args, { node, cwd }) {
  const execpath = process.env.npm_execpath ?? '';
  const quiet = [...args, '--loglevel=error'];
  // Under `npm run` that very npm is used; otherwise the one on PATH, which is a .cmd on Windows.
  const running =
    basename(execpath) === 'npm-cli.js'
      ? run(node, [execpath, ...quiet], { node, cwd, capture: true })
      : run('npm', quiet, { node, cwd, capture: true, shell: process.platform === 'win32' });
  const { code, output, interrupted } = await running.catch((error) => {
    throw new Error(`npm cannot be run: ${error.message}`);
  });
  if (interrupted) throw new Error(`npm ${args[0]} was interrupted.`);
  if (code === 0) return;
  // The reason comes first; help texts and stack traces follow it.
  const reason = output.trimEnd().split('\n').slice(0, SHOWN_LINES).join('\n');
  throw new Error(`npm ${args.join(' ')} failed (${code}):\n${reason}`);
}

/** @param {string} folder */
function withFirstOnPath(folder) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [folder, process.env[key]].filter(Boolean).join(delimiter) };
}
