import type { APIRoute } from 'astro';
import { getCitations } from '~/web/citations-of.ts';
import { makeBibliography } from '~/report/exports/bibliography.ts';
import { getReport, getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).map(({ id }) => ({ params: { report: id } }));
}

/** A report and each of its paragraphs, for reference managers. */
export const GET: APIRoute = async ({ params }) => {
  const report = await getReport(params['report']);
  return new Response(makeBibliography('csl-json', report, await getCitations(report.id), site.url), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
  });
};
