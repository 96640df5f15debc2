import { pruneStore } from '../site/parts/prune.ts';
import { type KeptPart, listParts, openStore } from '../site/parts/store.ts';
import { say } from '../reporter.ts';
import { type Arguments, folderOf, isOn } from '../usage.ts';
import { writeOutput } from './input.ts';
import { quantity } from '../quantity.ts';

/** `duizhao cache`: what builds have kept; whatever is in it can be removed, and is built again when it is needed. */
export async function cache(given: Arguments): Promise<number> {
  const folder = folderOf(given, 'parts');
  let damaged = 0;
  if (isOn(given, 'verify')) {
    const store = openStore(folder);
    for (const { key } of await listParts(folder)) if (!store.find(key, true)) damaged += 1;
    say(`${quantity(damaged, 'damaged part')} removed.`);
  }
  if (isOn(given, 'prune')) say(`${quantity(await pruneStore(folder, 1), 'part')} removed.`);
  const parts = await listParts(folder);
  await writeOutput(isOn(given, 'json') ? `${JSON.stringify(parts, null, 2)}\n` : describe(parts));
  return damaged > 0 ? 1 : 0;
}

function describe(parts: readonly KeptPart[]): string {
  const width = Math.max(0, ...parts.map(({ key }) => key.length)) + 2;
  const lines = parts.map(
    ({ key, files, bytes, used }) =>
      `${key.padEnd(width)}${used.slice(0, 10)}  ${megabytes(bytes).padStart(9)}  ${quantity(files, 'file')}\n`,
  );
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  return `${lines.join('')}${quantity(parts.length, 'part')}, ${megabytes(sum)}\n`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
