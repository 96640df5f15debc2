import type { Change, Ledger } from '../../src/pipeline/identify/ledger.ts';
import { compareWords } from '../../src/report/word-diff.ts';

/** What became of the paragraphs, a line each; an edited one with its words out [-…-] and in {+…+}. */
export function describeLedgerChanges(changes: readonly Change[], sections: readonly string[]): string {
  const kept = changes.filter(({ type }) => type === 'kept').length;
  const lines = [...changes.flatMap(describeChange), ...sections];
  const more = lines.length - LONGEST_LIST;
  const list = more > 0 ? [...lines.slice(0, LONGEST_LIST), `and ${more} more`] : lines;
  return [`${kept} paragraphs kept`, ...list].join('\n');
}

/** Sections that are new, gone, or have other paragraphs. */
export function describeSectionChanges(before: Ledger, after: Ledger): string[] {
  const old = new Map(before.sections.map((section) => [section.slug, section]));
  const sections = after.sections.flatMap(({ slug, gone, successor }) => {
    const known = old.get(slug);
    if (!known) return before.sections.length === 0 ? [] : [`section ${slug} new`];
    if (gone === undefined || known.gone !== undefined) return [];
    return [`section ${slug} gone${successor === undefined ? '' : ` → ${successor}`}`];
  });
  const heirs = new Map(after.sections.map(({ slug, successor }) => [slug, successor]));
  const sectionOf = new Map(before.paragraphs.map(({ id, section }) => [id, section]));
  const paragraphs = after.paragraphs.flatMap(({ id, section, state }) => {
    const from = sectionOf.get(id);
    return state === 'gone' || from === undefined || from === section || heirs.get(from) === section
      ? []
      : [`${id} from section ${from} to ${section}`];
  });
  return [...sections, ...paragraphs];
}

const LONGEST_LIST = 50;

/** A change in a line; nothing for a paragraph that is as it was. */
export function describeChange(change: Change): string[] {
  switch (change.type) {
    case 'kept':
      return [];
    case 'moved':
      return [`${change.id} moved`];
    case 'edited':
      return [`${change.id} edited${change.moved ? ' and moved' : ''}: ${showWords(change.before, change.after)}`];
    case 'new':
      return [
        `${change.id} new${change.from === undefined ? '' : `, split from ${change.from}`}: “${excerpt(change.after)}”`,
      ];
    case 'returned':
      return [`${change.id} back, word for word: “${excerpt(change.after)}”`];
    case 'gone':
      return [
        `${change.id} gone: “${excerpt(change.before)}”${change.successor === undefined ? '' : ` → ${change.successor}`}`,
      ];
  }
}

/** `…务实[-推进-]{+加快+}建设…`: what is the same is cut to the words beside a change. */
function showWords(before: string, after: string): string {
  const stretches = compareWords(before, after);
  return stretches
    .map(({ type, text }, at) => {
      if (type === 'out') return `[-${text}-]`;
      if (type === 'in') return `{+${text}+}`;
      return abridge(text, { isFirst: at === 0, isLast: at === stretches.length - 1 });
    })
    .join('');
}

/** Characters shown of what is the same, on either side of a change. */
const BESIDE = 10;

function abridge(text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const characters = [...text];
  if (characters.length <= 2 * BESIDE) return text;
  const head = isFirst ? '' : characters.slice(0, BESIDE).join('');
  return `${head}…${isLast ? '' : characters.slice(-BESIDE).join('')}`;
}

const LONGEST_EXCERPT = 24;

function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_EXCERPT ? text : `${characters.slice(0, LONGEST_EXCERPT).join('')}…`;
}
