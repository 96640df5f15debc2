import type { Document } from '../document.ts';
import type { Change } from '../identify/ledger.ts';
import type { Outcome } from '../issue.ts';
import type { InScripts } from '../published.ts';
import type { OutlineEntry, ReportInput } from '../report.ts';
import { amendOutline } from './amend.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { deriveOutline } from './derive.ts';
import { type Outline, resolveOutline } from './outline.ts';

/** The pages of a report: which paragraphs and headings stand on each, and what stands above them. */
export interface Pages {
  readonly outline: Outline;
  /** By the page's slug. */
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  /** The outline of report.yaml, with new paragraphs and without those that are gone; none where it has none. */
  readonly amended: readonly OutlineEntry[] | undefined;
}

/** A document whose paragraphs have their ids. */
interface Identified {
  readonly document: Document;
  readonly texts: InScripts;
  readonly ids: readonly string[];
  readonly changes: readonly Change[];
}

/** Makes the pages by the outline of report.yaml or, where it has none, by the headings of the text. */
export function makePages(input: ReportInput, { document, texts, ids, changes }: Identified): Outcome<Pages> {
  const amended = input.record.outline && amendOutline(input.record.outline, ids, changes);
  const { value: outline, issues } = amended
    ? resolveOutline({ ...input, record: { ...input.record, outline: amended } }, ids)
    : { value: deriveOutline({ document, texts, ids, ledger: input.ledger }), issues: [] };
  return { value: { outline, arrangements: arrange(document, texts, ids, outline), amended }, issues };
}

/** Anchors of the headings on and above the pages. */
export function anchorsOf({ arrangements }: Pages): readonly string[] {
  return [...arrangements.values()].flatMap(({ pieces, path }) => [
    ...pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.anchor] : [])),
    ...path.map(({ anchor }) => anchor),
  ]);
}
