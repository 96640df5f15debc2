import { createHash } from 'node:crypto';
import { issue, type Issue } from '../issue.ts';
import type { EnglishState, PublishedParagraph, PublishedReport } from '../published.ts';
import type { Provenance, ReportInput } from '../report.ts';

/** The mark behind a title, a gist or a heading that a machine wrote and nobody reviewed, wherever it is shown. */
const DRAFT_MARK = ' [machine draft]';

/** Marks a short piece of English that is a draft. */
export function markDraft(text: string, state: EnglishState | undefined): string {
  return state?.type === 'draft' && text !== '' ? text + DRAFT_MARK : text;
}

/** How a piece of English stands to its text; undefined where there is nothing to say. */
export function findEnglishState(english: Provenance | undefined, hash: string): EnglishState | undefined {
  if (!english) return undefined;
  if (isDraft(english) && english.draft) return { type: 'draft', ...english.draft };
  return isStale(english, hash) ? { type: 'stale' } : undefined;
}

/** True until a person signs it. */
export function isDraft(english: Provenance): boolean {
  return english.draft !== undefined && english['reviewed-by'] === undefined;
}

/** True where the text is not the one that it was written for; false where nobody wrote down which one that was. */
export function isStale(english: Provenance, hash: string): boolean {
  return english.for !== undefined && english.for !== shortHash(hash);
}

/** Shortens a hash to its first 8 digits, as `for` has it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** The hash of a section: of its paragraphs' hashes, in their order. */
export function hashSection(section: string, paragraphs: readonly PublishedParagraph[]): string {
  const hashes = paragraphs.filter((paragraph) => paragraph.section === section).map(({ hash }) => hash);
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

/** Says which English is no longer of its text, and which nobody has reviewed. */
export function checkEnglish({ summaries, locate }: ReportInput, report: PublishedReport): Issue[] {
  const found = [
    ...report.sections.map(({ slug }) => ({
      name: `section “${slug}”`,
      path: ['sections', slug],
      english: summaries.sections[slug],
      hash: hashSection(slug, report.paragraphs),
    })),
    ...report.paragraphs.map(({ id, hash }) => ({
      name: id,
      path: ['paragraphs', id],
      english: summaries.paragraphs[id],
      hash,
    })),
  ];
  const stale = found.filter(({ english, hash }) => english && isStale(english, hash));
  const drafts = found.filter(({ english }) => english && isDraft(english));
  const tell = (code: 'summary-stale' | 'summary-draft', some: typeof found, actual: string, note: string): Issue[] => {
    const [first] = some;
    if (!first) return [];
    const names = some.slice(0, MOST_NAMES).map(({ name }) => name);
    const more = some.length > MOST_NAMES ? ` and ${some.length - MOST_NAMES} more` : '';
    const place = locate('summaries', first.path);
    const expected = 'English that a person wrote or reviewed for this text';
    return [issue(code, { place, actual: `${actual}: ${names.join(', ')}${more}`, expected, note })];
  };
  return [
    ...tell(
      'summary-stale',
      stale,
      `the text has changed since its English was written (${stale.length})`,
      `Mend it, then \`duizhao summaries ${report.id} --sign ID\`; until then the page says so.`,
    ),
    ...tell(
      'summary-draft',
      drafts,
      `machine drafts that nobody has reviewed (${drafts.length})`,
      `Review them, then \`duizhao summaries ${report.id} --sign ID\`; until then the page says so.`,
    ),
  ];
}

const MOST_NAMES = 12;
