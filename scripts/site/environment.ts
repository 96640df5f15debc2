/** Variables of the environment that Astro takes for its own of the same name, whatever set them. */
const TAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Makes Astro see what the site's configuration says, not what the shell or a build server has in its environment. */
export function cleanEnvironment(): void {
  for (const name of TAKEN) delete process.env[name];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}
