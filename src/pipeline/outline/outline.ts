import { issue, type Issue, type IssueCode, type Outcome } from '../issue.ts';
import { RESERVED_SLUGS } from '../../vocabulary/report-pages.ts';
import type { Heading } from '../document.ts';
import type { OutlineEntry, ReportInput } from '../report.ts';

/** A page of the edition; one that was derived has its heading from the text, or one of ours in both languages. */
export interface OutlinePage extends OutlineEntry {
  readonly source?: Heading;
  readonly english?: string;
}

/** The outline, checked: every paragraph stands in just one section, in reading order. */
export interface Outline {
  readonly sections: readonly OutlinePage[];
  readonly sectionOf: ReadonlyMap<string, string>;
}

/** True for a slug that would be taken for a page of the report itself or for a paragraph's id. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.includes(slug) || /^p\d+$/u.test(slug);
}

/** Checks the outline of report.yaml against the paragraphs that there are. */
export function resolveOutline({ record, locate }: ReportInput, ids: readonly string[]): Outcome<Outline> {
  const sections = record.outline ?? [];
  const placed: Placed = { ids, locate, sectionOf: new Map(), last: -1 };
  const issues = sections.flatMap((entry, index) => [
    ...checkSlug(entry, index, sections, locate),
    ...placeParagraphs(entry, index, placed),
    ...checkLeads(entry, index, locate),
  ]);
  const missing = ids.filter((id) => !placed.sectionOf.has(id));
  if (missing.length > 0) {
    issues.push(
      issue('outline-missing-paragraph', {
        place: locate('report', ['outline']),
        actual: `no section has ${missing.join(', ')}`,
        expected: 'every paragraph in a section',
        note: 'Add it to the section that it belongs to.',
      }),
    );
  }
  return { value: { sections, sectionOf: placed.sectionOf }, issues };
}

type Locate = ReportInput['locate'];

function checkSlug({ slug }: OutlineEntry, index: number, all: readonly OutlineEntry[], locate: Locate): Issue[] {
  const place = locate('report', ['outline', index, 'slug']);
  const issues: Issue[] = [];
  const isReserved = isReservedSlug(slug);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug) || isReserved) {
    issues.push(
      issue(isReserved ? 'outline-slug-reserved' : 'outline-slug-invalid', {
        place,
        actual: `slug “${slug}”`,
        expected: `lower-case letters, digits and single hyphens; none of ${RESERVED_SLUGS.join(', ')}; not like p4`,
        note: 'Choose another slug. It is part of the page’s address for good.',
      }),
    );
  }
  if (all.findIndex((other) => other.slug === slug) < index) {
    issues.push(
      issue('outline-slug-repeated', {
        place,
        actual: `a second section “${slug}”`,
        expected: 'a slug of its own for every section',
        note: 'Rename one of them.',
      }),
    );
  }
  return issues;
}

/** The paragraphs that have a section so far, and how far down the text the last one stands. */
interface Placed {
  readonly ids: readonly string[];
  readonly locate: Locate;
  readonly sectionOf: Map<string, string>;
  last: number;
}

function placeParagraphs({ slug, paragraphs }: OutlineEntry, index: number, placed: Placed): Issue[] {
  const { ids, sectionOf } = placed;
  return paragraphs.flatMap((id, position) => {
    const place = placed.locate('report', ['outline', index, 'paragraphs', position]);
    const order = ids.indexOf(id);
    if (order === -1) return [unknownParagraph('outline-unknown-paragraph', id, ids, place)];
    if (sectionOf.has(id)) {
      return [
        issue('outline-repeated-paragraph', {
          place,
          actual: `${id} a second time (first in “${sectionOf.get(id) ?? ''}”)`,
          expected: 'every paragraph once',
          note: 'Delete it in one of the places.',
        }),
      ];
    }
    const disorder =
      order < placed.last
        ? [
            issue('outline-order', {
              place,
              actual: `${id} after ${ids[placed.last] ?? ''}`,
              expected: 'paragraphs in the order of the text',
              note: 'Reorder the outline.',
            }),
          ]
        : [];
    placed.last = Math.max(placed.last, order);
    sectionOf.set(id, slug);
    return disorder;
  });
}

function checkLeads({ lead, paragraphs }: OutlineEntry, index: number, locate: Locate): Issue[] {
  return lead.flatMap((id, position) =>
    paragraphs.includes(id)
      ? []
      : [
          unknownParagraph(
            'outline-lead-outside',
            id,
            paragraphs,
            locate('report', ['outline', index, 'lead', position]),
          ),
        ],
  );
}

function unknownParagraph(code: IssueCode, id: string, known: readonly string[], place: Issue['place']): Issue {
  return issue(code, {
    ...(place ? { place } : {}),
    actual: `“${id}”`,
    expected: `one of ${known.join(', ')}`,
    note: 'Correct the id, or delete it.',
  });
}
