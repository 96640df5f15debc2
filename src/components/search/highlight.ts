const NAME = 'duizhao-found';

/**
 * Marks what a search led to (`?find=…#p4`) in its paragraph, until the reader clicks or presses a key. The text
 * itself is not touched.
 */
export function highlightFound(): void {
  const address = new URL(location.href);
  const wanted = address.searchParams.getAll('find');
  address.searchParams.delete('find');
  history.replaceState(history.state, '', address);
  const target = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (!target) return;
  // Text inside a folded summary is unfolded first, so that there is something to see.
  const ranges = wanted.flatMap((text) => rangesOf(target, text));
  for (const range of ranges) {
    const folded = range.startContainer.parentElement?.closest('details');
    if (folded && target.contains(folded)) folded.open = true;
  }
  target.dataset['found'] = String(ranges.length);
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  target.scrollIntoView();
  const clear = (): void => {
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
    delete target.dataset['found'];
  };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, clear, { once: true });
}

/** Every place where a text stands in an element, across the elements in it. */
function rangesOf(element: Element, wanted: string): Range[] {
  const nodes: { readonly node: Node; readonly from: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, from: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const place = (offset: number): [Node, number] => {
    const { node, from } = nodes.findLast((each) => each.from <= offset) ?? { node: element, from: offset };
    return [node, offset - from];
  };
  const ranges: Range[] = [];
  if (wanted === '') return ranges;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange();
    range.setStart(...place(at));
    const [node, offset] = place(at + wanted.length - 1);
    range.setEnd(node, offset + 1);
    ranges.push(range);
  }
  return ranges;
}
