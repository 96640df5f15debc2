import type { Engine, Filters, Found } from '../../src/search/engine.ts';
import type { Entry, StoredEntry, TextEntry } from '../../src/search/entry.ts';
import { createFold } from '../../src/search/fold.ts';
import { pinyinTokens, tokenize } from '../../src/search/tokens.ts';

/** Folding without variants: the texts of these tests are in one script. */
export const fold = createFold([]);

const NONE = { hans: '', hant: '', en: '' };

/** A record of paragraphs, the first of them `p1`, as the index would have it. */
export function textRecord(paragraphs: readonly string[], report = 'r', from = 1): TextEntry {
  return {
    kind: 'paragraph',
    report,
    section: 's',
    sectionTitle: NONE,
    script: 'hans',
    paragraphs: paragraphs.map((text, at) => ({ id: `p${from + at}`, version: '', hans: text, hant: text, gist: '' })),
  };
}

/** A record of a glossary term. */
export function termRecord(id: string, hans: string, en: string, pinyin: string, report = 'r'): StoredEntry {
  return { kind: 'term', report, id, term: { hans, hant: hans, en }, pinyin, paragraph: { id: 'p1', version: '' } };
}

/** A record of the English summaries of paragraphs. */
export function summaryRecord(texts: readonly string[], report = 'r'): StoredEntry {
  const paragraphs = texts.map((text, at) => ({ id: `p${at + 1}`, version: '', gist: '', text }));
  return { kind: 'summary', report, section: 's', sectionTitle: NONE, paragraphs };
}

function contentOf(entry: StoredEntry): string {
  switch (entry.kind) {
    case 'paragraph':
      return tokenize(entry.paragraphs.map(({ hans }) => fold(hans).text));
    case 'summary':
      return entry.paragraphs.map(({ text }) => text.toLowerCase().replaceAll('.', '')).join(' | ');
    case 'term':
      return [tokenize([fold(entry.term.hans).text]), entry.term.en.toLowerCase(), ...pinyinTokens(entry.pinyin)].join(' '); // prettier-ignore
    default:
      return '';
  }
}

/** An index as Pagefind would answer for it, whose ids are the numbers of the records; it tells what it was asked. */
export function memoryIndex(
  records: readonly StoredEntry[],
  common: Readonly<Record<string, number>> = {},
): Engine & { readonly asked: string[]; readonly loaded: string[] } {
  const [asked, loaded]: [string[], string[]] = [[], []];
  const tokensOf = records.map((entry) => contentOf(entry).split(' '));
  const isWanted = (entry: StoredEntry, { kinds, report }: Filters): boolean =>
    (report === undefined || entry.report === report) &&
    (kinds === undefined ||
      kinds.some((kind) => kind === entry.kind || (kind === 'name' && ['term', 'title'].includes(entry.kind))));
  const find = (has: (tokens: readonly string[]) => boolean, filters: Filters): Found[] =>
    records.flatMap((entry, at) => {
      const load = (): Promise<Entry> => {
        loaded.push(String(at));
        return Promise.resolve({ ...entry, reportTitle: NONE });
      };
      return has(tokensOf[at] ?? []) && isWanted(entry, filters) ? [{ id: String(at), load }] : [];
    });
  return {
    asked,
    loaded,
    fold,
    reports: [],
    commonness: (token) => common[token] ?? 0,
    phrase: (tokens, filters) => {
      asked.push(tokens.join(' '));
      return Promise.resolve(find((all) => ` ${all.join(' ')} `.includes(` ${tokens.join(' ')} `), filters));
    },
    beginning: (token, filters) => {
      asked.push(`${token}*`);
      return Promise.resolve(find((all) => all.some((one) => one.startsWith(token)), filters));
    },
    places: (token) =>
      Promise.resolve(
        new Map(
          tokensOf.flatMap((all, at) => {
            const own = all.flatMap((one, place) => (one.startsWith(token) ? [place] : []));
            return own.length === 0 ? [] : [[String(at), own] as const];
          }),
        ),
      ),
  };
}
