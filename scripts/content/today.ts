/**
 * Today as `2026-11-23`, in the time zone of the machine. SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) sets
 * another day.
 */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch !== undefined && /^\d+$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
