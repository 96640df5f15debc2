import { identify } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { type Material, type Random, takeStep, type Traced } from './history.ts';

/** What became of ids over histories; `wrong` has an example of each fault. */
export interface Verdict {
  steps: number;
  edited: number;
  kept: number;
  /** Ids that went to what comes from another paragraph. */
  reassigned: number;
  /** Ids that went to what was put in anew, and is no edit of the old text by any measure. */
  unrelated: number;
  /** Ids that went to what was put in, at most 30 % of its characters other than those that were deleted. */
  indistinguishable: number;
  /** Ids that are nowhere, or gone without successor. */
  lost: number;
  readonly wrong: string[];
}

export function startVerdict(): Verdict {
  return { steps: 0, edited: 0, kept: 0, reassigned: 0, unrelated: 0, indistinguishable: 0, lost: 0, wrong: [] };
}

/** Runs a history of ten steps and judges every id after every step. */
export function judgeHistory(first: readonly string[], random: Random, material: Material, verdict: Verdict): void {
  let { ids, ledger } = identify(first, EMPTY_LEDGER, '2024-01-01');
  let texts = first;
  const gone: string[] = [];
  for (let step = 1; step <= 10; step += 1) {
    const { made, paragraphs } = takeStep(texts, random, material, gone);
    const now = paragraphs.map(({ text }) => text);
    const result = identify(now, ledger, `2024-01-${String(step + 1).padStart(2, '0')}`);
    verdict.steps += 1;
    const report = (fault: string, before: string, after: string): void => {
      if (verdict.wrong.length < 40) verdict.wrong.push(`${fault} [${made.join(' ')}]\n  ${before}\n  ${after}`);
    };
    const oldIds = ids;
    paragraphs.forEach((paragraph, index) => {
      const id = result.ids[index] ?? '';
      judgeOne(paragraph, id, { oldIds, texts, verdict, report });
    });
    const known = new Map(result.ledger.paragraphs.map((entry) => [entry.id, entry]));
    for (const { id, text } of ledger.paragraphs) {
      const entry = known.get(id);
      const isThere = result.ids.includes(id);
      if (!entry || (!isThere && (entry.state !== 'gone' || !known.has(entry.successor ?? '')))) {
        verdict.lost += 1;
        report('lost', text, '');
      }
    }
    ({ ids, ledger } = result);
    texts = now;
  }
}

interface Before {
  readonly oldIds: readonly string[];
  readonly texts: readonly string[];
  readonly verdict: Verdict;
  readonly report: (fault: string, before: string, after: string) => void;
}

function judgeOne(paragraph: Traced, id: string, { oldIds, texts, verdict, report }: Before): void {
  const place = oldIds.indexOf(id);
  const before = texts[place] ?? '';
  if (paragraph.edited) {
    const [origin = -1] = paragraph.from.keys();
    verdict.edited += 1;
    if (oldIds[origin] === id) verdict.kept += 1;
    else report('not kept', texts[origin] ?? '', paragraph.text);
  }
  if (place === -1 || before === paragraph.text) return;
  if (paragraph.copyOf === place || paragraph.from.has(place)) return;
  // Of two that were equal, either may be said to have become this one.
  if ([...paragraph.from.keys()].some((origin) => texts[origin] === before)) return;
  if (paragraph.from.size > 0) {
    verdict.reassigned += 1;
    report('reassigned', before, paragraph.text);
  } else if (changedShare(before, paragraph.text) <= 0.3) verdict.indistinguishable += 1;
  else {
    verdict.unrelated += 1;
    report('unrelated', before, paragraph.text);
  }
}

/** Levenshtein distance by the length of the longer text: what an editor would have had to change. */
function changedShare(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of a.entries()) {
    const next = [at + 1];
    for (const [index, against] of b.entries()) {
      const replaced = (row[index] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, a.length, b.length);
}
