import type { PublishedReport } from '../../src/pipeline/published.ts';
import { complete, type Endpoint, FailedError } from './endpoint.ts';
import { writeDraft } from './file.ts';
import type { EnglishItem } from './list.ts';
import { readReply } from './reply.ts';
import { askAgain, type DraftRequest, makeRequest } from './request.ts';

export interface DraftOptions {
  readonly endpoint: Endpoint;
  readonly report: PublishedReport;
  /** The report's summaries.en.yaml. */
  readonly file: string;
  /** Ids in the order of the text. */
  readonly order: readonly string[];
  /** `2026-01-31` */
  readonly date: string;
  /** Requests that are under way at once. */
  readonly parallel: number;
  readonly onDraft: (item: EnglishItem, done: number) => void;
  readonly onFailure: (item: EnglishItem, problem: string) => void;
}

/**
 * Drafts one piece of English after the other; each is in the file as soon as it is there, so that a run that ends
 * early has lost nothing.
 * @returns how many were drafted
 * @throws RefusedError where the endpoint does not want to
 */
export async function draftAll(items: readonly EnglishItem[], options: DraftOptions): Promise<number> {
  const waiting = [...items];
  let done = 0;
  let refused: Error | undefined;
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item && refused === undefined; item = waiting.shift()) {
      try {
        if (await draftOne(item, options)) options.onDraft(item, (done += 1));
      } catch (error) {
        if (error instanceof FailedError) options.onFailure(item, error.message);
        else refused ??= error instanceof Error ? error : new Error('Cannot draft', { cause: error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.parallel, items.length) }, work));
  if (refused !== undefined) throw refused;
  return done;
}

/** An answer that cannot be used is told what is wrong with it, so often. */
const MOST_ANSWERS = 3;

async function draftOne(item: EnglishItem, { endpoint, report, file, order, date }: DraftOptions): Promise<boolean> {
  let request: DraftRequest | undefined = makeRequest(item, report);
  if (!request) return false;
  let problem = '';
  for (let answer = 0; answer < MOST_ANSWERS; answer += 1) {
    const content = await complete(endpoint, request.messages);
    const read = readReply(content, request.wanted);
    if ('draft' in read) {
      writeDraft(file, item, read.draft, { by: { model: endpoint.model, date }, order });
      return true;
    }
    problem = read.problem;
    request = askAgain(request, content, problem);
  }
  throw new FailedError(`its answers cannot be used: ${problem}`);
}
