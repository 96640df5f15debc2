/** A stretch of a sentence (UTF-16 units) that gets an element around it. */
export interface Annotation {
  readonly from: number;
  readonly to: number;
  readonly make: () => HTMLElement;
}

/** Kinds of annotations, the outermost first: where two cross, the inner one is cut. The text's own markup is the first. */
const ORDER = ['markup', 'terms', 'restored', 'pinyin'] as const;

type Kind = (typeof ORDER)[number];

const texts = new WeakMap<Element, string>();
const annotations = new WeakMap<Element, Partial<Record<Kind, readonly Annotation[]>>>();

/** The sentence's text, whatever is put around it. */
export function textOf(sentence: Element): string {
  const known = texts.get(sentence);
  if (known !== undefined) return known;
  const text = sentence.textContent;
  texts.set(sentence, text);
  const markup = readMarkup(sentence);
  if (markup.length > 0) annotations.set(sentence, { ...annotations.get(sentence), markup });
  return text;
}

/** The elements that the page itself has in a sentence, such as emphasis and links, to be made again. */
function readMarkup(sentence: Element): Annotation[] {
  let from = 0;
  return [...sentence.childNodes].flatMap((node) => {
    const start = from;
    from += node.textContent?.length ?? 0;
    if (!(node instanceof HTMLElement)) return [];
    return [{ from: start, to: from, make: () => node.cloneNode(false) as HTMLElement }];
  });
}

/** Gives a sentence annotations of one kind; none takes them away. The others stay. */
export function annotate(sentence: Element, kind: Kind, entries: readonly Annotation[]): void {
  const text = textOf(sentence);
  const all = { ...annotations.get(sentence), [kind]: entries };
  annotations.set(sentence, all);
  sentence.replaceChildren(...build(text, 0, text.length, ORDER.map((each) => all[each] ?? []))); // prettier-ignore
}

/** Shows a sentence in the other script, which is as long; what stands around its parts stays. */
export function replaceText(sentence: Element, text: string): void {
  textOf(sentence); // reads the markup
  texts.set(sentence, text);
  const all = annotations.get(sentence) ?? {};
  sentence.replaceChildren(...build(text, 0, text.length, ORDER.map((each) => all[each] ?? []))); // prettier-ignore
}

function build(
  text: string,
  from: number,
  to: number,
  [layer, ...inner]: readonly (readonly Annotation[])[],
): (Node | string)[] {
  if (!layer) return from < to ? [text.slice(from, to)] : [];
  const nodes: (Node | string)[] = [];
  let at = from;
  for (const annotation of layer) {
    const start = Math.max(annotation.from, at);
    const end = Math.min(annotation.to, to);
    if (start > end || (start === end && annotation.from < annotation.to)) continue;
    const element = annotation.make();
    element.append(...build(text, start, end, inner));
    nodes.push(...build(text, at, start, inner), element);
    at = end;
  }
  return [...nodes, ...build(text, at, to, inner)];
}
