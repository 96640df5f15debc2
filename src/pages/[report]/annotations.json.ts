import type { APIRoute } from 'astro';
import { makeAnnotations } from '~/report/exports/annotations.ts';
import { getReport, getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** Selectors of every paragraph. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(`${JSON.stringify(makeAnnotations(report, site.url))}\n`, {
    headers: { 'content-type': 'application/ld+json' },
  });
};
