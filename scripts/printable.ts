/** A line of somebody else's words: what it holds beside letters and marks is shown, not sent to the terminal. */
export function printable(line: string): string {
  return line.replaceAll(/\p{C}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
