/** What is said of a paper below its title, in brackets: （征求意见稿）. */
const STATE = /^[（(].{0,12}(?:稿|草案|[试試]行|[暂暫]行|[修][订訂正]|[节節][选選录錄]|摘要).{0,6}[）)]$/u;
const SUBTITLE = /^[—–―-]{1,2}(?![—–―-])[ \u3000]*(\S.{1,58})$/u;

/**
 * What belongs to a title and stands on the line below it: a subtitle behind a dash, or what kind of draft it is.
 * @param lines what is not empty
 */
export function belowTitle(title: string, lines: readonly string[]): string | undefined {
  const at = lines.slice(0, LAST).findIndex((line) => title.endsWith(line));
  const below = lines[at + 1];
  if (at === -1 || below === undefined) return undefined;
  if (STATE.test(below)) return below;
  const [, words] = SUBTITLE.exec(below) ?? [];
  return words === undefined || /[。；：]$/u.test(words) ? undefined : `——${words}`;
}

/** A title does not stand below that many lines. */
const LAST = 30;
