import { existsSync, readFileSync } from 'node:fs';
import { type Document, isCollection, isMap, isNode, parseDocument, type YAMLMap } from 'yaml';
import { replaceFile } from '../files.ts';
import type { EnglishItem } from './list.ts';
import type { Draft } from './reply.ts';

/** As people write the file: nothing is folded, lists on one line without spaces inside their brackets. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Puts a draft into summaries.en.yaml, at once and whole; the file is read anew each time, so that what a person
 * wrote in the meantime, and every comment, stays.
 * @param order ids as the file should have them
 */
export function writeDraft(
  file: string,
  item: EnglishItem,
  draft: Draft,
  { by, order }: { readonly by: { model: string; date: string }; readonly order: readonly string[] },
): void {
  edit(file, (document) => {
    if (item.kind === 'title') {
      const root: unknown = document.contents;
      if (!isMap(root)) throw new Error(`Cannot write to "${file}": it is no map`);
      root.items = root.items.filter(({ key }) => !TITLE_KEYS.includes(String(key)));
      const pairs = [document.createPair('title', draft.title), document.createPair('title-draft', by)];
      root.items.unshift(...pairs); // first, as a person would write it
      return;
    }
    const path = pathOf(item);
    const { gist, title, lead, summary = [] } = draft;
    const values = {
      ...(item.kind === 'paragraph' ? { gist, lead } : { title }),
      summary: summary.map(({ text, sources }) => ({ text, sources })),
      for: item.for,
      draft: by,
    };
    const [kind, id] = path;
    openMap(openMap(document.contents, kind, document), id, document, order);
    document.deleteIn([...path, 'reviewed-by']);
    for (const [key, value] of Object.entries(values)) {
      // What a person has begun stays: a title without a summary, a gist.
      const isKept = item.status === 'missing' && isWritten(document.getIn([...path, key]));
      if (value !== undefined && !isKept) document.setIn([...path, key], document.createNode(value));
    }
    for (let index = 0; index < summary.length; index += 1) flow(document, [...path, 'summary', index, 'sources']);
    flow(document, [...path, 'draft']);
  });
}

const TITLE_KEYS: readonly string[] = ['title', 'title-draft'];

/** Marks English as a person's: no draft any more, written for the text as it now is. */
export function sign(file: string, items: readonly EnglishItem[], reviewer: string | undefined): void {
  edit(file, (document) => {
    for (const item of items) {
      if (item.kind === 'title') document.delete('title-draft');
      if (item.kind === 'title' || item.kind === 'abstract') continue;
      const path = pathOf(item);
      document.deleteIn([...path, 'draft']);
      if (item.for !== undefined) document.setIn([...path, 'for'], document.createNode(item.for));
      if (reviewer !== undefined) document.setIn([...path, 'reviewed-by'], document.createNode(reviewer));
    }
  });
}

function pathOf({ kind, id }: EnglishItem): readonly [string, string] {
  return [kind === 'paragraph' ? 'paragraphs' : 'sections', id];
}

/** A report that nobody has written English for has no file. */
const EMPTY = 'abstract: []\nsections: {}\nparagraphs: {}\n';

function isWritten(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function edit(file: string, change: (document: Document.Parsed) => void): void {
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : EMPTY);
  const [error] = document.errors;
  if (error) throw new Error(`Cannot write to "${file}": ${error.message}`, { cause: error });
  change(document);
  replaceFile(file, document.toString(STYLE));
}

/** The map under a key, made where there is none: behind the last of those that stand before it in `order`. */
function openMap(parent: unknown, key: string, document: Document.Parsed, order: readonly string[] = []): YAMLMap {
  if (!isMap(parent)) throw new Error(`Cannot write “${key}”: what it stands in is no map`);
  const present = parent.get(key, true);
  const map = isMap(present) ? present : document.createNode({});
  map.flow = false; // `{}` has no room for what comes in
  if (map === present) return map;
  if (parent.has(key)) parent.set(key, map);
  else {
    const before = new Set(order.slice(0, order.indexOf(key)));
    const at = parent.items.findLastIndex(({ key: other }) => before.has(isNode(other) ? String(other) : ''));
    // The comment above the first entry is the map's own to the parser: it stays with that entry.
    const [first] = parent.items;
    if (at === -1 && order.includes(key) && isNode(first?.key) && typeof parent.commentBefore === 'string') {
      first.key.commentBefore = parent.commentBefore;
      delete parent.commentBefore;
    }
    parent.items.splice(order.includes(key) ? at + 1 : parent.items.length, 0, document.createPair(key, map));
  }
  return map;
}

function flow(document: Document.Parsed, path: readonly (string | number)[]): void {
  const node = document.getIn(path, true);
  if (isCollection(node)) node.flow = true;
}
