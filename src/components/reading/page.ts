import { type LayerFiles, type LayerName, layerPath } from '~/report/layers.ts';
import { type Edition, FALLBACK, isEdition, isScript, type Script } from '~/vocabulary/edition.ts';

/** What the page says of itself on the element with `data-reading`. */
export interface ReadingPage {
  readonly root: HTMLElement;
  readonly base: string;
  readonly report: string;
  readonly sections: readonly string[];
  readonly edition: Edition;
  /** Script of the text on the page. */
  readonly script: Script;
  /** The site's address, ending in a slash: what citations carry, wherever the page is seen. */
  readonly site: string;
}

/** Nothing on a page that is not one of the text. */
export function readPage(): ReadingPage | undefined {
  const root = document.querySelector<HTMLElement>('[data-reading]');
  if (!root) return undefined;
  const { base = '', report = '', sections = '', edition = '', script = '', site = '' } = root.dataset;
  return {
    root,
    base,
    report,
    sections: sections.split(' '),
    edition: isEdition(edition) ? edition : FALLBACK,
    script: isScript(script) ? script : 'hans',
    site,
  };
}

const loaded = new Map<string, Promise<unknown>>();

/** A layer of each of the page's sections, loaded once; one that failed is tried again the next time. */
export function loadLayer<Layer extends LayerName>(page: ReadingPage, layer: Layer): Promise<LayerFiles[Layer][]> {
  return Promise.all(page.sections.map((section) => load<Layer>(page.base + layerPath(page.report, layer, section))));
}

async function load<Layer extends LayerName>(address: string): Promise<LayerFiles[Layer]> {
  return (await loadFile(address)) as LayerFiles[Layer];
}

/** A JSON file, loaded once; one that failed is tried again the next time. */
export async function loadFile(address: string): Promise<unknown> {
  const ask = async (): Promise<unknown> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`Cannot load "${address}": ${response.status}`);
    return response.json();
  };
  const file = loaded.get(address) ?? ask();
  loaded.set(address, file);
  try {
    return await file;
  } catch (error) {
    loaded.delete(address);
    throw error;
  }
}
