const LONGEST = 300;

/** A description for search engines and link previews: at most 300 characters, cut between words. */
export function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const cut = characters.slice(0, LONGEST - 1).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
