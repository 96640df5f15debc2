import { stringify } from 'yaml';
import type { Finding } from '../../src/intake/blocks.ts';

/** A value as YAML writes it on one line. */
export function scalar(value: string): string {
  const plain = value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return stringify(plain, {
    lineWidth: 0,
    defaultStringType: plain.includes(': ') ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).trimEnd();
}

/** Text as lines of comment; nothing of it can end the comment. */
export function comment(text: string, indent = ''): string {
  return text
    .trim()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\f\v]/gu, '\n')
    .replaceAll(/[^\P{C}\n]/gu, '')
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd())
    .join('\n');
}

/** On one line and without control characters: it stands in a comment. */
export function clean(text: string): string {
  return text.replaceAll(/[\p{C}\u2028\u2029\s]+/gu, ' ').trim();
}

/** Findings, each value once. */
export function distinct(found: readonly Finding[]): Finding[] {
  return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
}
