const WORD_OF_ASCII = /^[A-Za-z+][^\n]{3}/u;

/** Finds the character before a name in Latin letters wherever else a text has it (5 before G基站); figures are not guessed. */
export function precedingIn(text: string): (rest: string) => string {
  return (rest) => {
    const name = WORD_OF_ASCII.exec(rest)?.[0];
    if (name === undefined) return '';
    const found = new Set<string>();
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const before = text.charAt(at - 1);
      if (before !== '?') found.add(before);
    }
    const [only = ''] = found;
    return found.size === 1 && /^[\x21-\x7e]$/u.test(only) ? only : '';
  };
}
