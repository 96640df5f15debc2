import type { Edit } from '../edit.ts';

/** A comma that was put before a mark, or a mark that a comma became: ,, ,。 ,、 ,? */
const DOUBLED =
  /(?<=[\p{Script=Han}\p{L}\p{N}）)”》])([,，])([,，。、?？;；:：])(?=\s|$|[\p{Script=Han}\p{N}“《（(])/gu;

/** So many places, or the author may have meant it. */
const MINIMUM = 3;

/**
 * On some pages every mark was doubled with a comma before it. The mark behind is the author's; a ? there
 * is what the second of two commas became.
 */
export function undoubleMarks(received: string): Edit[] {
  const found = [...received.matchAll(DOUBLED)];
  if (found.length < MINIMUM) return [];
  return found.map(({ 1: comma = '', 2: mark = '', index }): Edit => {
    const keepsComma = /[?？]/u.test(mark);
    const from = keepsComma ? index + comma.length : index;
    const to = keepsComma ? from + mark.length : from + comma.length;
    return { from, to, insert: '', rule: 'doubled', certainty: 'probable' };
  });
}
