import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import type { Table } from './table.ts';
import { quantity } from '../quantity.ts';

/** How many files are taken in at once. */
const SIZES = [1, 100];
/** Paragraphs of a file, taken from the default report's text. */
const PARAGRAPHS = 24;

/** Takes in one file and a folder of a hundred, each in a process of its own, with the loading of dictionaries. */
export async function measureNew(): Promise<Table[]> {
  const rows: string[][] = [];
  for (const files of SIZES) {
    progress(`  ${quantity(files, 'file')} …`);
    const root = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
    try {
      await writeTexts(path.join(root, 'texts'), files);
      const milliseconds = await takeIn(path.join(root, 'texts'), path.join(root, 'content'));
      rows.push([
        String(files),
        `${(milliseconds / 1000).toFixed(2)} s`,
        `${(milliseconds / files / 1000).toFixed(2)} s`,
      ]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  const title = 'Taking files in (reach: ≤ 2 s for one, ≤ 0.3 s a file in a folder of 100)';
  return [{ title, columns: ['files', 'time', 'a file'], rows }];
}

/** Texts that are no two alike, with headings, a title, a number and a date. */
async function writeTexts(folder: string, files: number): Promise<void> {
  const text = await readFile(path.join(projectRoot, 'content/conversion.yaml'), 'utf8');
  const words = [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(([word]) => word);
  await mkdir(folder, { recursive: true });
  for (let file = 0; file < files; file += 1) {
    const sentence = (at: number): string =>
      `${Array.from({ length: 12 }, (_, word) => words[(file * 131 + at * 17 + word * 7) % words.length] ?? '').join('')}。`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => `　　${sentence(at)}${sentence(at + 3)}`);
    const head = `关于第${file + 1}号事项的通知\n云府发〔2024〕${file + 1}号\n\n各县人民政府：\n`;
    await writeFile(path.join(folder, `text-${file + 1}.txt`), `${head}${paragraphs.join('\n')}\n云岭市人民政府\n2024年3月5日\n`); // prettier-ignore
  }
}

async function takeIn(folder: string, content: string): Promise<number> {
  const start = performance.now();
  const args = [path.join(projectRoot, 'scripts/duizhao.mjs'), 'new', folder, '--content', content];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot measure the taking in of files: exit code ${code}`);
  return performance.now() - start;
}
