/** A text with its gaps filled: `{n}`, or `{n:word}` for an English count with its noun; one without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)(?::([a-z ]+))?\}/gu, (gap, name: string, noun?: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return noun === undefined ? String(value) : `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`;
  });
}
