const LONGEST = 40;

/** The first words of a text, on one line. */
export function excerpt(text: string, longest: number = LONGEST): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}
