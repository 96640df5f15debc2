import { isIssueCode, type IssueCode, issueTable } from '../../src/pipeline/issue.ts';
import type { IssueKind } from '../../src/pipeline/issues/kind.ts';
import { writeIssuesPage } from '../issues-page.ts';
import { say } from '../reporter.ts';
import { type Arguments, isOn } from '../usage.ts';
import { writeOutput } from './input.ts';

/** `duizhao explain`: what a code means; without one, all that there are. */
export async function explain(given: Arguments): Promise<number> {
  const [code] = given.positionals;
  if (isOn(given, 'markdown')) await writeOutput(writeIssuesPage());
  else if (code === undefined) await writeOutput(isOn(given, 'json') ? toJson(CODES) : listCodes());
  else if (isIssueCode(code)) await writeOutput(isOn(given, 'json') ? toJson([code]) : explainCode(code));
  else {
    const near = nearestCode(code);
    say(`There is no code “${code}”. ${near === undefined ? '`duizhao explain` lists all.' : `Did you mean ${near}?`}`);
    return 1;
  }
  return 0;
}

const CODES = Object.keys(issueTable).filter(isIssueCode);

function explainCode(code: IssueCode): string {
  const { severity, what, why, mend } = issueTable[code];
  return `${code} (${severity})\n  ${what}\n  ${why}\n  To do: ${mend}\n`;
}

function listCodes(): string {
  const width = Math.max(...CODES.map(({ length }) => length)) + 2;
  return CODES.map((code) => `${code.padEnd(width)}${issueTable[code].what}\n`).join('');
}

function toJson(codes: readonly IssueCode[]): string {
  const entries = codes.map((code): IssueKind & { code: string } => ({ code, ...issueTable[code] }));
  return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
}

/** The code that a misspelled one was meant to be; undefined where none is near. */
export function nearestCode(typed: string): IssueCode | undefined {
  const name = typed.toLowerCase();
  const ranked = CODES.map((code) => ({ code, away: distance(name, code) })).sort((a, b) => a.away - b.away);
  const [first] = ranked;
  return first && first.away <= Math.max(2, name.length / 2) ? first.code : undefined;
}

/** How many letters have to be put in, taken out or changed to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let index = 1; index <= to.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (letter === to[index - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
