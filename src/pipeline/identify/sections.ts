import type { Ledger, LedgerEntry, LedgerSection } from './ledger.ts';

/** A section as the outline has it now. */
interface Section {
  readonly slug: string;
  readonly paragraphs: readonly string[];
}

/**
 * Writes down which section each paragraph is in, and which sections there are: the slug of one that is gone keeps
 * leading to the one that has most of its paragraphs.
 * @param now the ledger with this build's paragraphs
 * @param before the ledger as it was
 */
export function recordSections(now: Ledger, before: Ledger, sections: readonly Section[], date: string): Ledger {
  const sectionOf = new Map<string, string>();
  for (const { slug, paragraphs } of sections)
    for (const id of paragraphs) if (!sectionOf.has(id)) sectionOf.set(id, slug);
  const paragraphs = now.paragraphs.map((entry): LedgerEntry => {
    const section = sectionOf.get(entry.id) ?? entry.section;
    return section === entry.section ? entry : { ...entry, section };
  });
  const made = now.editions.length > before.editions.length;
  const edition = now.editions.length + (made ? 0 : 1);
  const listed = listSections(before, sections, sectionOf, edition);
  const isGone = (slug: string): boolean =>
    listed.some((section) => section.slug === slug && section.gone !== undefined);
  // Those whose section has another name now have not moved.
  const moved = before.paragraphs.flatMap(({ id, section }) => {
    const to = sectionOf.get(id);
    return section === '' || to === undefined || to === section || isGone(section) ? [] : [id];
  });
  const isSame = moved.length === 0 && JSON.stringify(listed) === JSON.stringify(before.sections);
  if (isSame && !made)
    return paragraphs.every((entry, at) => entry === now.paragraphs[at]) ? now : { ...now, paragraphs };
  const last = made ? now.editions.at(-1) : undefined;
  const all = [...new Set([...(last?.moved ?? []), ...moved])];
  const editions = [...now.editions.slice(0, edition - 1), { date, ...(all.length === 0 ? {} : { moved: all }) }];
  return { ...now, editions, sections: listed, paragraphs };
}

function listSections(
  before: Ledger,
  sections: readonly Section[],
  sectionOf: ReadonlyMap<string, string>,
  edition: number,
): readonly LedgerSection[] {
  const present = new Set(sections.map(({ slug }) => slug));
  const known = new Set(before.sections.map(({ slug }) => slug));
  return [
    ...before.sections.map((section): LedgerSection => {
      if (present.has(section.slug)) return { slug: section.slug, since: section.since };
      if (section.gone !== undefined) return section;
      const had = before.paragraphs
        .filter((entry) => entry.section === section.slug && entry.state === 'current')
        .map(({ id }) => id);
      // Of two that have as many, the new one is this one under another name.
      const heirs = had.flatMap((id) => sectionOf.get(id) ?? []);
      const successor = commonest([
        ...heirs.filter((slug) => !known.has(slug)),
        ...heirs.filter((slug) => known.has(slug)),
      ]);
      return { ...section, gone: edition, ...(successor === undefined ? {} : { successor }), paragraphs: had };
    }),
    ...[...present].filter((slug) => !known.has(slug)).map((slug) => ({ slug, since: edition })),
  ];
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
