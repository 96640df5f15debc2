// @ts-check
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { FALLBACK, starlightLocaleOf, tagOf } from './src/vocabulary/edition.ts';

/**
 * What `duizhao build` and `duizhao dev` wrote: the site's title and address.
 * @type {import('./src/web/site-data.ts').SiteData}
 */
const site = JSON.parse(readFileSync(new URL('./src/content/site.json', import.meta.url), 'utf8'));

export default defineConfig({
  site: new URL(site.url).origin,
  base: site.base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  prefetch: false,
  // The text is shown as it is written: no typographic replacement, no bare links.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }) },
  integrations: [
    // Starlight adds its own where there is none of this name; ours is of all parts (scripts/site/sitemap.ts).
    { name: '@astrojs/sitemap', hooks: {} },
    starlight({
      // src/web/route-data.ts gives each page its edition's own title and language tag.
      title: site.title.en,
      defaultLocale: FALLBACK,
      locales: Object.fromEntries(
        site.editions.map((edition) => [edition, { label: tagOf(edition), lang: starlightLocaleOf(edition) }]),
      ),
      customCss: [
        'tokens',
        'starlight',
        'header',
        'sidebar',
        'titles',
        'text',
        'headings',
        'kinds',
        'tables',
        'notes',
        'tools',
        'views',
        'options',
        'marks',
        'card',
        'citing',
        'cited',
        'paper',
      ].map((name) => `./src/styles/${name}.css`),
      routeMiddleware: './src/web/route-data.ts',
      components: {
        Footer: './src/components/chrome/Footer.astro',
        Header: './src/components/chrome/Header.astro',
        MobileMenuFooter: './src/components/chrome/MobileMenuFooter.astro',
        Sidebar: './src/components/chrome/Sidebar.astro',
        ThemeProvider: './src/components/chrome/ThemeProvider.astro',
        ThemeSelect: './src/components/chrome/ThemeSelect.astro',
        PageTitle: './src/components/chrome/PageTitle.astro',
      },
      favicon: '/favicon.svg',
      head: [
        { tag: 'link', attrs: { rel: 'manifest', href: `${site.base}manifest.webmanifest` } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${site.base}icons/touch.png` } },
      ],
      sidebar: [], // each report has its own (src/web/route-data.ts); one of all pages costs more with every report
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      markdown: { headingLinks: false },
    }),
    mdx({ optimize: true }),
  ],
});
