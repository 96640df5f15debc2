import type { APIRoute } from 'astro';
import { makeCff } from '~/report/exports/cff.ts';
import { getReport, getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** Citation metadata of a report. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(makeCff(report, site), { headers: { 'content-type': 'application/yaml' } });
};
