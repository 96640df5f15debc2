import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { machineFiles } from '../../src/report/exports/files.ts';
import type { PreparedReport } from './prepare.ts';

/** Programs follow no page that leads on: a report's files stand under every id that it had, too. */
export async function copyToFormerIds(reports: readonly PreparedReport[], out: string): Promise<void> {
  for (const { input, report } of reports) {
    if (input.record.withdrawn) continue;
    for (const former of input.record.formerly ?? []) {
      await mkdir(path.join(out, former), { recursive: true });
      for (const { path: file } of machineFiles(report.id))
        await copyFile(path.join(out, file), path.join(out, former, path.basename(file)));
    }
  }
}
