import { CURRENT_RULES } from '../../vocabulary/structure-rules.ts';
import { applyEdits } from '../edit.ts';
import { issue, type Issue, type Outcome, placeAt } from '../issue.ts';
import { type Evidence, weighGlosses } from './evidence.ts';
import { undoAsciiGlosses } from './families/ascii-glosses.ts';
import { undoByteGlosses } from './families/byte-glosses.ts';
import { undoEmojiGlosses } from './families/emoji-glosses.ts';
import { undoEscapes } from './families/escaped.ts';
import type { Undone } from './families/family.ts';
import { undoGbkAsLatin1 } from './families/gbk-as-latin1.ts';
import { undoQuestionMarks } from './families/question-marks.ts';
import { undoReencoding } from './families/reencoded.ts';
import { undoShiftedBytes } from './families/shifted-bytes.ts';
import { undoUtf8AsGbk } from './families/utf8-as-gbk.ts';
import { addFree, type Repair, toEdit } from './repair.ts';
import type { Restoration, RestoreOptions } from './restoration.ts';
import { findRuin } from './ruin.ts';
import { settle } from './settle.ts';

/** Undoes the damage of the known families (README.md describes them); leaves a text without it alone. */
export function restore(received: string, options: RestoreOptions): Outcome<Restoration> {
  const rules = options.rules ?? CURRENT_RULES;
  const settled = settle(received, options.readings ?? [], options.placeOfReading);
  const evidence = weighGlosses(received, options.lexicon, rules);
  const { value, issues } = isRemoved(evidence, options)
    ? undoByteGlosses(received, evidence, settled.value, options)
    : undoOther(received, settled.value, options);
  const doubts = options.glosses === undefined && evidence.by === 'unknown' ? [undecided(received, evidence, options)] : []; // prettier-ignore
  const ruin = rules < 3 ? [] : findRuin(received, value, options);
  return { value, issues: [...settled.issues, ...doubts, ...issues, ...ruin] };
}

function isRemoved({ by, glosses }: Evidence, options: RestoreOptions): boolean {
  if (options.glosses === undefined) return by === 'chain';
  return options.glosses === 'remove' && glosses.length > 0;
}

/** Glosses that an author can have written and that the chain can have left. */
function undecided(received: string, { glosses, likelihood }: Evidence, { file }: RestoreOptions): Issue {
  const [first] = glosses;
  const from = first?.from ?? 0;
  return issue('glosses-undecided', {
    place: placeAt(received, from, file),
    actual: `${glosses.length} readings such as “${received.slice(Math.max(0, from - 4), first?.to ?? 0)}”, which an author can have written as well as a damaging program (${likelihood.toFixed(1)} in favor of the program)`,
    expected: 'readings that are plainly the one or the other',
    note: 'They were left as received. Decide: --glosses remove or --glosses keep, in corrections.yaml “glosses: remove” or “glosses: keep”.',
  });
}

/** The other families, of which a text has one at most; and what a person settled. */
function undoOther(received: string, settled: readonly Repair[], options: RestoreOptions): Outcome<Restoration> {
  const { lexicon, file, rules = CURRENT_RULES } = options;
  const undone: Undone | undefined =
    undoAsciiGlosses(received) ??
    undoEmojiGlosses(received) ??
    undoGbkAsLatin1(received) ??
    undoUtf8AsGbk(received, file) ??
    (rules < 3 ? undefined : (undoReencoding(received, lexicon, file) ?? undoEscapes(received))) ??
    undoShiftedBytes(received, lexicon) ??
    (rules < 3 ? undefined : undoQuestionMarks(received, lexicon));
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
