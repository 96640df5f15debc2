const AHEAD = 8 * 3_600_000;

/** The day that it is in China at a time in milliseconds: 2013-10-01 at 2013-09-30T16:00:00Z. */
export function dayInChina(time: number): string {
  return new Date(time + AHEAD).toISOString().slice(0, 10);
}
