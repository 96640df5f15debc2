import type { APIRoute } from 'astro';
import { makeLayer } from '~/report/layer-files.ts';
import { layersOf } from '~/report/layers.ts';
import { getReports, site } from '~/web/site.ts';

export async function getStaticPaths() {
  return (await getReports()).flatMap((report) =>
    report.sections.flatMap((section) =>
      layersOf(site.editions).map((layer) => ({
        params: { report: report.id, layer, section: section.slug },
        props: { layer: makeLayer(layer, report, section) },
      })),
    ),
  );
}

/** A layer of a section, as the reading page loads it. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['layer']));
