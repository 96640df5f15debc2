import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { projectRoot } from '../../project.ts';
import { FACES } from '../fonts/faces.ts';
import { subsetAnew } from '../fonts/subset.ts';

/** Draws pictures as PNG, in the site's faces with just the characters that they show. */
export async function renderCards({
  pictures,
  characters,
}: {
  readonly pictures: readonly string[];
  readonly characters: string;
}): Promise<Uint8Array[]> {
  await startWasm();
  const fontBuffers = await Promise.all(FACES.map((face) => subsetAnew(face, characters, 'sfnt')));
  return pictures.map((svg) => {
    const picture = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
    const png = picture.render().asPng();
    picture.free();
    return png;
  });
}

let started: Promise<void> | undefined;

function startWasm(): Promise<void> {
  const packages = createRequire(path.join(projectRoot, 'package.json'));
  started ??= readFile(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  return started;
}
