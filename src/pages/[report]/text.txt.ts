import type { APIRoute } from 'astro';
import { makePlainText } from '~/report/exports/annotations.ts';
import { getReport, getReports } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** The text that selectors count in. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(makePlainText(report), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
