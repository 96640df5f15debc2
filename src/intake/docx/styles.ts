import type { Element } from 'domhandler';
import { childOf, findElements, parseXml, valueOf } from '../xml.ts';

/** What a paragraph style says that matters to the text. */
export interface Style {
  readonly name: string;
  /** Level of a heading from 1; undefined for body text. */
  readonly level: number | undefined;
  readonly isTitle: boolean;
  readonly numId: string | undefined;
  readonly numLevel: number;
}

/** The paragraph styles of a document by their ids; what a style does not say it has from the one it rests on. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const raw = new Map(
    findElements(parseXml(xml), 'w:style')
      .filter(({ attribs }) => attribs['w:type'] === 'paragraph')
      .map((style) => [style.attribs['w:styleId'] ?? '', style] as const),
  );
  const styles = new Map<string, Style>();
  for (const [id, element] of raw) {
    const line: Element[] = [];
    for (let at: Element | undefined = element; at && !line.includes(at); at = raw.get(valueOf(at, 'w:basedOn') ?? ''))
      line.push(at);
    const inherited = (name: string): string | undefined =>
      line.map((style) => valueOf(childOf(style, 'w:pPr'), name)).find((value) => value !== undefined);
    const numbered = line.map((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr')).find((found) => found);
    const outline = inherited('w:outlineLvl');
    const name = valueOf(element, 'w:name') ?? '';
    const named = /^(?:heading|标题|標題)\s*([1-9])$/iu.exec(name)?.[1];
    const level = named === undefined ? (outline === undefined ? 10 : Number(outline) + 1) : Number(named);
    styles.set(id, {
      name,
      level: level >= 1 && level <= 6 ? level : undefined,
      isTitle: /^(?:title|标题|標題|文档标题)$/iu.test(name),
      numId: valueOf(numbered, 'w:numId'),
      numLevel: Number(valueOf(numbered, 'w:ilvl') ?? '0'),
    });
  }
  return styles;
}
