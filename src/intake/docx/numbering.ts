import type { Element } from 'domhandler';
import { endsInNumber } from '../../vocabulary/forms.ts';
import { formatNumber } from './counters.ts';
import type { Style } from './styles.ts';
import { childOf, findElements, parseXml, valueOf } from '../xml.ts';

interface Level {
  readonly format: string;
  /** Such as `第%1章` or `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

interface Numbering {
  readonly list: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers that this use of the list begins again with, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Before the words of an item, between a document and its blocks: its number, and > where it stands a level deeper. */
export const ITEM_MARK = /^\ue000(\d*)(>?)\ue001/u;

/** What the numbering of Word makes of a paragraph. */
export interface Numbered {
  /** What goes before its words: a number as text (第一章, 一、, （1）), or an item's mark. */
  readonly mark: string;
  /** The list that the paragraph is an item of, and how deep in it. */
  readonly item?: { readonly ordered: boolean; readonly level: number };
  /** Level of the heading that it is by itself, without a style. */
  readonly outline?: number;
}

/**
 * Counts the paragraphs of a document, which have to be asked for in their order. Numbers that Word makes itself
 * (第一章, 一、, （1）, 1.1) are text, as they are part of what is cited; plain lists (1. 2. 3. and points) stay lists.
 */
export function numberParagraphs(
  numbering: string,
  styles: ReadonlyMap<string, Style>,
): (properties: Element | undefined, isInCell: boolean) => Numbered {
  const lists = readNumbering(numbering);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (properties, isInCell) => {
    const style = styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const own = childOf(properties, 'w:numPr');
    const numId = valueOf(own, 'w:numId') ?? style?.numId;
    const level = Number(valueOf(own, 'w:ilvl') ?? style?.numLevel ?? 0);
    const list = numId === undefined ? undefined : lists.get(numId);
    const kind = list?.levels.get(level);
    const outlined = Number(valueOf(properties, 'w:outlineLvl') ?? '9');
    const outline = style?.level === undefined && outlined < 6 ? { outline: outlined } : {};
    const isHeading = style?.level !== undefined || style?.isTitle === true || outlined < 6;
    if (!list || !kind || numId === undefined) return { mark: '', ...outline };
    const counts = count(list, numId, level, counters, begun);
    const isPoint = kind.format === 'bullet';
    const isItem = !isHeading && (isPoint || isPlain(kind));
    if (!isItem || isInCell) {
      // A cell holds one line: an item's number stands in it, without the full stop of a list.
      const written = isPoint ? '' : isItem ? `${counts[level] ?? 1} ` : label(list, level, counts);
      return { mark: written, ...outline };
    }
    const above = [...list.levels].filter(([at]) => at < level).map(([, other]) => other);
    const depth = above.filter((other) => other.format === 'bullet' || isPlain(other)).length;
    // Below a number that is text (（一）) a list begins anew, a level deeper than the text.
    const mark = `\ue000${isPoint ? '' : (counts[level] ?? 1)}${depth < above.length ? '>' : ''}\ue001`;
    return { mark, item: { ordered: !isPoint, level: depth }, ...outline };
  };
}

function isPlain({ format, text }: Level): boolean {
  return format === 'decimal' && /^%\d[.．]?$/u.test(text);
}

/** Two lists for all items, one with points and one with numbers: the numbers themselves are in the items' marks. */
export const LISTS = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${['bullet', 'decimal'].map((format, id) => `<w:abstractNum w:abstractNumId="${id}">${Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`).join('')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

function label({ levels }: Numbering, level: number, counts: readonly number[]): string {
  const { text = '' } = levels.get(level) ?? {};
  const written = text.replaceAll(/%(\d)/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const own = levels.get(at);
    return formatNumber(counts[at] ?? own?.start ?? 1, own?.format ?? 'decimal');
  });
  // What ends in a figure, a letter or 章 would run into the words.
  return endsInNumber(written) ? `${written} ` : written;
}

/** Counts on at a level; deeper levels begin again. */
function count(
  list: Numbering,
  numId: string,
  level: number,
  counters: Map<string, number[]>,
  begun: Set<string>,
): readonly number[] {
  const counts = counters.get(list.list) ?? [];
  counters.set(list.list, counts);
  const restart = list.restarts.get(level);
  const use = `${numId}/${level}`;
  if (restart !== undefined && !begun.has(use)) counts[level] = restart;
  else counts[level] = (counts[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
  begun.add(use);
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
  counts.length = level + 1;
  return [...counts];
}

function readNumbering(xml: string): ReadonlyMap<string, Numbering> {
  const document = parseXml(xml);
  const abstract = new Map(
    findElements(document, 'w:abstractNum').map((list) => {
      const levels = findElements(list, 'w:lvl').map((level): readonly [number, Level] => [
        Number(level.attribs['w:ilvl'] ?? '0'),
        {
          format: valueOf(level, 'w:numFmt') ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          start: Number(valueOf(level, 'w:start') ?? '1'),
        },
      ]);
      return [list.attribs['w:abstractNumId'] ?? '', new Map(levels)] as const;
    }),
  );
  return new Map(
    findElements(document, 'w:num').map((use) => {
      const list = valueOf(use, 'w:abstractNumId') ?? '';
      const restarts = findElements(use, 'w:lvlOverride').flatMap((override): (readonly [number, number])[] => {
        const start = valueOf(override, 'w:startOverride');
        return start === undefined ? [] : [[Number(override.attribs['w:ilvl'] ?? '0'), Number(start)]];
      });
      return [
        use.attribs['w:numId'] ?? '',
        { list, levels: abstract.get(list) ?? new Map<number, Level>(), restarts: new Map(restarts) },
      ] as const;
    }),
  );
}
