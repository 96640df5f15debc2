import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { OutlineEntry } from '../../src/pipeline/report.ts';
import { sha256 } from '../../src/pipeline/source.ts';
import { ledgerSchema, toLedger } from '../content/ledger-schema.ts';
import { replaceFile } from '../files.ts';

/** Another build wrote ids for the same content in the meantime: ours would give some of them twice. */
export class Overtaken extends Error {}

/**
 * Makes sure that a report's ledger is still the one that its ids were given out from.
 * @param known what was read when the build began
 * @throws {Overtaken} where it is not; builds in different work folders do not wait for each other
 */
export function refuseIfOvertaken(content: string, id: string, known: Ledger): void {
  const file = path.join(content, 'reports', id, 'paragraphs.lock.json');
  const now = existsSync(file) ? ledgerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (isDeepStrictEqual(now ? now.data && toLedger(now.data) : EMPTY_LEDGER, known)) return;
  throw new Overtaken(`reports/${id}/paragraphs.lock.json was changed by something else during this build`);
}

/**
 * Writes the hashes of the files that are there into report.yaml, and their Chinese above the English.
 * @returns the names of the files that changed
 */
export function acceptSource(content: string, id: string, report: PublishedReport): string[] {
  const folder = path.join(content, 'reports', id);
  const changed: string[] = [];
  const amend = (name: string, change: (text: string) => string): void => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return;
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) return;
    replaceFile(file, after);
    changed.push(name);
  };
  amend('report.yaml', (text) => amendHashesIn(text, (name) => sha256(readFileSync(path.join(folder, name)))));
  amend('summaries.en.yaml', (text) => amendChineseIn(text, report));
  return changed;
}

/** `report.yaml` with the hashes of its source and of the file that it was taken from. */
export function amendHashesIn(text: string, hashOf: (file: string) => string): string {
  const document = parseDocument(text);
  let changed = false;
  for (const at of [['source'], ['source', 'original']]) {
    const file = document.getIn([...at, 'file']);
    if (typeof file !== 'string') continue;
    const [known, now] = [document.getIn([...at, 'sha256']), hashOf(file)];
    if (typeof known === 'string' && known.toLowerCase() === now) continue;
    document.setIn([...at, 'sha256'], now);
    changed = true;
  }
  return changed ? print(document, text) : text;
}

/** Chinese that `new` puts above the entry of a paragraph: `s1  坚持节水优先。`. */
const CHINESE = /^(?: ?s\d+ {2}.*(?:\n|$))+$/u;

/** `summaries.en.yaml` with the present Chinese in the comments that hold the sentences of a paragraph. */
export function amendChineseIn(text: string, { paragraphs, originalScript }: PublishedReport): string {
  const document = parseDocument(text);
  const entries = document.get('paragraphs');
  if (!isMap(entries)) return text;
  const sentences = new Map(
    paragraphs.map((each) => [each.id, each.sentences.map((one) => ` ${one.id.replace(/^.*\./u, '')}  ${one[originalScript]}`).join('\n')]),
  ); // prettier-ignore
  let changed = false;
  entries.items.forEach((pair, index) => {
    const key = isScalar(pair.key) ? pair.key : undefined;
    // The comment above the first entry belongs to the whole list.
    const holder = index === 0 && key?.commentBefore == null ? entries : key;
    const wanted = sentences.get(String(key?.value));
    if (!holder || wanted === undefined || typeof holder.commentBefore !== 'string') return;
    if (!CHINESE.test(holder.commentBefore) || holder.commentBefore === wanted) return;
    holder.commentBefore = wanted;
    changed = true;
  });
  return changed ? print(document, text) : text;
}

/** What a changed text makes of a report's files. */
export interface Accepted {
  readonly ledger: Ledger;
  /** Left out where report.yaml has none: the pages follow the headings of the text. */
  readonly outline: readonly OutlineEntry[] | undefined;
  readonly report: PublishedReport;
}

/** Writes down the changes of a text: the ledger, the outline, and where English is missing. */
export function acceptChanges(content: string, id: string, { ledger, outline, report }: Accepted): void {
  const file = (name: string): string => path.join(content, 'reports', id, name);
  const amend = (name: string, change: (text: string) => string): void => {
    if (!existsSync(file(name))) return;
    const before = readFileSync(file(name), 'utf8');
    const after = change(before);
    if (after !== before) replaceFile(file(name), after);
  };
  if (outline) amend('report.yaml', (text) => amendOutlineIn(text, outline));
  const missing = report.paragraphs
    .filter((paragraph) => report.changes.some((change) => change.type === 'new' && change.id === paragraph.id))
    .map((paragraph) => ({ id: paragraph.id, incipit: paragraph.gist[report.originalScript] }));
  amend('summaries.en.yaml', (text) => addStubs(text, missing));
  replaceFile(file('paragraphs.lock.json'), `${JSON.stringify(ledger, null, 2)}\n`);
}

/** `report.yaml` with another outline; comments, quotes and all that is not the outline stay as they are. */
export function amendOutlineIn(text: string, outline: readonly OutlineEntry[]): string {
  const document = parseDocument(text);
  const sections = document.get('outline');
  if (!isSeq(sections)) return text;
  const wanted = new Map(outline.map((entry) => [entry.slug, entry]));
  let changed = false;
  const kept = sections.items.filter((section) => {
    const entry = isMap(section) ? wanted.get(String(section.get('slug'))) : undefined;
    if (!isMap(section) || !entry) return false;
    for (const key of ['paragraphs', 'lead'] as const) changed = setIds(document, section, key, entry[key]) || changed;
    return true;
  });
  if (kept.length === sections.items.length && !changed) return text;
  sections.items = kept;
  return print(document, text);
}

/** Puts other ids into a list; those that stay keep their comments. True where something changed. */
function setIds(document: Document, section: YAMLMap, key: string, ids: readonly string[]): boolean {
  const list = section.get(key);
  if (!isSeq(list)) return false;
  const valueOf = (item: unknown): unknown => (isScalar(item) ? item.value : item);
  if (list.items.length === ids.length && list.items.every((item, at) => valueOf(item) === ids[at])) return false;
  const known = new Map(list.items.map((item) => [valueOf(item), item]));
  list.items = ids.map((id) => known.get(id) ?? document.createNode(id));
  return true;
}

/** `summaries.en.yaml` with a comment to fill in for every paragraph without English. */
export function addStubs(text: string, missing: readonly { readonly id: string; readonly incipit: string }[]): string {
  const document = parseDocument(text);
  const paragraphs = document.get('paragraphs');
  const without = missing.filter(({ id }) => !isMap(paragraphs) || !paragraphs.has(id));
  if (without.length === 0) return text;
  const stubs = without.flatMap(({ id, incipit }) => [
    ` ${id} has no English yet (${incipit}). Fill this in and remove the # marks:`,
    ` ${id}:`,
    '   gist: ""',
    '   summary:',
    '     - text: ""',
    `       sources: [${id}.s1]`,
  ]);
  const place = isMap(paragraphs) && !paragraphs.flow ? paragraphs : document;
  place.comment = [...(place.comment ? [place.comment] : []), ...stubs].join('\n');
  return print(document, text);
}

/** As the file was written before: long lines stay whole, brackets stand close or not. */
function print(document: Document, before: string): string {
  const written = parseDocument(before);
  const styles = [false, true].map((flowCollectionPadding) => ({ lineWidth: 0, flowCollectionPadding }));
  return document.toString(styles.find((style) => written.toString(style) === before) ?? styles[0]);
}
