import type { Edit } from '../edit.ts';
import { issue, type Issue, placeAt } from '../issue.ts';
import { LETTER } from './reading.ts';

/** Glosses that are left: the chain's, but nothing was found that explains them. */
export function unresolved(received: string, edits: readonly Edit[], file: string | undefined): Issue[] {
  const issues: Issue[] = [];
  for (const match of received.matchAll(LEFT_OVER)) {
    const edited = edits.some((edit) => edit.from < match.index + match[0].length && edit.to > match.index);
    if (edited) continue;
    issues.push(
      issue('damage-unresolved', {
        place: placeAt(received, match.index, file),
        actual: `“${received.slice(Math.max(0, match.index - 4), match.index + 12)}”`,
        expected: 'a stretch whose original bytes can be worked out',
        note: 'It was left as received. Give its reading in corrections.yaml.',
      }),
    );
  }
  return issues;
}

const LEFT_OVER = new RegExp(`\\?[${LETTER}]{1,6}\\)|\\?[；？！;](?=\\p{Script=Han})`, 'gu');

/** Where the forward model, run on the restored text, first differs from what was received. */
export function unproved(received: string, again: string, file: string | undefined): Issue {
  let at = 0;
  while (at < received.length && received[at] === again[at]) at += 1;
  return issue('proof-failed', {
    place: placeAt(received, at, file),
    actual: `damaging the restored text again gives “${again.slice(Math.max(0, at - 6), at + 8)}”`,
    expected: `“${received.slice(Math.max(0, at - 6), at + 8)}”, as received`,
    note: 'Check the repairs on this line; settle them in corrections.yaml.',
  });
}
