import { existsSync, readdirSync, renameSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeNow } from '../files.ts';
import { undoOnInterruption } from '../interruption.ts';

export interface NewFile {
  /** Within the folder of the report. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The report is there already. */
export class ReportExists extends Error {}

/**
 * Writes a report's folder in one go: into a hidden folder beside it, which takes its name when all is written. What a
 * killed run left is removed by the next one.
 * @throws ReportExists where another run was faster; what the system says where it cannot write
 */
export async function writeReport(reports: string, id: string, files: readonly NewFile[]): Promise<string> {
  const target = path.join(reports, id);
  const building = path.join(reports, `.new-${id}-${process.pid}`);
  const hadReports = existsSync(reports);
  const clear = (): void => {
    removeNow(building);
    if (!hadReports && existsSync(reports) && readdirSync(reports).length === 0) removeNow(reports);
  };
  await undoOnInterruption(clear, async () => {
    try {
      await mkdir(reports, { recursive: true });
      for (const left of readdirSync(reports)) if (isAbandoned(left)) removeNow(path.join(reports, left));
      for (const file of files) {
        const place = path.join(building, file.path);
        await mkdir(path.dirname(place), { recursive: true });
        await writeFile(place, file.content);
      }
      if (existsSync(target)) throw new ReportExists();
      renameSync(building, target); // which fails where there is something by now
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST'))
        throw new ReportExists();
      throw error;
    } finally {
      clear();
    }
  });
  return target;
}

/** True for the folder of a run that is no more. */
function isAbandoned(name: string): boolean {
  const pid = Number(/^\.new-.+-(\d+)$/u.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
