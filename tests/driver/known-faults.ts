import { beforeEach } from 'vitest';

/** A test of the site that an engine fails today, by the end of its full name, and what was seen there. */
interface KnownFault {
  readonly engine: 'firefox' | 'webkit';
  readonly test: string;
  readonly seen: string;
}

/**
 * Faults of the site in the other engines, measured and still to be mended. Such a test is skipped, visibly and with
 * what was seen; whoever mends one takes its line away. `KNOWN_FAULTS=run` runs them all the same.
 */
const KNOWN_FAULTS: readonly KnownFault[] = [
  { engine: 'webkit', test: 'loses nothing at letters twice as large', seen: 'its driver cannot read the result' },
  { engine: 'webkit', test: '200 random strings of hans are all found where they stand', seen: 'more than 120 s for one script' },
  { engine: 'webkit', test: '200 random strings of hant are all found where they stand', seen: 'more than 120 s for one script' },
  { engine: 'webkit', test: 'says that it cannot load, and keeps the query when it is tried again', seen: 'no message within 30 s' },
]; // prettier-ignore

const engine = process.env['TEST_ENGINE'];

beforeEach(({ task, skip }) => {
  if (process.env['KNOWN_FAULTS'] === 'run') return;
  const known = KNOWN_FAULTS.find((fault) => fault.engine === engine && task.name.endsWith(fault.test));
  if (known) skip(`known fault in ${known.engine}: ${known.seen}`);
});
