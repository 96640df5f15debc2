/**
 * A text with its gaps filled: `{n}`, or `{n:word}` for an English count with its noun, "1 word" and "2,000 words".
 * @throws where a gap has no value
 */
export function fill(text: string, values: Readonly<Partial<Record<string, string | number>>>): string {
  return text.replaceAll(/\{(\w+)(?::([a-z ]+))?\}/gu, (gap, name: string, noun?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Cannot fill "${text}": nothing is given for ${gap}`);
    return noun === undefined ? String(value) : `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`;
  });
}
