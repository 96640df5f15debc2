/** What a server should say with every file. The pages themselves carry the rest of their policy (security.ts). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** How long a file may be kept: for good where its name has its hash, else only after asking. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** Files whose names have their hashes: scripts, styles and faces, the index's parts, and the offline packs. */
const HASHED = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*', 'offline/*.pack'] as const;

/** True where a file's name changes with its content. */
export function isHashed(file: string): boolean {
  return /^(?:_astro\/|pagefind\/(?:fragment|index)\/|offline\/[^/]+\.pack$)/u.test(file);
}

/**
 * The same for hosts that read a `_headers` file (Netlify, Cloudflare Pages). They have everything else asked for anew
 * by themselves, and put two rules for one header together: each file has one.
 */
export function headersFile(base: string): string {
  const rule = (at: string, headers: Readonly<Record<string, string>>): string =>
    [`${base}${at}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const kept = HASHED.map((at) => rule(at, { 'Cache-Control': CACHING.hashed }));
  return `${[rule('*', SECURITY_HEADERS), ...kept].join('\n\n')}\n`;
}
