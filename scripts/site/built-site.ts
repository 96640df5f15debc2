import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What a build leaves in a site to tell what it is. */
const builtSchema = z.object({
  url: z.url(),
  base: z.string().regex(/^\/(?:.*\/)?$/u),
  reports: z.array(z.string()),
});

export type BuiltSite = z.infer<typeof builtSchema>;

/** Reads the site.json of a built site; undefined where the folder is none of ours. */
export async function readBuiltSite(out: string): Promise<BuiltSite | undefined> {
  try {
    return builtSchema.safeParse(JSON.parse(await readFile(path.join(out, 'site.json'), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
