import { type LayerFiles, type LayerName, layerPath } from '~/layers.ts';
import type { Edition } from '~/edition.ts';

/** What the page says of itself on the element with `data-reading`. */
export interface ReadingPage {
  readonly root: HTMLElement;
  readonly base: string;
  readonly report: string;
  readonly section: string;
  readonly edition: Edition;
}

/** Nothing on a page that is not one of the text. */
export function readPage(): ReadingPage | undefined {
  const root = document.querySelector<HTMLElement>('[data-reading]');
  const { base = '', report = '', section = '', edition = 'en' } = root?.dataset ?? {};
  return root ? { root, base, report, section, edition: edition as Edition } : undefined;
}

const loaded = new Map<string, Promise<unknown>>();

/** A layer of the page's section, loaded once; one that failed is tried again the next time. */
export async function loadLayer<Layer extends LayerName>(page: ReadingPage, layer: Layer): Promise<LayerFiles[Layer]> {
  const address = page.base + layerPath(page.report, layer, page.section);
  const load = async (): Promise<unknown> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`Cannot load "${address}": ${response.status}`);
    return response.json();
  };
  const file = loaded.get(address) ?? load();
  loaded.set(address, file);
  try {
    return (await file) as LayerFiles[Layer];
  } catch (error) {
    loaded.delete(address);
    throw error;
  }
}
