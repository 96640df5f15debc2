import { CURRENT_CONVERSION } from '../../vocabulary/conversion-rules.ts';
import { CURRENT_RULES } from '../../vocabulary/structure-rules.ts';
import type { Ledger } from './ledger.ts';

/** The ledger of a report that was never built. */
export const EMPTY_LEDGER: Ledger = {
  rules: CURRENT_RULES,
  conversion: CURRENT_CONVERSION,
  next: 1,
  editions: [],
  sections: [],
  paragraphs: [],
};
