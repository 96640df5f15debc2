import { readContent } from '../../scripts/content/read.ts';
import type { ReportInput } from '../../src/pipeline/report.ts';
import { type Run, runPipeline } from '../../src/pipeline/run.ts';
import type { Issue } from '../../src/pipeline/issue.ts';

const { value: content, issues } = await readContent('content', 'new-industrialization');

/** The default report as `content/` has it. */
export const defaultInput: ReportInput = need(content?.reports[0], issues);

const outcome = runPipeline(defaultInput);

/** The default report as published, with all that the pipeline has to say of it. */
export const defaultRun: Run & { readonly issues: readonly Issue[] } = {
  ...need(outcome.value, outcome.issues),
  issues: [...issues, ...outcome.issues],
};

function need<T>(value: T | undefined, because: readonly Issue[]): T {
  if (value === undefined) throw new Error(`Cannot load the default report: ${JSON.stringify(because, null, 1)}`);
  return value;
}
