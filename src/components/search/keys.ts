/** Up and down move between the input and the results. */
export function moveBetweenHits(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  if (event.target instanceof HTMLSelectElement) return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('a')];
  const focused = document.activeElement?.closest('li')?.querySelector('a') ?? document.activeElement;
  const at = stops.findIndex((stop) => stop === focused);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
