const STORED = 'duizhao-offline-in-vain';

/** What could not be kept, for want of room or of a network, is not tried again while the tab is open: it costs its bytes each time. */
export function wasInVain(what: string): boolean {
  return read().includes(what);
}

export function noteInVain(what: string): void {
  try {
    sessionStorage.setItem(STORED, [...read(), what].join(' '));
  } catch {
    // Nothing is remembered where there is no storage.
  }
}

function read(): string[] {
  try {
    return (sessionStorage.getItem(STORED) ?? '').split(' ');
  } catch {
    return [];
  }
}
