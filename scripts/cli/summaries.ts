import path from 'node:path';
import { prepare } from '../site/prepare.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { draftAll } from '../summaries/draft.ts';
import { RefusedError } from '../summaries/endpoint.ts';
import { sign } from '../summaries/file.ts';
import { formatEnglish } from '../summaries/format.ts';
import { type EnglishItem, listEnglish } from '../summaries/list.ts';
import { readEndpoint, readSelection } from '../summaries/options.ts';
import { writeOutput } from './input.ts';
import { type Arguments, folderOf, isGiven, isOn, textFlag, UsageError } from '../usage.ts';

/** `duizhao summaries`: what English is missing, stale or unreviewed; drafts it, or signs it for a person. */
export async function summaries(given: Arguments): Promise<number> {
  const id = given.positionals[0];
  if (id === undefined || !/^[a-z0-9-]+$/u.test(id)) throw new UsageError('the id of a report is missing');
  if (isGiven(given, 'endpoint') && isGiven(given, 'sign'))
    throw new UsageError('--endpoint drafts and --sign reviews: one at a time');
  const endpoint = readEndpoint(given);
  const content = folderOf(given, 'content');
  const { value, issues } = await prepare({ content, acceptIds: true, only: id });
  const [prepared] = value?.reports ?? [];
  if (!prepared) {
    reportIssues(issues);
    say(`Nothing was looked at: ${countIssues(issues)}.`);
    return 1;
  }
  const file = path.join(content, 'reports', id, 'summaries.en.yaml');
  const items = listEnglish(prepared.input, prepared.report);
  if (endpoint) return draft(items, prepared.report, file, endpoint, given);
  const names = textFlag(given, 'sign');
  if (names !== undefined) return signFor(readSelection(names, items), file, given);
  await writeOutput(isOn(given, 'json') ? `${JSON.stringify(toJson(id, items), null, 2)}\n` : formatEnglish(id, items));
  return 0;
}

function toJson(report: string, items: readonly EnglishItem[]) {
  const count = (status: string): number => items.filter((item) => item.status === status).length;
  return {
    report,
    counts: Object.fromEntries(['missing', 'stale', 'draft', 'unsigned', 'current'].map((name) => [name, count(name)])),
    items: items.filter(({ status }) => status !== 'current'),
  };
}

function signFor(items: readonly EnglishItem[], file: string, given: Arguments): number {
  const missing = items.find(({ status }) => status === 'missing');
  if (missing) throw new UsageError(`--sign ${missing.id}: there is no English to sign`);
  sign(file, items, textFlag(given, 'by'));
  say(`Signed ${items.map(({ id }) => id).join(', ')}.`);
  if (textFlag(given, 'by') === undefined) say('The file does not say by whom: sign with --by NAME to have it there.');
  return 0;
}

async function draft(
  items: readonly EnglishItem[],
  report: PublishedReport,
  file: string,
  endpoint: NonNullable<ReturnType<typeof readEndpoint>>,
  given: Arguments,
): Promise<number> {
  // What a person wrote is not written over unless they say so, stale or not.
  const wanted = items.filter(
    ({ kind, status }) => kind !== 'abstract' && (status === 'missing' || (status === 'stale' && isOn(given, 'stale'))),
  );
  const total = wanted.length;
  if (total === 0) say('Nothing to draft.');
  else say(`Drafting ${total} with ${endpoint.model} at ${endpoint.url.host}. Ctrl-C keeps what is done.`);
  let failed = 0;
  try {
    await draftAll(wanted, {
      endpoint,
      report,
      file,
      order: items.map(({ id: name }) => name),
      date: new Date().toISOString().slice(0, 10),
      parallel: endpoint.parallel,
      onDraft: ({ id }, done) => say(`${done + failed}/${total} ${id}`),
      onFailure: ({ id }, problem) => {
        failed += 1;
        say(`${id} was left out: ${problem}.`);
      },
    });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    say(`${endpoint.url.host} refused: ${error.message}. Check the address, --model and DUIZHAO_API_KEY.`);
    return 1;
  }
  if (items.some(({ kind, status }) => kind === 'abstract' && status === 'missing'))
    say('The abstract is left to a person.');
  if (failed > 0) say(`${failed} of ${total} could not be drafted; run the command again to try those once more.`);
  else if (total > 0) say('All are unreviewed machine drafts, and marked so, until they are signed with --sign.');
  return failed > 0 ? 1 : 0;
}
