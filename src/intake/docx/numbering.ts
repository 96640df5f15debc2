import type { Element } from 'domhandler';
import { endsInNumber } from '../../vocabulary/forms.ts';
import { applyEdits, type Edit } from '../../pipeline/edit.ts';
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

/** Around the number of an item of a plain list, between a document and its blocks. */
export const ITEM_NUMBER = /^\ue000(\d+)\ue001/u;

/**
 * Writes the numbers that Word makes itself (第一章, 一、, （1）, 1.1) into the text, as they are part of what is cited.
 * Plain lists (1. 2. 3. and points) stay lists; each item's number goes before it, between two private characters.
 * A paragraph with an outline level of its own becomes a heading.
 */
export function writeNumbers(document: string, numbering: string, styles: ReadonlyMap<string, Style>): string {
  const lists = readNumbering(numbering);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const edits: Edit[] = [];
  const change = (from: number, to: number, insert: string): void =>
    void edits.push({ from, to, insert, rule: 'numbering', certainty: 'certain' });
  for (const paragraph of findElements(parseXml(document), 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    const style = styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const own = childOf(properties, 'w:numPr');
    const numId = valueOf(own, 'w:numId') ?? style?.numId;
    const level = Number(valueOf(own, 'w:ilvl') ?? style?.numLevel ?? 0);
    const list = numId === undefined ? undefined : lists.get(numId);
    const kind = list?.levels.get(level);
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? '9');
    const isHeading = style?.level !== undefined || style?.isTitle === true || outline < 6;
    let mark = '';
    let listed = '';
    if (list && kind && numId !== undefined) {
      const counts = count(list, numId, level, counters, begun);
      if (kind.format !== 'bullet') {
        const isPlain = !isHeading && kind.format === 'decimal' && /^%\d[.．]?$/u.test(kind.text);
        mark = isPlain ? `\ue000${counts[level] ?? 1}\ue001` : label(list, level, counts);
        if (!isPlain) listed = '';
        else listed = numberingProperties(numId, level);
      } else if (!isHeading) listed = numberingProperties(numId, level);
    }
    rewrite(
      paragraph,
      properties,
      { mark, listed, outline: style?.level === undefined && outline < 6 ? outline : undefined },
      change,
    );
  }
  return applyEdits(
    document,
    edits.toSorted((a, b) => a.from - b.from),
  );
}

function numberingProperties(numId: string, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

interface Rewriting {
  readonly mark: string;
  readonly listed: string;
  readonly outline: number | undefined;
}

function rewrite(
  paragraph: Element,
  properties: Element | undefined,
  { mark, listed, outline }: Rewriting,
  change: (from: number, to: number, insert: string) => void,
): void {
  const own = childOf(properties, 'w:numPr');
  if (own) change(own.startIndex ?? 0, (own.endIndex ?? 0) + 1, listed);
  if (!properties || properties.children.length === 0) return;
  const styled = childOf(properties, 'w:pStyle');
  const [first] = properties.children;
  if (outline !== undefined) {
    const heading = `<w:pStyle w:val="Heading${outline + 1}"/>`;
    if (styled) change(styled.startIndex ?? 0, (styled.endIndex ?? 0) + 1, heading);
    else if (first) change(first.startIndex ?? 0, first.startIndex ?? 0, heading);
  }
  const end = (properties.endIndex ?? 0) + 1;
  if (!own && listed !== '') change(end - '</w:pPr>'.length, end - '</w:pPr>'.length, listed);
  if (mark !== '' && paragraph.children.length > 1)
    change(end, end, `<w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r>`);
}

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

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
