/** Runs a task when the browser has nothing else to do; never where the reader saves data or pays for it. */
export function whenIdle(task: () => Promise<unknown>): void {
  if (isMetered()) return;
  const run = (): void => void task();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 2000);
}

/** What a browser says of the line; one that says nothing is taken for one that costs nothing. */
function isMetered(): boolean {
  const line: unknown = Reflect.get(navigator, 'connection');
  if (typeof line !== 'object' || line === null) return false;
  const slow: unknown = Reflect.get(line, 'effectiveType');
  return (
    Reflect.get(line, 'saveData') === true ||
    Reflect.get(line, 'type') === 'cellular' ||
    (typeof slow === 'string' && slow !== '4g')
  );
}
