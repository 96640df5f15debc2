import { stringify } from 'yaml';

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
