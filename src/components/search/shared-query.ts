/** A search as an address has it: what is looked for and in what. */
export interface SharedQuery {
  readonly q: string;
  readonly kind: string;
  readonly report: string;
}

export function readSharedQuery(): SharedQuery {
  const { searchParams } = new URL(location.href);
  const read = (name: string): string => searchParams.get(name) ?? '';
  return { q: read('q'), kind: read('kind'), report: read('report') };
}

/** A search can be shared by its address, and is there again when the reader comes back. */
export function keepSharedQuery({ q, kind, report }: SharedQuery): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q, kind: q && kind, report: q && report })) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
