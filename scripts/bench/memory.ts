import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';

/** Bytes that a file is filled up to. */
const SIZE = 1e8;

/** Says the most memory that the process had, in kB, on file descriptor 3. */
const REPORT = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)))`;

/** The most memory, in bytes, that `duizhao restore` takes for a file of 100 MB which repeats a text. */
export function measureMemory(text: string): { size: number; peak: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    const file = path.join(folder, 'large.txt');
    const handle = openSync(file, 'w');
    const times = Math.ceil(SIZE / Buffer.byteLength(text));
    for (let time = 0; time < times; time += 1) writeSync(handle, text);
    closeSync(handle);
    const command = path.join(projectRoot, 'scripts/duizhao.mjs');
    const { output } = spawnSync(process.execPath, ['--import', REPORT, command, 'restore', file], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    return { size: times * Buffer.byteLength(text), peak: Number(String(output[3])) * 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
