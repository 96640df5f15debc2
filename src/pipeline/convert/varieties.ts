import type { Script } from '../../vocabulary/edition.ts';
import { isAligned, REGIONS, taiwanForms } from './dictionaries.ts';

/**
 * A traditional text in the forms of a region: `着` for `著` where the text is that word. What was written is not
 * converted anew, as nobody knows better than its author which of two words was meant: a character changes only into
 * another form of itself.
 * @param written in the forms of any region
 * @param converted the same text in the region's forms, made from its simplified characters
 */
export function inFormsOf(script: Script, written: string, converted: string): string {
  if (script === 'hans' || !isAligned(written, converted)) return written;
  const toRegion = REGIONS[script];
  const other = [...converted];
  return [...written]
    .map((character, index) => {
      const form = other[index] ?? character;
      if (form === character) return character;
      const standard = [character, ...(taiwanForms().get(character) ?? [])];
      return standard.some((each) => toRegion(each) === form) ? form : character;
    })
    .join('');
}
