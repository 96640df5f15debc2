import { mapEditions } from '../../vocabulary/by-edition.ts';
import { type PartKind, type PartName, rankOf } from '../../vocabulary/forms.ts';
import { versionOf } from '../citing/link.ts';
import { presentSection } from '../history.ts';
import type { InEditions, PublishedHeading, PublishedParagraph, PublishedReport } from '../../pipeline/published.ts';

/** A numbered part by its name and its paragraphs, by their place, `to` excluded. */
export type Part = readonly [
  kind: PartKind,
  number: string,
  from: number,
  to: number,
  /** A line of the text that begins with the number, a heading on a page, or the heading of a page. */
  stands: 'line' | 'heading' | 'page',
];

/** What addresses of a report are resolved against; small, as a browser loads it. */
export interface AddressTable {
  /** In the order of reading; titles in the three editions. */
  readonly sections: readonly { readonly slug: string; readonly title: InEditions }[];
  /** In the order of reading: id, place of its section above, number of sentences, what a link carries of its hash. */
  readonly paragraphs: readonly (readonly [id: string, section: number, sentences: number, version: string])[];
  /** Ids of paragraphs that are no longer in the text; each keeps a page. */
  readonly gone: readonly string[];
  /** What links carry of the hashes of texts that are no longer shown, each with the paragraph whose text it was. */
  readonly versions: readonly (readonly [version: string, id: string])[];
  /** Slugs that sections had before, each with the present one that it leads to. */
  readonly former: readonly (readonly [slug: string, present: string])[];
  /** Everything that has a number of its own, in the order of reading. */
  readonly parts: readonly Part[];
  /** Places of the paragraphs that are no paragraphs of an article: tables, captions, footnotes. */
  readonly apart: readonly number[];
  /** What the paragraphs of an article are called: 款 (and its items 项), or 項 (and its items 款) as in Taiwan. */
  readonly order: 'mainland' | 'taiwan';
}

export function tableOf(report: PublishedReport): AddressTable {
  const { paragraphs, sections } = report;
  const places = new Map(sections.map(({ slug }, index) => [slug, index]));
  const headings = headingsOf(report);
  return {
    sections: sections.map(({ slug, title }) => ({ slug, title: mapEditions(title, (text) => text) })),
    paragraphs: paragraphs.map(({ id, section, sentences, hash }) => [
      id,
      places.get(section) ?? 0,
      sentences.length,
      versionOf(hash),
    ]),
    gone: report.history.gone.map(({ id }) => id),
    versions: formerVersions(report),
    former: report.history.sections.flatMap(({ slug }) => {
      const present = presentSection(report, slug);
      return present === undefined || present === slug ? [] : [[slug, present] as const];
    }),
    parts: [...headingParts(headings, paragraphs), ...lineParts(headings, paragraphs)].sort((a, b) => a[2] - b[2]),
    apart: paragraphs.flatMap(({ kind }, index) => (kind !== undefined && APART.has(kind) ? [index] : [])),
    order: orderOf(report),
  };
}

function formerVersions({ paragraphs, history }: PublishedReport): AddressTable['versions'] {
  const past = paragraphs.flatMap(({ id }) =>
    (history.paragraphs[id]?.superseded ?? []).map(({ hash }) => [versionOf(hash), id] as const),
  );
  const gone = history.gone.flatMap(({ id, hash, superseded }) =>
    [...superseded.map((each) => each.hash), hash].map((each) => [versionOf(each), id] as const),
  );
  return [...past, ...gone];
}

const APART: ReadonlySet<string> = new Set(['table', 'caption', 'note']);

/** A heading and the place of the first paragraph below it. */
interface HeadingAt {
  readonly names: readonly PartName[];
  /** How deep it stands in the text; unknown for a page's heading that an editor gave. */
  readonly depth: number | undefined;
  readonly from: number;
  readonly stands: 'heading' | 'page';
}

/** All headings in the order of reading; one that stands over several pages comes once. */
function headingsOf({ sections, paragraphs: all }: PublishedReport): readonly HeadingAt[] {
  const places = new Map(all.map(({ id }, index) => [id, index]));
  const found: HeadingAt[] = [];
  let above: readonly PublishedHeading[] = [];
  let from = 0;
  const add = ({ names = [], depth }: Pick<PublishedHeading, 'names' | 'depth'>, stands: HeadingAt['stands']): void =>
    void found.push({ names, depth, from, stands });
  for (const section of sections) {
    const { path = [], paragraphs, pieces = paragraphs.map((id) => ({ type: 'paragraph' as const, id })) } = section;
    const same = path.findIndex(({ anchor }, depth) => anchor !== above[depth]?.anchor);
    for (const heading of same === -1 ? [] : path.slice(same)) add(heading, 'heading');
    above = path;
    add(section, 'page');
    for (const piece of pieces) {
      if (piece.type === 'heading') add(piece, 'heading');
      else from = Math.max(from, (places.get(piece.id) ?? 0) + 1);
    }
  }
  return found;
}

/** A heading reaches up to the next one that is as general. */
function headingParts(headings: readonly HeadingAt[], paragraphs: readonly PublishedParagraph[]): Part[] {
  return headings.flatMap((heading, index) =>
    heading.names.map((name): Part => {
      const next = headings.slice(index + 1).find((other) => isAsGeneral(other, heading, name));
      const to = next?.from ?? paragraphs.length;
      const end = name.kind === '条' ? Math.min(to, endOfArticle(paragraphs, heading.from, name.number)) : to;
      return [name.kind, name.number, heading.from, end, heading.stands];
    }),
  );
}

/** By how deep they stand; where that is not known, or a heading has several numbers, by their forms. */
function isAsGeneral(other: HeadingAt, { names, depth }: HeadingAt, name: PartName): boolean {
  if (other.depth !== undefined && depth !== undefined && names.length === 1) return other.depth <= depth;
  const [first] = other.names;
  return first === undefined || other.names.some((each) => rankOf(each) <= rankOf(name));
}

/** Where the paragraphs end that belong to an article; far beyond them where the text does not tell. */
function endOfArticle(paragraphs: readonly PublishedParagraph[], from: number, number: string): number {
  if (paragraphs[from]?.article !== number) return paragraphs.length;
  const end = paragraphs.findIndex(({ article, names = [] }, index) => {
    if (index < from) return false;
    return article !== number || (index > from && names.some(({ kind }) => kind === '条'));
  });
  return end === -1 ? paragraphs.length : end;
}

/** What a line begins with reaches up to the next number that is as general, the next heading, or the end of its article. */
function lineParts(headings: readonly HeadingAt[], paragraphs: readonly PublishedParagraph[]): Part[] {
  const starts = new Set(headings.map(({ from }) => from));
  return paragraphs.flatMap((paragraph, from) =>
    (paragraph.names ?? []).map((name): Part => {
      const rank = rankOf(name);
      const isItem = rank > RANK_OF_ARTICLE;
      let to = from + 1;
      for (; to < paragraphs.length && !starts.has(to); to += 1) {
        const { names = [], article, kind, depth = 0 } = paragraphs[to] ?? {};
        const isDeeper = isItem && depth > (paragraph.depth ?? 0);
        if (kind === 'closing' || (rank >= RANK_OF_ARTICLE && article !== paragraph.article)) break;
        if (!isDeeper && names.some((each) => rankOf(each) <= rank)) break;
      }
      return [name.kind, name.number, from, to, 'line'];
    }),
  );
}

const RANK_OF_ARTICLE = rankOf({ kind: '条', number: '' });

/**
 * Taiwan's laws count the paragraphs of an article as 項 and its items 一、 as 款; everyone else counts 款 and （一） as 项.
 * A text is of the first kind that was written in traditional characters, unless more of its articles begin their items
 * with （一）.
 */
function orderOf({ paragraphs, originalScript }: PublishedReport): AddressTable['order'] {
  if (originalScript === 'hans') return 'mainland';
  const first = new Map<string, PartKind>();
  for (const { article, names = [] } of paragraphs) {
    const item = names.find((name) => rankOf(name) > RANK_OF_ARTICLE);
    if (article !== undefined && item && !first.has(article)) first.set(article, item.kind);
  }
  const count = (kind: PartKind): number => [...first.values()].filter((each) => each === kind).length;
  return count('（一）') > count('一、') ? 'mainland' : 'taiwan';
}
