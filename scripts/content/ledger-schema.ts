import { z } from 'zod';
import { hashText, numberOf } from '../../src/pipeline/identify/identify.ts';
import type { Ledger, LedgerEntry } from '../../src/pipeline/identify/ledger.ts';
import { holdSame } from './hold-same.ts';
import { isDate, line, refuse, refuseRepeated } from './schema.ts';

/** The shape of paragraphs.lock.json, and what holds of every ledger that a build wrote: one changed by hand is refused. */

const HASH = /^[0-9a-f]{64}$/;
const hash = line.regex(HASH, 'a SHA-256 in 64 hexadecimal digits');
const edition = z.int('the number of an edition').min(1);
const id = line.regex(/^p[1-9]\d{0,8}$/, 'an id such as p4');
const version = z.strictObject({ hash, text: z.string(), since: edition }).superRefine(refuseWrongHash);

const entry = z
  .strictObject({
    id,
    section: z.string(),
    state: z.enum(['current', 'gone']),
    hash,
    text: z.string(),
    since: edition,
    superseded: z.array(version),
    from: id.optional(),
    gone: edition.optional(),
    successor: id.optional(),
    away: z.array(z.strictObject({ gone: edition, back: edition })).optional(),
  })
  .superRefine(refuseWrongHash)
  .superRefine(({ state, gone, successor }, context) => {
    if ((state === 'gone') === (gone !== undefined) && (state === 'gone' || successor === undefined)) return;
    const actual = state === 'gone' ? 'a paragraph that is gone, and not when' : 'a paragraph that is there, and gone';
    refuse(context, ['state'], 'state, “gone” and “successor” that agree', {
      code: 'ledger-state',
      actual,
      note: RESTORE,
    });
  });

const section = z.strictObject({
  slug: line,
  since: edition,
  gone: edition.optional(),
  successor: line.optional(),
  paragraphs: z.array(id).optional(),
});

export const ledgerSchema = z
  .strictObject({
    rules: z.literal([1, 2, 3]).optional(),
    conversion: z.literal([1, 2]).optional(),
    next: z.int('a number').min(1),
    editions: z.array(
      z.strictObject({
        date: line.refine((value) => value.length === 10 && isDate(value), 'a date such as 2026-11-23'),
        moved: z.array(id).optional(),
      }),
    ),
    sections: z.array(section).superRefine((sections, context) =>
      refuseRepeated(
        sections.map(({ slug }) => slug),
        'slug',
        context,
        REPEATED,
      ),
    ),
    paragraphs: z.array(entry).superRefine((entries, context) =>
      refuseRepeated(
        entries.map((each) => each.id),
        'id',
        context,
        REPEATED,
      ),
    ),
  })
  .superRefine((ledger, context) => {
    // What does not hold of one entry says enough: the rest would follow from it.
    for (const check of [checkNumbers, checkEditions, checkSuccessors, checkOrder])
      if (context.issues.length === 0) check(ledger, context);
  });

type Read = z.infer<typeof ledgerSchema>;
// Read, what is left out may be undefined; the ledger has no such keys (see toLedger).
holdSame<Given<Read>, Given<Ledger>>();

type Given<T> = T extends readonly (infer Entry)[]
  ? Given<Entry>[]
  : T extends object
    ? { [Key in keyof T]: Given<Exclude<T[Key], undefined>> }
    : T;
type Check = (ledger: Read, context: z.RefinementCtx) => void;

/** The ledger as the pipeline takes it: what is left out is not there. */
export function toLedger({ rules, conversion, next, editions, sections, paragraphs }: Read): Ledger {
  return {
    ...(rules === undefined ? {} : { rules }),
    ...(conversion === undefined ? {} : { conversion }),
    next,
    editions: editions.map(withoutGaps),
    sections: sections.map(withoutGaps),
    paragraphs: paragraphs.map((each): LedgerEntry => withoutGaps(each)),
  };
}

type WithoutGaps<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutGaps<T extends object>(value: T): WithoutGaps<T> {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as WithoutGaps<T>;
}

const RESTORE = 'Get the last good version of the ledger back; the build alone writes it.';

const REPEATED = { code: 'ledger-repeated', note: RESTORE } as const;

/** An id that stands for another text than the ledger says would be lost: old citations could not be checked. */
function refuseWrongHash(value: { readonly hash: string; readonly text: string }, context: z.RefinementCtx): void {
  const actual = hashText(value.text);
  if (actual === value.hash || !HASH.test(value.hash)) return;
  refuse(context, ['hash'], `${actual}, the hash of the text beside it`, {
    code: 'ledger-text-changed',
    actual: `the hash ${value.hash}`,
    note: 'Text and hash do not belong together: get the last good version of the ledger back; the build alone writes it.',
  });
}

/** Every number below `next` was given, and nothing leaves the ledger: an entry that somebody deleted is missed. */
const checkNumbers: Check = ({ next, paragraphs }, context) => {
  const there = new Set(paragraphs.map((each) => numberOf(each.id)));
  const missing = Array.from({ length: Math.min(next - 1, there.size + 9) }, (_, at) => at + 1).filter(
    (number) => !there.has(number),
  );
  if (missing.length > 0) {
    refuse(context, ['next'], `an entry for every id below p${next}: those that are gone stay in the ledger`, {
      code: 'ledger-entry-missing',
      actual: `no entry for ${missing.map((number) => `p${number}`).join(', ')}`,
      note: RESTORE,
    });
  }
  paragraphs.forEach((each, at) => {
    if (numberOf(each.id) < next) return;
    refuse(context, ['paragraphs', at, 'id'], `an id below p${next}, as “next” has it`, {
      code: 'ledger-id-unissued',
      actual: `“${each.id}”`,
      note: RESTORE,
    });
  });
};

/** Editions follow each other, and what happened in one happened in one that there is. */
const checkEditions: Check = ({ editions, sections, paragraphs }, context) => {
  editions.forEach(({ date }, at) => {
    const before = editions[at - 1]?.date ?? '';
    if (date >= before) return;
    refuse(context, ['editions', at, 'date'], `${before} or later`, {
      code: 'ledger-date-order',
      actual: `${date} after ${before}`,
      note: RESTORE,
    });
  });
  const inOrder = (numbers: readonly number[], path: (string | number)[]): void => {
    const isRight = numbers.every((number, at) => number <= editions.length && number > (numbers[at - 1] ?? 0));
    if (isRight) return;
    refuse(context, path, `editions in their order, of ${editions.length} that there are`, {
      code: 'ledger-edition-order',
      actual: `editions ${numbers.join(', ')}`,
      note: RESTORE,
    });
  };
  paragraphs.forEach((each, at) => {
    const texts = [...each.superseded.map(({ since }) => since), each.since];
    inOrder(texts, ['paragraphs', at, 'since']);
    const absences = [
      ...(each.away ?? []).flatMap(({ gone, back }) => [gone, back]),
      ...(each.gone === undefined ? [] : [each.gone]),
    ];
    if (absences.length > 0) inOrder([texts[0] ?? 0, ...absences], ['paragraphs', at, 'gone']);
  });
  sections.forEach(({ since, gone }, at) =>
    inOrder(gone === undefined ? [since] : [since, gone], ['sections', at, 'since']),
  );
};

/** What is gone leads to something that is there. */
const checkSuccessors: Check = ({ sections, paragraphs }, context) => {
  const lists = [
    { list: 'paragraphs', next: new Map(paragraphs.map((each) => [each.id, each.successor])) },
    { list: 'sections', next: new Map(sections.map((each) => [each.slug, each.successor])) },
  ];
  for (const { list, next } of lists) {
    const inCircle = new Set<string>();
    [...next].forEach(([name, successor], at) => {
      if (successor === undefined || inCircle.has(name)) return;
      const path = [list, at, 'successor'];
      if (!next.has(successor)) {
        refuse(context, path, 'one that is in the ledger', {
          code: 'ledger-successor-missing',
          actual: `“${successor}”, which is not there`,
          note: RESTORE,
        });
        return;
      }
      const passed = new Set([name]);
      for (let to: string | undefined = successor; to !== undefined; to = next.get(to)) {
        if (passed.has(to)) {
          for (const member of passed) inCircle.add(member);
          refuse(context, path, 'a way that ends', {
            code: 'ledger-successor-circle',
            actual: `${[...passed].join(' → ')} → ${to}, a circle`,
            note: RESTORE,
          });
          return;
        }
        passed.add(to);
      }
    });
  }
};

/** Paragraphs of one edition that never moved stand in the order of their numbers, as they were given in reading order. */
const checkOrder: Check = ({ editions, paragraphs }, context) => {
  const moved = new Set(editions.flatMap((each) => each.moved ?? []));
  const highest = new Map<number, string>();
  paragraphs.forEach((each, at) => {
    if (each.state === 'gone' || each.away || moved.has(each.id)) return;
    const first = each.superseded[0]?.since ?? each.since;
    const before = highest.get(first);
    if (before === undefined || numberOf(before) < numberOf(each.id)) highest.set(first, each.id);
    else
      refuse(context, ['paragraphs', at, 'id'], 'paragraphs in the order of the text', {
        code: 'ledger-paragraph-order',
        actual: `${each.id} behind ${before}, though neither ever moved`,
        note: RESTORE,
      });
  });
};
