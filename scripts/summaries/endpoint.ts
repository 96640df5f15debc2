import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { LARGEST_REPLY } from './reply.ts';

/** Where drafts come from: anything that speaks OpenAI's chat completions. */
export interface Endpoint {
  readonly url: URL;
  readonly model: string;
  readonly key: string | undefined;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Waits; tests do not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What the endpoint said no to for good: the run ends. */
export class RefusedError extends Error {}

/** What went wrong as often as it was tried: this piece is left out. */
export class FailedError extends Error {}

const MOST_TRIES = 5;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const MOST_TOKENS = 2000;

const replySchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
});

/** Address for completions of an endpoint named as `https://host/v1` or in full. */
export function completionsOf(endpoint: URL): URL {
  const url = new URL(endpoint);
  if (!url.pathname.endsWith('/chat/completions')) {
    url.pathname = `${url.pathname.replace(/\/$/u, '')}/chat/completions`;
  }
  return url;
}

/**
 * Asks for an answer; busy, broken and slow servers are asked again, later each time.
 * @throws RefusedError, FailedError
 */
export async function complete(endpoint: Endpoint, messages: readonly Message[]): Promise<string> {
  const wait = endpoint.wait ?? sleep;
  let problem = '';
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const answer = await ask(endpoint, messages);
    if ('content' in answer) return answer.content;
    problem = answer.problem;
    if (attempt < MOST_TRIES - 1) await wait(answer.after ?? backOff(attempt));
  }
  throw new FailedError(`${problem}, ${MOST_TRIES} times`);
}

type Answer = { readonly content: string } | { readonly problem: string; readonly after?: number };

async function ask({ url, model, key, timeout }: Endpoint, messages: readonly Message[]): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(completionsOf(url), {
      method: 'POST',
      redirect: 'error', // the key is for this host alone
      signal: AbortSignal.timeout(timeout),
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, temperature: 0.2, max_tokens: MOST_TOKENS }),
    });
    text = await readLimited(response);
  } catch (error) {
    return { problem: describeFailure(error, timeout) };
  }
  if (response.status === 429 || response.status >= 500) {
    const after = retryAfter(response.headers.get('retry-after'));
    return { problem: `it answered ${response.status}`, ...(after === undefined ? {} : { after }) };
  }
  if (!response.ok) throw new RefusedError(`it answered ${response.status}: ${plain(text)}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'its answer is not JSON' };
  }
  const parsed = replySchema.safeParse(value);
  const choice = parsed.data?.choices[0];
  if (!choice) return { problem: 'its answer is not that of a chat completion' };
  if (choice.finish_reason === 'length') return { problem: 'its answer was cut short' };
  return { content: choice.message.content };
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_REPLY) throw new Error(`its answer has more than ${LARGEST_REPLY} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function backOff(attempt: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt * (0.75 + Math.random() / 2));
}

/** Milliseconds; a header that is none, or that asks for more than is reasonable, does not count. */
function retryAfter(header: string | null): number | undefined {
  if (header === null || !/^\d+$/u.test(header)) return undefined;
  return Math.min(LONGEST_WAIT, Number(header) * 1000);
}

function describeFailure(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${Math.round(timeout / 1000)} s`;
  const cause = error.cause instanceof Error ? error.cause : error;
  if (cause.message === 'unexpected redirect') return 'it sends on to another address';
  return 'code' in cause && cause.code === 'ECONNREFUSED' ? 'nothing listens there' : cause.message;
}

/** A server's own words, short and without what a terminal would take for commands. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{C}/gu, '').slice(0, 200).trim();
}
