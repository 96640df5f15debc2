const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/u;
const LOOSE = /^ {0,3}#{1,6}(?=[^\s#])(?!\S*\s+#\S)/u;

/**
 * The lines that are headings but for the space behind their `#`, which older programs did not ask for: `#第一章总则`. They
 * are read so in a text that has several of them and no heading with the space; one alone may be a tag.
 */
export function findLooseHeadings(lines: readonly string[]): ReadonlySet<number> {
  const loose = new Set<number>();
  let isCode = false;
  for (const [at, line] of lines.entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) continue;
    if (HEADING.test(line)) return new Set();
    if (LOOSE.test(line)) loose.add(at);
  }
  return loose.size > 1 ? loose : new Set();
}
