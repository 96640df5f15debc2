import { z } from 'zod';

/** More bytes than any answer has that is what was asked for. */
export const LARGEST_REPLY = 200_000;

const LONGEST_SENTENCE = 600;
const MOST_SENTENCES = 12;

const CONTROL = /[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !CONTROL.test(text), 'plain text on one line');
const name = line.max(160);

/** What a model writes of a paragraph, and of a section or title. */
const shape = z.strictObject({
  gist: line.max(60).optional(),
  title: name.optional(),
  lead: name.optional(),
  summary: z
    .array(z.strictObject({ text: line.max(LONGEST_SENTENCE), sources: z.array(z.string()).min(1).max(40) }))
    .max(MOST_SENTENCES)
    .optional(),
});

export type Draft = z.infer<typeof shape>;

/** What is asked for: keys that have to be there, and sentences that a summary may rest on. */
export interface Wanted {
  readonly keys: readonly (keyof Draft)[];
  readonly sentences: ReadonlySet<string>;
}

/** The draft in a reply, or why there is none. The reply is text from anywhere: it is parsed, never run. */
export function readReply(content: string, wanted: Wanted): { readonly draft: Draft } | { readonly problem: string } {
  const json = /^\s*```(?:json)?\s*\n([\s\S]*?)\n```\s*$/u.exec(content)?.[1] ?? content;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return {
      problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? 'not the shape asked for'}`.replace(/^: /u, ''),
    };
  }
  const draft = parsed.data;
  const missing = wanted.keys.find((key) => {
    const given = draft[key];
    return given === undefined || given.length === 0;
  });
  if (missing !== undefined) return { problem: `“${missing}” is missing` };
  const unknown = draft.summary?.flatMap(({ sources }) => sources).find((source) => !wanted.sentences.has(source));
  if (unknown !== undefined)
    return { problem: `it rests on “${unknown.slice(0, 20)}”, which is no sentence of the text` };
  const chinese = [draft.gist, draft.title, draft.lead, ...(draft.summary ?? []).map(({ text }) => text)].find(
    (text) => text !== undefined && isMostlyHan(text),
  );
  if (chinese !== undefined) return { problem: 'it is not in English' };
  return { draft };
}

/** A name in Chinese may stand in an English sentence; a Chinese sentence may not stand for one. */
function isMostlyHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 > [...text].length;
}
