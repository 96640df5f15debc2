/** What a reader has selected of a paragraph's own text. */
export interface SelectedStretch {
  readonly text: string;
  /** Offsets in the paragraph's text (UTF-16 units). */
  readonly from: number;
  readonly to: number;
  /** Number of the sentence where all of it is in one. */
  readonly sentence?: number;
}

/** The part of a selection that is the paragraph's text; nothing where none of it is. */
export function selectionIn(paragraph: HTMLElement): SelectedStretch | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  let from: number | undefined;
  let at = 0;
  let text = '';
  const numbers = new Set<number>();
  for (const sentence of paragraph.querySelectorAll('.original:not(.beside) .sentence')) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // The reading above a character is ours.
      if (node.parentElement?.closest('rt, rp')) continue;
      const { length } = node.nodeValue ?? '';
      if (range.intersectsNode(node)) {
        const start = node === range.startContainer ? range.startOffset : 0;
        const end = node === range.endContainer ? range.endOffset : length;
        if (end > start) {
          from ??= at + start;
          text += (node.nodeValue ?? '').slice(start, end);
          numbers.add(Number(/\d+$/u.exec(sentence.id)?.[0]));
        }
      }
      at += length;
    }
  }
  if (from === undefined) return undefined;
  const [sentence, more] = [...numbers];
  return { text, from, to: from + text.length, ...(sentence === undefined || more !== undefined ? {} : { sentence }) };
}

/** The paragraph in whose text a selection begins. */
export function selectedParagraph(): HTMLElement | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const node = selection.getRangeAt(0).startContainer;
  const start = node instanceof Element ? node : node.parentElement;
  return start?.closest<HTMLElement>('[data-paragraph]') ?? undefined;
}
