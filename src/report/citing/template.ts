/**
 * A rendered citation with gaps: every second part is the name of what belongs there. The processor runs once per
 * report, style and language; a reader's paragraph, address and date of access are put in here.
 */
type Template = readonly string[];

/** What fills the gaps. The date of access stands in the three forms that the styles print it in. */
export interface Filling {
  /** The paragraph or section, as `locatorOf` words it. */
  readonly place: string;
  readonly address: string;
  /** Id for programs, such as `new-industrialization-p4`. */
  readonly key: string;
  readonly accessed: CalendarDate;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a rendering is: an entry of the list of references, a footnote, a reference in the text, or data. */
export type RenderingKind = 'entry' | 'note' | 'in-text' | 'data';

export interface Rendering {
  readonly kind: RenderingKind;
  /** HTML, or plain text where it is data. */
  readonly template: Template;
}

const GAPS = ['place', 'address', 'key', 'iso', 'slashes', 'parts'] as const;

export type Gap = (typeof GAPS)[number];

/** The citation itself: HTML, or plain text where it is data. */
export function fillTemplate({ kind, template }: Rendering, filling: Filling): string {
  const values = { ...filling, ...dayGaps(filling.accessed) };
  const escape = kind === 'data' ? (text: string): string => text : escapeHtml;
  return template.map((part, index) => (index % 2 === 0 ? part : escape(gapValue(values, part)))).join('');
}

/** The day, as a reader's own clock has it. */
export function dateOf(now: Date): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** An HTML citation as plain text. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/gu, (entity, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? entity) : String.fromCodePoint(Number(code)),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** A day in the forms that styles print it in. */
export function dayGaps({ year, month, day }: CalendarDate): Readonly<Record<'iso' | 'slashes' | 'parts', string>> {
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    iso: `${year}-${two(month)}-${two(day)}`,
    slashes: `${year}/${month}/${day}`,
    parts: `${year},${month},${day}`,
  };
}

function gapValue(values: Readonly<Record<Gap, string>>, name: string): string {
  const gap = GAPS.find((each) => each === name);
  if (gap === undefined) throw new Error(`Cannot fill a citation: it has no gap "${name}"`);
  return values[gap];
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>]/gu, (character) => `&#${character.codePointAt(0)};`);
}
