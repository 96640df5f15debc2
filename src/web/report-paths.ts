import type { Edition } from '../vocabulary/edition.ts';
import { getReports, site } from './site.ts';

/** The addresses of a page that every report has in every edition, for its route. */
export async function reportPaths(): Promise<readonly { params: { edition: Edition; report: string } }[]> {
  return (await getReports()).flatMap(({ id }) =>
    site.editions.map((edition) => ({ params: { edition, report: id } })),
  );
}
