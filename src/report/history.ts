import type { PublishedGone, PublishedReport } from '../pipeline/published.ts';

/** Something that an edition of a text changed. */
export type TextChange =
  | { readonly type: 'first'; readonly paragraphs: number }
  | { readonly type: 'new' | 'moved' | 'returned'; readonly id: string }
  | { readonly type: 'split'; readonly id: string; readonly from: string }
  | { readonly type: 'edited'; readonly id: string; readonly before: string; readonly after: string }
  | {
      readonly type: 'gone';
      readonly id: string;
      readonly text: string;
      readonly successor?: string;
      readonly isIn: boolean;
    }
  | { readonly type: 'section-new'; readonly slug: string }
  | { readonly type: 'section-gone'; readonly slug: string; readonly to?: string };

/** What each edition changed, the latest first. */
export function listChanges(report: PublishedReport): { readonly date: string; readonly changes: TextChange[] }[] {
  const { editions, sections } = report.history;
  const pasts = pastsOf(report);
  const inEdition = (number: number): TextChange[] => [
    ...pasts.flatMap((past) => changesOf(past, number, pasts)),
    ...(editions[number - 1]?.moved ?? []).map((id): TextChange => ({ type: 'moved', id })),
    ...sections.flatMap(({ slug, since, gone }): TextChange[] => {
      if (gone === number) {
        const to = presentSection(report, slug);
        return [{ type: 'section-gone', slug, ...(to === undefined ? {} : { to }) }];
      }
      return since === number && gone === undefined ? [{ type: 'section-new', slug }] : [];
    }),
  ];
  return editions
    .map(({ date }, at) => {
      if (at > 0) return { date, changes: inEdition(at + 1) };
      const paragraphs = pasts.filter((past) => firstOf(past) === 1).length;
      return { date, changes: [{ type: 'first' as const, paragraphs }] };
    })
    .reverse();
}

/** The present section that an old slug leads to, by way of those between; undefined where none of it is left. */
export function presentSection({ history }: Pick<PublishedReport, 'history'>, slug: string): string | undefined {
  const bySlug = new Map(history.sections.map((section) => [section.slug, section]));
  let section = bySlug.get(slug);
  while (section?.gone !== undefined) section = bySlug.get(section.successor ?? '');
  return section?.slug;
}

/** The text of a paragraph in the script that the report was written in. */
export function originalText(report: PublishedReport, id: string): string {
  const paragraph = report.paragraphs.find((each) => each.id === id);
  return (paragraph?.sentences ?? []).map((sentence) => sentence[report.originalScript]).join('');
}

/** The present paragraph that a chain of successors leads to, and whether it has the text of the one that is gone. */
export function presentSuccessor(
  report: PublishedReport,
  entry: PublishedGone,
): { readonly id: string; readonly isIn: boolean } | undefined {
  const gone = new Map(report.history.gone.map((each) => [each.id, each]));
  let id = entry.successor;
  for (let next = gone.get(id ?? ''); next; next = gone.get(id ?? '')) id = next.successor;
  return id === undefined ? undefined : { id, isIn: contains(originalText(report, id), entry.text) };
}

/** Word for word, as far as letters and digits go. */
function contains(whole: string, part: string): boolean {
  const [a, b] = [whole, part].map((text) => text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return a !== undefined && b !== undefined && b !== '' && a.includes(b);
}

interface Past {
  readonly id: string;
  readonly text: string;
  readonly since: number;
  readonly superseded: readonly { readonly text: string; readonly since: number }[];
  readonly from?: string;
  readonly away?: readonly { readonly gone: number; readonly back: number }[];
  readonly gone?: number;
  readonly successor?: string;
}

/** Every paragraph there is or was, by number. */
function pastsOf(report: PublishedReport): Past[] {
  const present = report.paragraphs.flatMap(({ id }) => {
    const past = report.history.paragraphs[id];
    return past ? [{ id, text: originalText(report, id), ...past }] : [];
  });
  return [...present, ...report.history.gone].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

function firstOf({ superseded, since }: Past): number {
  return superseded[0]?.since ?? since;
}

function changesOf(past: Past, number: number, pasts: readonly Past[]): TextChange[] {
  const { id, text, superseded, from, away = [], gone, successor } = past;
  const versions = [...superseded, { text, since: past.since }];
  const changes: TextChange[] = [];
  if (firstOf(past) === number) changes.push(from === undefined ? { type: 'new', id } : { type: 'split', id, from });
  versions.forEach((version, at) => {
    const before = versions[at - 1];
    if (before && version.since === number)
      changes.push({ type: 'edited', id, before: before.text, after: version.text });
  });
  const lastTo = successor === undefined ? {} : { successor };
  if (gone === number) {
    const heir = pasts.find((other) => other.id === successor);
    const isIn = [...(heir?.superseded ?? []), ...(heir ? [heir] : [])].some((version) => contains(version.text, text));
    changes.push({ type: 'gone', id, text, ...lastTo, isIn });
  }
  if (away.some((absence) => absence.gone === number)) changes.push({ type: 'gone', id, text, isIn: false });
  if (away.some((absence) => absence.back === number)) changes.push({ type: 'returned', id });
  return changes;
}
