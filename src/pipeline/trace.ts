import type { Decoded } from './decode/decode.ts';
import { createOffsetMap, invertEdits, type OffsetMap } from './edit.ts';
import type { Normalization } from './normalize/normalize.ts';
import type { Restoration } from './restore/restoration.ts';

/** The received text and what was done to it up to the published one; offsets (UTF-16 units) lead from each to the next. */
export interface Trace {
  readonly decoded: Decoded;
  readonly restoration: Restoration;
  /** Layout and normalization in one: from the restored text to the published one. */
  readonly normalization: Normalization;
  /** From the received text to the restored one. */
  readonly toRestored: OffsetMap;
  /** From the restored text to the published one. */
  readonly toPublished: OffsetMap;
  /** From the published text back to the received one. */
  readonly toReceived: OffsetMap;
}

/** Builds the maps of a text's offsets, once for all that ask for places. */
export function traceText(decoded: Decoded, restoration: Restoration, normalization: Normalization): Trace {
  const unpublish = createOffsetMap(invertEdits(restoration.text, normalization.edits));
  const unrestore = createOffsetMap(invertEdits(decoded.text, restoration.edits));
  return {
    decoded,
    restoration,
    normalization,
    toRestored: createOffsetMap(restoration.edits),
    toPublished: createOffsetMap(normalization.edits),
    toReceived: (offset, bias) => unrestore(unpublish(offset, bias), bias),
  };
}
