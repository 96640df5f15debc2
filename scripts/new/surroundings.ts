import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../../src/intake/received.ts';
import { isWithin } from '../content/file.ts';
import { writeAsDocx } from './office.ts';

/** What lies around a file that is taken in. */
export function surroundingsOf(file: string): Required<Surroundings> {
  const folder = path.dirname(path.resolve(file));
  return { beside: (address) => readBeside(folder, address), characterTable: readCharacterTable, toDocx: writeAsDocx };
}

const LARGEST_PICTURE = 20_000_000;

/** A file in the folder of the page; what lies outside it is nobody's business. */
async function readBeside(folder: string, address: string): Promise<Uint8Array | undefined> {
  if (address === '' || /^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(address)) return undefined;
  try {
    const target = await realpath(path.resolve(folder, decodeURIComponent(address.replace(/[?#].*$/u, ''))));
    if (!isWithin(await realpath(folder), target)) return undefined;
    const bytes = await readFile(target);
    return bytes.length <= LARGEST_PICTURE ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The tables come with a package that is not among ours: 38 MB for the few PDFs that need them (see read-pdf.ts). */
async function readCharacterTable(name: string): Promise<Uint8Array | undefined> {
  try {
    const base = import.meta.resolve('pdfjs-dist/package.json');
    return new Uint8Array(await readFile(fileURLToPath(new URL(`./cmaps/${name}`, base))));
  } catch {
    return undefined;
  }
}
