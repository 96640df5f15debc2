import { TestRunner } from 'vitest';

/**
 * Skips the test that runs, visibly and with the reason, where an engine cannot do what it needs.
 * @param engine such as "WebKitGTK 2.50.6"
 * @param deed such as "be taken off the network"
 */
export function lacks(engine: string, deed: string): never {
  const reason = `${engine} cannot ${deed}`;
  const test = TestRunner.getCurrentTest();
  if (!test) throw new Error(`Cannot prepare a test: ${reason}`);
  return test.context.skip(reason);
}
