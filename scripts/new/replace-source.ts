import { mkdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { TakenIn } from '../../src/intake/take-in.ts';
import { sha256 } from '../../src/pipeline/source.ts';
import { replaceFile } from '../files.ts';

/** A file of a report that was written, with the hash that report.yaml had for it. */
export interface Replaced {
  readonly name: string;
  readonly hash: string;
  readonly known: string | undefined;
}

/**
 * Puts what was taken out of a newer file in the place of a report's source. The source's hash in report.yaml stays that
 * of the old one, so that no build takes the change before a person accepted it; all else there stays as it is.
 * @param yaml report.yaml as it is
 * @returns undefined where it names no source
 */
export async function replaceSource(folder: string, yaml: string, taken: TakenIn): Promise<Replaced[] | undefined> {
  const document = parseDocument(yaml);
  const source = document.errors.length === 0 ? document.get('source') : undefined;
  if (!isMap(source)) return undefined;
  const textAt = (...at: string[]): string | undefined => {
    const value = source.getIn(at);
    return typeof value === 'string' ? value : undefined;
  };
  const before = [textAt('file'), textAt('original', 'file')];
  const { file, bytes, encoding, original } = taken.source;
  const replaced: Replaced[] = [{ name: file, hash: sha256(bytes), known: textAt('sha256') }];
  if (original)
    replaced.push({ name: original.file, hash: sha256(original.bytes), known: textAt('original', 'sha256') });
  if (replaced.every(({ hash, known }) => hash === known)) return replaced;
  await mkdir(path.join(folder, 'images'), { recursive: true });
  for (const { name, bytes: picture } of taken.pictures) replaceFile(path.join(folder, 'images', name), picture);
  if (taken.pictures.length === 0) await removeIfEmpty(path.join(folder, 'images'));
  replaceFile(path.join(folder, file), bytes);
  if (original) replaceFile(path.join(folder, original.file), original.bytes);
  source.set('file', file);
  source.set('encoding', encoding);
  if (original) source.set('original', document.createNode({ file: original.file, sha256: sha256(original.bytes) }));
  else source.delete('original');
  replaceFile(path.join(folder, 'report.yaml'), document.toString({ lineWidth: 0 }));
  // The last step: what report.yaml names is there at every moment.
  const names = replaced.map(({ name }) => name);
  for (const old of before) if (old !== undefined && !names.includes(old)) await rm(path.join(folder, path.basename(old)), { force: true }); // prettier-ignore
  return replaced;
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}
