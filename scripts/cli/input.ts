import { readFile } from 'node:fs/promises';
import { decode, type Decoded } from '../../src/pipeline/decode.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { say } from '../reporter.ts';

/** A text from a file or from standard input, and what it is called in messages. */
export interface Input extends Decoded {
  readonly name: string;
}

/** Reads FILE (or standard input, where it is left out or `-`); undefined, with issues reported, where it is no text. */
export async function readInput(
  file: string | undefined,
  encoding: string | undefined,
  report: (issues: readonly Issue[]) => void,
): Promise<Input | undefined> {
  const name = file === undefined || file === '-' ? '<standard input>' : file;
  let bytes: Uint8Array;
  try {
    bytes = file === undefined || file === '-' ? await readStandardInput() : await readFile(file);
  } catch (error) {
    say(`Cannot read “${name}”: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const { value, issues } = decode(bytes, encoding, name);
  report(issues);
  return value && { ...value, name };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Writes a result to standard output and waits until it is out. */
export async function writeOutput(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
