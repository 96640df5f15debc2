import type { Ledger } from './ledger.ts';

/** The ledger of a report that was never built. */
export const EMPTY_LEDGER: Ledger = { next: 1, editions: [], sections: [], paragraphs: [] };
