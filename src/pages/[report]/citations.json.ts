import type { APIRoute } from 'astro';
import { getCitations } from '~/web/citations-of.ts';
import { getReport, getReports } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** The rendered citations of a report, into which pages put a paragraph, an address and a day. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(JSON.stringify(await getCitations(report.id)), {
    headers: { 'content-type': 'application/json' },
  });
};
