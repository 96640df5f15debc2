/** A command as it is typed where this one was: behind npm for whoever came by `npm run duizhao`. */
export function asTyped(command: string): string {
  return process.env['npm_lifecycle_event'] === undefined ? `duizhao ${command}` : `npm run duizhao -- ${command}`;
}
