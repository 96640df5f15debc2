import type { Span } from '../document.ts';

const BEGIN = /^ {0,3}:{3,}[ \t]*box[ \t]*$/u;
const END = /^ {0,3}:{3,}[ \t]*$/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;

/** Frames (专栏) of a text in Markdown: what stands between `::: box` and `:::`, and the lines with these signs. */
export function findBoxes(
  text: string,
  lines: readonly Span[],
): { readonly boxes: readonly Span[]; readonly signs: ReadonlySet<Span> } {
  const boxes: Span[] = [];
  const signs = new Set<Span>();
  let open: Span | undefined;
  let isCode = false;
  for (const line of lines) {
    const content = text.slice(line.from, line.to);
    if (FENCE.test(content)) isCode = !isCode;
    if (isCode) continue;
    if (open === undefined && BEGIN.test(content)) open = line;
    else if (open !== undefined && END.test(content)) {
      boxes.push({ from: open.to, to: line.from });
      signs.add(open).add(line);
      open = undefined;
    }
  }
  return { boxes, signs };
}
