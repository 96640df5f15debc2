import type { ReceivedScript } from '../pipeline/document.ts';
import { type EditionTag, tagOf } from '../vocabulary/edition.ts';

/** BCP 47 tag of a text as it was received: what a program made traditional has traditional characters. */
export function receivedTag(script: ReceivedScript): EditionTag {
  return tagOf(script === 'hant-charwise' ? 'zh-hant' : `zh-${script}`);
}
