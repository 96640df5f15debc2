import type { APIRoute } from 'astro';
import { makeParagraphs } from '~/report/exports/paragraphs.ts';
import { getReport, getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** Every paragraph of a report: ids, texts, hashes. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(`${JSON.stringify(makeParagraphs(report, site.url))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
