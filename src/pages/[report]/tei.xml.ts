import type { APIRoute } from 'astro';
import { makeTei } from '~/report/exports/tei.ts';
import { getReport, getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** The report as TEI P5. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(makeTei(report, site), { headers: { 'content-type': 'application/tei+xml' } });
};
