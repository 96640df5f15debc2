/** Up and down move between the input and the results, Home and End to the first and the last of them. */
export function moveBetweenHits(event: KeyboardEvent, input: HTMLInputElement, found: HTMLElement): void {
  if (composes(event) || event.target instanceof HTMLSelectElement) return;
  const links = [...found.querySelectorAll<HTMLElement>('a')];
  const stops: HTMLElement[] = [input, ...links];
  const focused = document.activeElement?.closest('li')?.querySelector('a') ?? document.activeElement;
  const at = stops.findIndex((stop) => stop === focused);
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: stops[at + 1],
    ArrowUp: stops[at - 1],
    ...(at > 0 ? { Home: links[0], End: links.at(-1) } : {}), // in the input they move the caret
  };
  const next = targets[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** What is typed on a result goes on with the query. */
export function typeOn(event: KeyboardEvent, input: HTMLInputElement): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const onResult = target instanceof HTMLElement && target.closest('a, li') !== null;
  const writes = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  if (onResult && (writes || key === 'Backspace')) input.focus();
}

/** A key that belongs to the composition of a character. Safari tells so of the last one by its code alone. */
export function composes({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
