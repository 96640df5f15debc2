import { type Engine, openEngine, type PagefindModule } from '~/search/engine.ts';
import { INDEX_FOLDER } from '~/search/manifest.ts';

/** Opens the site's index. Rejects where a file of it does not come. */
export function loadIndex(base: string): Promise<Engine> {
  const folder = `${base}${INDEX_FOLDER}/`;
  return openEngine({
    base: folder,
    importPagefind: () => import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    // Pagefind cuts queries into words by the page's language; ours are cut already.
    asEnglish: (task) => {
      const { lang } = document.documentElement;
      document.documentElement.lang = 'en';
      try {
        return task();
      } finally {
        document.documentElement.lang = lang;
      }
    },
  });
}
