import { issue, type Issue, type Outcome } from '../issue.ts';
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

export function resolveOutline({ record, locate }: ReportInput, ids: readonly string[]): Outcome<Outline> {
  const issues: Issue[] = [];
  const sectionOf = new Map<string, string>();
  const slugs = new Set<string>();
  let last = -1;
  const given = record.outline ?? [];
  given.forEach((entry, index) => {
    const place = locate('report', ['outline', index, 'slug']);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(entry.slug) || isReservedSlug(entry.slug)) {
      issues.push(
        issue('outline-slug-invalid', {
          place,
          actual: `slug “${entry.slug}”`,
          expected: `lower-case letters, digits and single hyphens; none of ${RESERVED_SLUGS.join(', ')}; not like p4`,
          note: 'Choose another slug. It is part of the page’s address for good.',
        }),
      );
    }
    if (slugs.has(entry.slug)) {
      issues.push(
        issue('outline-slug-repeated', {
          place,
          actual: `a second section “${entry.slug}”`,
          expected: 'a slug of its own for every section',
          note: 'Rename one of them.',
        }),
      );
    }
    slugs.add(entry.slug);
    entry.paragraphs.forEach((id, position) => {
      const where = locate('report', ['outline', index, 'paragraphs', position]);
      const order = ids.indexOf(id);
      if (order === -1) {
        issues.push(unknownParagraph(id, ids, where));
      } else if (sectionOf.has(id)) {
        issues.push(
          issue('outline-repeated-paragraph', {
            place: where,
            actual: `${id} a second time (first in “${sectionOf.get(id) ?? ''}”)`,
            expected: 'every paragraph once',
            note: 'Delete it in one of the places.',
          }),
        );
      } else {
        if (order < last) {
          issues.push(
            issue('outline-order', {
              place: where,
              actual: `${id} after ${ids[last] ?? ''}`,
              expected: 'paragraphs in the order of the text',
              note: 'Reorder the outline.',
            }),
          );
        }
        last = Math.max(last, order);
        sectionOf.set(id, entry.slug);
      }
    });
    entry.lead.forEach((id, position) => {
      if (!entry.paragraphs.includes(id)) {
        issues.push(unknownParagraph(id, entry.paragraphs, locate('report', ['outline', index, 'lead', position])));
      }
    });
  });
  const missing = ids.filter((id) => !sectionOf.has(id));
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
  return { value: { sections: given, sectionOf }, issues };
}

function unknownParagraph(id: string, known: readonly string[], place: Issue['place']): Issue {
  return issue('outline-unknown-paragraph', {
    ...(place ? { place } : {}),
    actual: `“${id}”`,
    expected: `one of ${known.join(', ')}`,
    note: 'Correct the id, or delete it.',
  });
}
