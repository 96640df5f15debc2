import type { APIRoute } from 'astro';
import { site } from '~/web/site.ts';

/** By which the site can be installed as an app; addresses are below its own. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: `${site.title.hans} ${site.title.en}`,
      short_name: site.title.hans,
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      icons: [
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
  );
