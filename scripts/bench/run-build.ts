import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../project.ts';

/** What a run of `duizhao build` took. */
export interface BuildRun {
  /** Processor time of the command and all that it started, in seconds; where /proc is not, NaN. */
  readonly cpu: number;
  /** Most memory of them all together, and of the largest, in bytes; where /proc is not, NaN. */
  readonly memory: number;
  readonly largest: number;
  /** What the command said of its steps. */
  readonly steps: string;
}

const POLL = 100;
/** Of the figures in /proc, on every Linux. */
const TICKS_A_SECOND = 100;

/** Runs `duizhao build` in a process of its own. @param node options of Node itself */
export async function runBuild(options: readonly string[], node: readonly string[] = []): Promise<BuildRun> {
  const command = path.join(projectRoot, 'scripts/duizhao.mjs');
  const child = spawn(process.execPath, [...node, command, 'build', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let [cpu, memory, largest] = [NaN, NaN, NaN];
  const poll = setInterval(() => {
    void use(child.pid ?? 0).then((used) => {
      if (used.memory === 0) return;
      cpu = Math.max(cpu || 0, used.cpu);
      memory = Math.max(memory || 0, used.memory);
      largest = Math.max(largest || 0, used.largest);
    });
  }, POLL);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  if (code !== 0) throw new Error(`Cannot measure the build: exit code ${code}\n${printed}`);
  return { cpu, memory, largest, steps: /\(([^()]*)\)\.\s*$/u.exec(printed)?.[1] ?? '' };
}

interface Use {
  readonly cpu: number;
  readonly memory: number;
  readonly largest: number;
}

/** Of a process and its descendants, those that ended included; zeros where the system has no /proc. */
async function use(pid: number): Promise<Use> {
  const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const resident = Number(/VmRSS:\s*(\d+)/u.exec(await read('status'))?.[1] ?? 0) * 1024;
  // Behind the name in brackets: utime, stime and those of children that were waited for are the 12th to the 15th.
  const times = (await read('stat'))
    .replace(/^.*\) /su, '')
    .split(' ')
    .slice(11, 15)
    .map(Number);
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const children = await Promise.all(threads.map((thread) => read(`task/${thread}/children`)));
  const below = await Promise.all(
    children
      .join(' ')
      .split(/\s+/u)
      .filter(Boolean)
      .map((child) => use(Number(child))),
  );
  return {
    cpu: below.reduce((sum, { cpu }) => sum + cpu, times.reduce((sum, time) => sum + time, 0) / TICKS_A_SECOND),
    memory: below.reduce((sum, { memory }) => sum + memory, resident),
    largest: Math.max(resident, ...below.map(({ largest }) => largest)),
  };
}
