import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Where the time of a process went, in seconds of each subject, the most first. */
export type Shares = readonly (readonly [subject: string, seconds: number])[];

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/**
 * What a function's file says of its subject, the first that fits; what fits none (Node's own code, small packages)
 * counts for whoever called it.
 */
const SUBJECTS: readonly (readonly [pattern: RegExp, subject: string])[] = [
  [/\/citeproc|scripts\/site\/citing|citation-js/u, 'citations (citeproc)'],
  [/scripts\/site\/search|\/pagefind\/|src\/search\//u, 'search index'],
  [/scripts\/site\/offline/u, 'offline packs'],
  [/scripts\/site\/(?:fonts|card)|subset-font|resvg/u, 'faces and cards'],
  [/scripts\/site\/security/u, 'content security policy'],
  [/scripts\/content|\/yaml\//u, 'reading the content'],
  [/src\/pipeline|opencc-js|jieba/u, 'text (pipeline)'],
  [/\.prerender|\/chunks\/|src\/(?:pages|components|layouts|web|report)\//u, 'rendering pages'],
  [/\/satteri|markdown-satteri|@astrojs\/mdx|mdx-js|estree|acorn/u, 'MDX'],
  [/astro\/dist\/content|devalue|@astrojs\/starlight.*schema|\/zod\//u, 'content layer and schemas'],
  [/rolldown|\/vite\//u, 'bundling (Vite, Rolldown)'],
  [/astro\/dist\/runtime|@astrojs\/starlight/u, 'rendering pages'],
  [/node_modules\/astro\//u, 'Astro, the rest'],
];

/** Adds up the profiles that a process and its threads left in a folder (`node --cpu-prof`). */
export async function readProfiles(folder: string): Promise<Shares> {
  const sums = new Map<string, number>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.cpuprofile'))) {
    const read = profile.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
    for (const [subject, seconds] of sharesOf(read)) sums.set(subject, (sums.get(subject) ?? 0) + seconds);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

function sharesOf({ nodes, samples, timeDeltas }: z.infer<typeof profile>): Map<string, number> {
  const subjects = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [root] = nodes;
  const waiting: (readonly [id: number, inherited: string])[] = root ? [[root.id, 'Node and the rest']] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [id, inherited] = next;
    const node = byId.get(id);
    if (!node) continue;
    const own = subjectOf(node.callFrame) ?? inherited;
    subjects.set(id, own);
    for (const child of node.children ?? []) waiting.push([child, own]);
  }
  const sums = new Map<string, number>();
  samples.forEach((id, index) => {
    const subject = subjects.get(id) ?? '';
    if (subject !== '') sums.set(subject, (sums.get(subject) ?? 0) + (timeDeltas[index] ?? 0) / 1e6);
  });
  return sums;
}

/** Undefined where the caller's subject counts; empty for time in which nothing ran. */
function subjectOf({ functionName, url }: { functionName: string; url: string }): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)' || functionName === '(program)') return '';
  return SUBJECTS.find(([pattern]) => pattern.test(url))?.[1];
}
