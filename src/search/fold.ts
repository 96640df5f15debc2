/** Characters that count as one in a search: each string is a class, its first character stands for all of it. */
export type VariantClasses = readonly string[];

/** A text as it is searched: no punctuation, no spaces, one form for every character. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character that it came from begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type Fold = (text: string) => Folded;

/** Text and query are folded alike: full width, case, diacritics and the script do not matter, nor what is no letter or number. */
export function createFold(classes: VariantClasses): Fold {
  const representative = new Map<string, string>();
  for (const members of classes) {
    const [first = '', ...others] = members;
    for (const other of others) representative.set(other, first);
  }
  const known = new Map<string, string>();
  const foldCharacter = (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    let folded = '';
    for (const part of plain(character)) folded += representative.get(part) ?? part;
    known.set(character, folded);
    return folded;
  };
  return (text) => {
    let folded = '';
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const character of text) {
      const part = foldCharacter(character);
      for (let unit = 0; unit < part.length; unit += 1) {
        starts.push(at);
        ends.push(at + character.length);
      }
      folded += part;
      at += character.length;
    }
    return { text: folded, starts, ends };
  };
}

/** Letters and numbers of a character in their plain form. */
export function plain(character: string): string {
  const decomposed = character.normalize('NFKC').toLowerCase().normalize('NFD');
  return decomposed
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
