import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { SiteData } from '../../../src/site-data.ts';
import { projectRoot } from '../../project.ts';
import { charactersFor } from '../fonts/characters.ts';
import { FACES } from '../fonts/faces.ts';
import { subset } from '../fonts/subset.ts';
import { drawCards } from './draw-card.ts';

/** Writes the picture that links to a report show, `<edition>/<report>/card.png`. */
export async function makeCards(reports: readonly PublishedReport[], site: SiteData, out: string): Promise<void> {
  await startWasm();
  for (const report of reports) {
    const fonts = await Promise.all(FACES.map((face) => subset(face, charactersFor(face, report, site.title), 'sfnt')));
    for (const [edition, svg] of drawCards(report, site)) {
      const picture = new Resvg(svg, { font: { fontBuffers: fonts, loadSystemFonts: false } });
      const folder = path.join(out, edition, report.id);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'card.png'), picture.render().asPng());
      picture.free();
    }
  }
}

let started: Promise<void> | undefined;

function startWasm(): Promise<void> {
  const packages = createRequire(path.join(projectRoot, 'package.json'));
  started ??= readFile(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  return started;
}
