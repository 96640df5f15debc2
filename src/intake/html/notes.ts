import type { Element, ParentNode } from 'domhandler';
import { attribute, elementsOf, wordsOf } from '../dom.ts';

/** The footnotes of a page: which links refer to one, and where each stands. */
export interface Notes {
  /** Label of the note that a link refers to. */
  readonly references: ReadonlyMap<Element, string>;
  /** Label of the note that an element is. */
  readonly notes: ReadonlyMap<Element, string>;
  /** Links from a note back to its place, and the marks that stand there. */
  readonly backlinks: ReadonlySet<Element>;
}

/** A mark that refers to a note: 1, [1], ①, 注1, *. */
const MARK = /^[[［(（〔【]?\s*(?:(?:注|註)?\s*\d{1,3}|[①-⑳㉑-㉟*†‡]|[a-z])\s*[\])］）〕】]?$/u;

/**
 * Finds footnotes as word processors, wikis and Markdown make them: a mark that links to a place further on, from
 * which a link leads back.
 */
export function findNotes(root: ParentNode): Notes {
  const places = new Map<string, Element>();
  for (const element of elementsOf(root)) {
    for (const name of [attribute(element, 'id'), element.name === 'a' ? attribute(element, 'name') : ''])
      if (name !== '' && !places.has(name)) places.set(name, element);
  }
  const references = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const backlinks = new Set<Element>();
  for (const link of elementsOf(root)) {
    const target = link.name === 'a' ? places.get(targetOf(link)) : undefined;
    if (!target || backlinks.has(link) || !MARK.test(wordsOf(link).trim())) continue;
    const note = containerOf(target);
    if (!note) continue;
    const own = new Set([...ancestors(link)].flatMap(namesOf));
    const back = [...elementsOf(note)].filter(({ name }) => name === 'a');
    const leads = back.filter((element) => own.has(targetOf(element)));
    if (leads.length === 0 && !notes.has(note)) continue;
    const label = notes.get(note) ?? String(new Set(notes.values()).size + 1);
    notes.set(note, label);
    references.set(link, label);
    for (const element of leads) backlinks.add(element);
  }
  return { references, notes, backlinks };
}

function targetOf(link: Element): string {
  const target = attribute(link, 'href');
  if (!target.startsWith('#')) return '';
  try {
    return decodeURIComponent(target.slice(1));
  } catch {
    return target.slice(1);
  }
}

function namesOf(element: Element): string[] {
  return [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== '');
}

/** A link, what it stands in (`<sup id=…>`), and a mark inside it. */
function* ancestors(link: Element): Generator<Element> {
  yield* elementsOf(link);
  for (let node: ParentNode | null = link, depth = 0; node && 'attribs' in node && depth < 4; depth += 1) {
    if (/^(?:p|li|div|td|body)$/u.test(node.name)) break;
    yield node;
    node = node.parent;
  }
}

function containerOf(target: Element): Element | undefined {
  for (let node: ParentNode | null = target; node && 'attribs' in node; node = node.parent) {
    if (/^(?:li|p|div|td|aside|dd)$/u.test(node.name)) return node;
  }
  return undefined;
}
