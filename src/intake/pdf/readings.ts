import type { Line } from './lines.ts';

/** A reading has letters of at most this share of the text's size. */
const SMALL = 0.62;
const READING = /^[\p{Script=Latin}\p{M}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}ˊˇˋ˙\s]+$/u;

/** Takes the readings (ruby) above the lines of a page away: they are no lines of the text. */
export function removeReadings(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly readings: readonly Line[];
} {
  const isReading = (line: Line): boolean =>
    READING.test(line.text) &&
    lines.some(
      (below) =>
        line.size <= below.size * SMALL &&
        line.y > below.y &&
        line.y - below.y < below.size * 1.5 &&
        line.x < below.right &&
        line.right > below.x,
    );
  const readings = lines.filter(isReading);
  return { lines: lines.filter((line) => !readings.includes(line)), readings };
}
