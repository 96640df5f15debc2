const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/u;
const LOOSE = /^ {0,3}#{1,6}(?=[^\s#])(?!\S*\s+#\S)/u;

/**
 * Puts the space behind the `#` of headings, which older programs did not ask for: `#第一章总则`. That is done in a text that
 * has several of them and no heading with the space; one alone may be a tag.
 */
export function spaceHeadings(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly lost: readonly string[];
} {
  const loose = findLoose(lines);
  if (loose.size < 2) return { lines, lost: [] };
  return {
    lines: lines.map((line, at) => (loose.has(at) ? line.replace(/#(?=[^#])/u, '# ') : line)),
    lost: [`${loose.size} headings without the space behind “#”: taken as headings`],
  };
}

function findLoose(lines: readonly string[]): ReadonlySet<number> {
  const loose = new Set<number>();
  let isCode = false;
  for (const [at, line] of lines.entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) continue;
    if (HEADING.test(line)) return new Set();
    if (LOOSE.test(line)) loose.add(at);
  }
  return loose;
}
