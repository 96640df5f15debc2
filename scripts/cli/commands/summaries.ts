import type { Command } from '../command.ts';
import { CONTENT, JSON_FLAG } from './flags.ts';

export const summaries: Command = {
  name: 'summaries',
  summary: 'Lists English that is missing, stale or unreviewed; drafts it with a model that you name; signs it.',
  operand: { name: 'REPORT', does: 'the id of a report', isNeeded: true },
  flags: {
    json: JSON_FLAG,
    content: CONTENT,
    sign: { argument: 'all|ID,…', does: 'signs English that a person has read: p4, p7-p9, a slug, title' },
    by: { argument: 'NAME', does: 'who signs', of: 'sign' },
    endpoint: { argument: 'URL', does: 'drafts with the model behind this address; without it nothing is sent' },
    model: { argument: 'NAME', does: 'the model', of: 'endpoint', isNeeded: true },
    stale: { does: 'drafts English anew whose text has changed', of: 'endpoint' },
    parallel: { argument: 'N', does: 'how many are asked for at once, at most 32', of: 'endpoint', otherwise: '4' },
    timeout: { argument: 'SECONDS', does: 'how long an answer is waited for', of: 'endpoint', otherwise: '120' },
  },
  run: async (given) => (await import('../summaries.ts')).summaries(given),
};
