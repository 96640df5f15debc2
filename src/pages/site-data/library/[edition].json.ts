import type { APIRoute } from 'astro';
import { listLibrary, ROWS_ON_A_PAGE } from '~/web/library-list.ts';
import { getLibrary, site } from '~/web/site.ts';

export async function getStaticPaths() {
  const { listed } = await getLibrary();
  return site.editions.flatMap((edition) => {
    const rows = listed[edition] ?? [];
    if (rows.length <= ROWS_ON_A_PAGE) return [];
    return [{ params: { edition }, props: { list: listLibrary(edition, rows, site) } }];
  });
}

/** All reports of a library that stands on several pages, for its filter. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['list']), { headers: { 'content-type': 'application/json' } });
