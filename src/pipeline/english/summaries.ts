import type { Claim, Paragraph } from '../document.ts';
import { issue, type Issue, type IssueCode, type Outcome, type Place } from '../issue.ts';
import type { ReportInput } from '../report.ts';

/** The paragraphs and sections to sum up, and what the text had before, by the ledger. */
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
 * Checks that every English sentence rests on source sentences that exist and belong to what it sums up, and that
 * nothing is without English.
 * @returns the sentences that there are: `p4.s2`
 */
export function checkSummaries(input: ReportInput, summed: Summed): Outcome<ReadonlySet<string>> {
  const { ids, paragraphs } = summed;
  const sentences = new Set(
    ids.flatMap((id, index) => (paragraphs[index]?.sentences ?? []).map((_, sentence) => `${id}.s${sentence + 1}`)),
  );
  const checks: Checks = { headings: [], isStale: () => false, isGone: () => false, ...summed, input, sentences };
  const issues = [
    ...checkClaims(input.summaries.abstract, ['abstract'], ids, checks),
    ...checkSections(checks),
    ...checkParagraphs(checks),
    ...findMissing(checks),
  ];
  return { value: sentences, issues };
}

/** The report and all that its English may rest on. */
interface Checks extends Required<Summed> {
  readonly input: ReportInput;
  readonly sentences: ReadonlySet<string>;
}

type Path = readonly (string | number)[];

/** @param within the paragraphs that the claims may rest on */
function checkClaims(claims: readonly Claim[], path: Path, within: readonly string[], checks: Checks): Issue[] {
  return claims.flatMap((claim, index) => checkClaim(claim, [...path, index], within, checks));
}

function checkClaim(claim: Claim, path: Path, within: readonly string[], checks: Checks): Issue[] {
  const { locate } = checks.input;
  if (claim.sources.length > 0)
    return claim.sources.flatMap((source, index) =>
      checkSource(source, locate('summaries', [...path, 'sources', index]), within, checks),
    );
  return [
    issue('summary-without-source', {
      place: locate('summaries', path),
      actual: `“${claim.text.slice(0, 40)}…” lists no source sentence`,
      expected: 'at least one source sentence, such as p4.s2',
      note: 'List the sentences that it rests on under `sources`.',
    }),
  ];
}

function checkSource(source: string, place: Place, within: readonly string[], { sentences, isStale }: Checks): Issue[] {
  if (!sentences.has(source)) {
    if (isStale(source)) return [stale('summary-source-gone', source, place)];
    return [
      issue('summary-unknown-source', {
        place,
        actual: `“${source}”`,
        expected: 'a sentence of the report, such as p4.s2',
        note: 'Correct the id; `duizhao split --json` lists the sentences.',
      }),
    ];
  }
  const paragraph = source.slice(0, source.indexOf('.'));
  if (within.includes(paragraph)) return [];
  return [
    issue('summary-source-outside', {
      place,
      actual: source,
      expected: `a sentence of ${within.join(', ')}`,
      note: 'Cite only what the summary sums up.',
    }),
  ];
}

function checkSections(checks: Checks): Issue[] {
  const { input, ids, sections, headings, isGone } = checks;
  const slugs = new Map(sections.map(({ slug, paragraphs }) => [slug, paragraphs]));
  return Object.entries(input.summaries.sections).flatMap(([slug, section]) => {
    const within = slugs.get(slug) ?? (headings.includes(slug) ? ids : undefined);
    if (within) return checkClaims(section.summary, ['sections', slug, 'summary'], within, checks);
    const place = input.locate('summaries', ['sections', slug]);
    if (isGone(slug)) return [stale('summary-orphaned', `section “${slug}”`, place)];
    return [
      issue('summary-unknown-section', {
        place,
        actual: `“${slug}”`,
        expected: `one of ${[...slugs.keys()].join(', ')}`,
        note: 'Correct the slug, or delete the entry.',
      }),
    ];
  });
}

function checkParagraphs(checks: Checks): Issue[] {
  const { input, ids, isStale } = checks;
  return Object.entries(input.summaries.paragraphs).flatMap(([id, { summary }]) => {
    if (ids.includes(id)) return checkClaims(summary, ['paragraphs', id, 'summary'], [id], checks);
    const place = input.locate('summaries', ['paragraphs', id]);
    // An empty entry, as `new` writes it, has no English that could be out of date.
    if (isStale(id)) return summary.length > 0 ? [stale('summary-orphaned', id, place)] : [];
    return [
      issue('summary-unknown-paragraph', {
        place,
        actual: `“${id}”`,
        expected: `one of ${ids.join(', ')}`,
        note: 'Correct the id, or delete the entry.',
      }),
    ];
  });
}

function findMissing({ input: { summaries, locate }, ids, sections }: Checks): Issue[] {
  const isSummed = (entries: Readonly<Record<string, { readonly summary: readonly Claim[] }>>, key: string): boolean =>
    Object.hasOwn(entries, key) && entries[key]?.summary.length !== 0;
  const slugs = [...new Set(sections.map(({ slug }) => slug))].filter((slug) => !isSummed(summaries.sections, slug));
  const unsummed = ids.filter((id) => !isSummed(summaries.paragraphs, id));
  const missing = (what: string, path: Path): Issue =>
    issue('summary-missing', {
      place: locate('summaries', path),
      actual: `no English for ${what}`,
      expected: 'a summary',
      note: 'Write one; until then the page says that it is missing.',
    });
  const names = slugs.map((slug) => `section “${slug}”`);
  return [
    ...(summaries.title === undefined ? [missing('the title', ['title'])] : []),
    ...listed(names, 'sections').map((what) => missing(what, ['sections'])),
    ...listed(unsummed, 'paragraphs').map((what) => missing(what, ['paragraphs'])),
  ];
}

function stale(code: IssueCode, what: string, place: Place): Issue {
  return issue(code, {
    place,
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
