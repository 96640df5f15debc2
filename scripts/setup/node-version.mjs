// @ts-check
// Which Node.js versions run this project.

/**
 * `from` is included, `before` is not; [major, minor]. 22.19 is Astro's minimum, and 23 is not supported by it.
 * @type {ReadonlyArray<{ from: [number, number], before?: [number, number] }>}
 */
const supportedRanges = [{ from: [22, 19], before: [23, 0] }, { from: [24, 0] }];

/** The same in words, for messages. */
export const requiredText = 'Node.js 22.19 or a later 22, or Node.js 24 and up';

/**
 * @param {string} version such as "22.23.2" or "v22.23.2"
 * @returns {boolean} false also for what is no version
 */
export function isSupported(version) {
  const match = /^v?(\d+)\.(\d+)\./.exec(version);
  if (!match) return false;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  /** @param {[number, number]} bound */
  const reaches = (bound) => major > bound[0] || (major === bound[0] && minor >= bound[1]);
  return supportedRanges.some(({ from, before }) => reaches(from) && !(before && reaches(before)));
}
