import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { Issue, Outcome } from '../../src/pipeline/issue.ts';
import type { Received } from '../../src/intake/received.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import type { Given } from './given.ts';
import { type Made, makeReport } from './make-report.ts';
import { surroundingsOf } from './surroundings.ts';

export interface OneOptions {
  readonly id: string;
  readonly given: Given;
  readonly rules: ConversionRules;
  readonly encoding: string | undefined;
  /** Where the file was published. */
  readonly address?: string | undefined;
}

/** A report made of a file that was read; nothing is written. */
export async function makeOne(received: Received, options: OneOptions): Promise<Outcome<Made | undefined>> {
  const issues: Issue[] = [];
  const { id, given, rules, encoding, address } = options;
  const taken = await takeIn(received, encoding, surroundingsOf(received.file), address);
  issues.push(...taken.issues);
  if (!taken.value) return { value: undefined, issues };
  const today = new Date().toISOString().slice(0, 10);
  const made = makeReport(received, taken.value, { id, given, address, rules, today });
  return { value: made.value, issues: [...issues, ...made.issues] };
}
