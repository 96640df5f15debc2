import type { Issue } from '../../src/pipeline/issue.ts';
import { comment } from './yaml-text.ts';

/** `corrections.yaml`: no reading yet, and a question for each stretch that could not be restored. */
export function writeCorrectionsYaml(unresolved: readonly Issue[]): string {
  const head =
    '# Readings by a person that settle or override a repair: `received` exactly as it stands in the source, `restored` as it\n# should read (same script), and the `reason`.\n';
  if (unresolved.length === 0) return `${head}readings: []\n`;
  const questions = unresolved.map(({ place, actual }) =>
    comment(`? line ${place?.line ?? 0}, column ${place?.column ?? 0}: ${actual}`),
  );
  return [
    `${head}# ? A build waits for these: what does it say there?`,
    ...questions,
    comment('  - received: \n    restored: \n    reason: '),
    'readings: []\n',
  ].join('\n');
}
