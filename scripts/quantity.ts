/** A number with what is counted, in English: `1 page`, `2,000 pages`. */
export function quantity(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
