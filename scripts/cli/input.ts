import { readFile } from 'node:fs/promises';
import { decode, type Decoded } from '../../src/pipeline/decode/decode.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { describeReadError } from '../content/file.ts';
import { progress, say } from '../reporter.ts';

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
  const fromStandardInput = file === undefined || file === '-';
  const name = fromStandardInput ? '<standard input>' : file;
  let bytes: Uint8Array;
  try {
    bytes = fromStandardInput ? await readStandardInput() : await readFile(file);
  } catch (error) {
    say(`Cannot read “${name}”: ${describeReadError(error)}.`);
    return undefined;
  }
  const { value, issues } = decode(bytes, encoding, name);
  report(issues);
  return value && { ...value, name };
}

async function readStandardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) progress('Type or paste the text; Ctrl-D ends it.');
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Writes a result to standard output and waits until it is out, or cannot be (see main.ts). */
export async function writeOutput(text: string): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
}
