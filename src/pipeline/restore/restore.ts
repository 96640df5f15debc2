import { applyEdits } from '../edit.ts';
import type { Outcome } from '../issue.ts';
import { weighGlosses } from './evidence.ts';
import { undoAsciiGlosses } from './families/ascii-glosses.ts';
import { undoByteGlosses } from './families/byte-glosses.ts';
import { undoEmojiGlosses } from './families/emoji-glosses.ts';
import type { Undone } from './families/family.ts';
import { undoGbkAsLatin1 } from './families/gbk-as-latin1.ts';
import { undoShiftedBytes } from './families/shifted-bytes.ts';
import { undoUtf8AsGbk } from './families/utf8-as-gbk.ts';
import { addFree, type Repair, toEdit } from './repair.ts';
import type { Restoration, RestoreOptions } from './restoration.ts';
import { settle } from './settle.ts';

/** Undoes the damage of the known families (README.md describes them); leaves a text without it alone. */
export function restore(received: string, options: RestoreOptions): Outcome<Restoration> {
  const settled = settle(received, options.readings ?? [], options.placeOfReading);
  const evidence = weighGlosses(received);
  const { value, issues } = evidence.damaged
    ? undoByteGlosses(received, evidence, settled.value, options)
    : undoOther(received, settled.value, options);
  return { value, issues: [...settled.issues, ...issues] };
}

/** The other families, of which a text has one at most; and what a person settled. */
function undoOther(received: string, settled: readonly Repair[], options: RestoreOptions): Outcome<Restoration> {
  const undone: Undone | undefined =
    undoAsciiGlosses(received) ??
    undoEmojiGlosses(received) ??
    undoGbkAsLatin1(received) ??
    undoUtf8AsGbk(received, options.file) ??
    undoShiftedBytes(received, options.lexicon);
  const edits = addFree(settled.map(toEdit), undone?.edits ?? []);
  const restoration: Restoration = {
    text: applyEdits(received, edits),
    family: undone?.family ?? 'none',
    edits,
    repairs: settled,
    glosses: undone?.glosses ?? [],
    model: { glosses: [], keepPrivateUse: true, narrow: false },
    verified: settled.length === 0 && (undone?.verified ?? true),
    unresolved: [],
    lost: [],
  };
  return { value: restoration, issues: undone?.issues ?? [] };
}
