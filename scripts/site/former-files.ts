import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { machineFiles } from '../../src/report/exports/files.ts';
import type { PartJob } from './parts/batch.ts';

/** Programs follow no page that leads on: a report's files stand under every id that it had, too. */
export async function copyToFormerIds(parts: readonly PartJob[], out: string): Promise<void> {
  for (const { report, formerly } of parts) {
    for (const former of formerly) {
      await mkdir(path.join(out, former), { recursive: true });
      for (const { path: file } of machineFiles(report.id))
        await copyFile(path.join(out, file), path.join(out, former, path.basename(file)));
    }
  }
}
