import type { Row } from './choose.ts';

/** A report that the list can show. */
export interface Item {
  readonly row: Row;
  readonly show: () => HTMLElement;
}
