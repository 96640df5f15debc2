import type { Claim, Paragraph } from '../document.ts';
import { issue, type Issue, type Outcome } from '../issue.ts';
import type { ReportInput } from '../report.ts';

/** What there is to sum up, and what the text had before, by the ledger. */
export interface Summed {
  readonly ids: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly { readonly slug: string; readonly paragraphs: readonly string[] }[];
  /** Anchors of headings within and above sections: they may have an English title. */
  readonly headings?: readonly string[];
  /** A source, such as `p4.s2`, or a paragraph that a changed text left behind. */
  readonly isStale?: (source: string) => boolean;
  /** A section of which nothing is left; one that was renamed keeps its English under its new name. */
  readonly isGone?: (slug: string) => boolean;
}

/**
 * Every English sentence rests on source sentences that exist and belong to what it sums up; nothing is without English.
 * @returns the sentences that there are
 */
export function checkSummaries(
  { summaries, locate }: ReportInput,
  { ids, paragraphs, sections, headings = [], isStale = () => false, isGone = () => false }: Summed,
): Outcome<ReadonlySet<string>> {
  const issues: Issue[] = [];
  const sentences = new Set(
    ids.flatMap((id, index) => (paragraphs[index]?.sentences ?? []).map((_, sentence) => `${id}.s${sentence + 1}`)),
  );
  const check = (claims: readonly Claim[], path: readonly (string | number)[], within: readonly string[]): void => {
    claims.forEach((claim, index) => issues.push(...checkClaim(claim, [...path, index], within)));
  };
  const checkClaim = (claim: Claim, path: readonly (string | number)[], within: readonly string[]): Issue[] => {
    if (claim.sources.length === 0) {
      return [
        issue('summary-without-source', {
          place: locate('summaries', path),
          actual: `“${claim.text.slice(0, 40)}…” lists no source sentence`,
          expected: 'at least one source sentence, such as p4.s2',
          note: 'List the sentences that it rests on under `sources`.',
        }),
      ];
    }
    return claim.sources.flatMap((source, index) => {
      const place = locate('summaries', [...path, 'sources', index]);
      if (!sentences.has(source) && isStale(source)) return [stale(source, place)];
      if (!sentences.has(source)) {
        const note = 'Correct the id; `duizhao split --json` lists the sentences.';
        return [
          issue('summary-unknown-source', {
            place,
            actual: `“${source}”`,
            expected: 'a sentence of the report, such as p4.s2',
            note,
          }),
        ];
      }
      const paragraph = source.slice(0, source.indexOf('.'));
      if (within.includes(paragraph)) return [];
      const expected = `a sentence of ${within.join(', ')}`;
      return [
        issue('summary-source-outside', {
          place,
          actual: source,
          expected,
          note: 'Cite only what the summary sums up.',
        }),
      ];
    });
  };

  check(summaries.abstract, ['abstract'], ids);
  const slugs = new Map(sections.map(({ slug, paragraphs: own }) => [slug, own]));
  for (const [slug, section] of Object.entries(summaries.sections)) {
    const within = slugs.get(slug) ?? (headings.includes(slug) ? ids : undefined);
    if (within) check(section.summary, ['sections', slug, 'summary'], within);
    else if (isGone(slug)) issues.push(stale(`section “${slug}”`, locate('summaries', ['sections', slug])));
    else {
      const expected = `one of ${[...slugs.keys()].join(', ')}`;
      issues.push(
        issue('summary-unknown-section', {
          place: locate('summaries', ['sections', slug]),
          actual: `“${slug}”`,
          expected,
          note: 'Correct the slug, or delete the entry.',
        }),
      );
    }
  }
  for (const [id, paragraph] of Object.entries(summaries.paragraphs)) {
    if (ids.includes(id)) check(paragraph.summary, ['paragraphs', id, 'summary'], [id]);
    else if (isStale(id)) {
      // An empty entry, as `new` writes it, has no English that could be out of date.
      if (paragraph.summary.length > 0) issues.push(stale(id, locate('summaries', ['paragraphs', id])));
    } else {
      const expected = `one of ${ids.join(', ')}`;
      issues.push(
        issue('summary-unknown-paragraph', {
          place: locate('summaries', ['paragraphs', id]),
          actual: `“${id}”`,
          expected,
          note: 'Correct the id, or delete the entry.',
        }),
      );
    }
  }
  const isSummed = (entries: Readonly<Record<string, { readonly summary: readonly Claim[] }>>, key: string): boolean =>
    Object.hasOwn(entries, key) && entries[key]?.summary.length !== 0;
  const without = [...slugs.keys()].filter((slug) => !isSummed(summaries.sections, slug));
  const unsummed = ids.filter((id) => !isSummed(summaries.paragraphs, id));
  const missing = (what: string, path: readonly string[]): Issue =>
    issue('summary-missing', {
      place: locate('summaries', path),
      actual: `no English for ${what}`,
      expected: 'a summary',
      note: 'Write one; until then the page says that it is missing.',
    });
  if (summaries.title === undefined) issues.push(missing('the title', ['title']));
  issues.push(
    ...listed(
      without.map((slug) => `section “${slug}”`),
      'sections',
    ).map((what) => missing(what, ['sections'])),
    ...listed(unsummed, 'paragraphs').map((what) => missing(what, ['paragraphs'])),
  );
  return { value: sentences, issues };
}

function stale(what: string, place: Issue['place']): Issue {
  return issue('summary-stale', {
    ...(place ? { place } : {}),
    actual: `English for ${what}, which the text no longer has`,
    expected: 'English for the present text',
    note: 'Revise it, or delete it; until then it is not published.',
  });
}

/** So many are told one by one. */
const MOST_TOLD = 3;

/** Each by itself, or where they are many, all in one. */
function listed(names: readonly string[], what: string): readonly string[] {
  if (names.length <= MOST_TOLD) return names;
  return [`${names.length} ${what}: ${names.slice(0, 3).join(', ')} … ${names.at(-1) ?? ''}`];
}
