import type { Converted } from '../convert/convert-report.ts';
import type { Document } from '../document.ts';
import { issue, type Issue } from '../issue.ts';
import type { ReportInput } from '../report.ts';

/**
 * Tells a title in report.yaml that is not the one that the text itself begins with. One may be a part of the other: a
 * cover leaves out who issued it, or has the subtitle too. A title that the editors supplied, with the reason, is theirs.
 */
export function checkTitle({ record, locate }: ReportInput, { title }: Document, { texts }: Converted): Issue[] {
  const { zh, original, supplied } = record.title;
  if (!title || supplied !== undefined) return [];
  const own = { hans: texts.hans.slice(title.span.from, title.span.to), hant: texts.hant.slice(title.span.from, title.span.to) }; // prettier-ignore
  if (isPartOfOther(zh, own.hans) || (original !== undefined && isPartOfOther(original, own.hant))) return [];
  return [
    issue('title-differs', {
      place: locate('report', ['title', 'zh']),
      actual: `“${zh}”`,
      expected: `the title that the text has: “${own.hans}”`,
      note: 'Correct the one that is wrong; where the title is yours, say why under “supplied”.',
    }),
  ];
}

function isPartOfOther(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/** Marks, brackets and spaces are set one way on a cover and another above a text. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase(); // prettier-ignore
}
