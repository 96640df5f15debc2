import { styleText } from 'node:util';
import { asTyped } from './cli/as-typed.ts';
import type { Issue } from '../src/pipeline/issue.ts';
import type { Severity } from '../src/pipeline/issues/kind.ts';
import { quantity } from './quantity.ts';

/** Writes to standard error; standard output is for results only. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints issues: where, what was found, what was expected, what to do. Infos are counted, not listed. */
export function reportIssues(issues: readonly Issue[]): void {
  const told = issues.filter(({ severity }) => severity !== 'info');
  const errors = told.filter(({ severity }) => severity === 'error').slice(0, LONGEST_LIST);
  const warnings = new Set(told.filter(({ severity }) => severity !== 'error').slice(0, LONGEST_LIST - errors.length));
  const shown = told.filter((found) => warnings.has(found) || errors.includes(found));
  for (const found of shown) say(formatIssue(found));
  if (told.length > shown.length) say(`… and ${told.length - shown.length} more like these.`);
  const [first] = shown;
  if (first && !isHintGiven) {
    isHintGiven = true;
    say(styleText('dim', `(${asTyped(`explain ${first.code}`)} says more)`, { stream: process.stderr }));
  }
}

/** Once in a run is enough. */
let isHintGiven = false;

/** More than anybody reads. */
const LONGEST_LIST = 100;

function formatIssue({ code, severity, place, actual, expected, note }: Issue): string {
  const where = place ? `${place.file ?? ''}:${place.line}:${place.column}: ` : '';
  const word = styleText(severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan', severity, {
    stream: process.stderr,
  });
  const lines = [`found:    ${indent(actual)}`, `expected: ${indent(expected)}`, `to do:    ${indent(note)}`];
  return `${where}${word} ${code}\n  ${lines.join('\n  ')}`;
}

/** A message of several lines in its column; what a text holds beside letters is shown, not sent to the terminal. */
function indent(message: string): string {
  return message
    .replaceAll(/[^\P{C}\n]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll('\n', '\n            ');
}

/** `2 errors, 1 warning`; empty where there is nothing. */
export function countIssues(issues: readonly Issue[]): string {
  const count = (severity: Severity): number => issues.filter((found) => found.severity === severity).length;
  const plural = (number: number, word: string): string[] => (number === 0 ? [] : [quantity(number, word)]);
  return [...plural(count('error'), 'error'), ...plural(count('warning'), 'warning')].join(', ');
}

/** A line of progress on a terminal; nothing in a pipe. */
export function progress(text: string): void {
  if (process.stderr.isTTY) say(styleText('dim', text, { stream: process.stderr }));
}
