import type { APIRoute } from 'astro';
import { tableOf } from '~/report/address/table.ts';
import { getReport, getReports } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** What addresses as people write them are resolved against. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(JSON.stringify(tableOf(report)), { headers: { 'content-type': 'application/json' } });
};
