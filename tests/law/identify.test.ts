import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText, identify, numberOf } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import type { Ledger, LedgerEntry } from '../../src/pipeline/identify/ledger.ts';
import { LAW } from '../arbitraries/seed.ts';

const DATE = '2024-01-01';

/** Few characters, so that paragraphs are alike, equal, or equal but for white space, often enough. */
const paragraph = fc
  .array(fc.constantFrom('推进新型工业化', '加快建设', '网络', '安全', '，', '。', ' ', '5G', '创新引领', '甲', '乙'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pieces) => pieces.join(''));

/** One change of a text, at a paragraph chosen by a number. */
const change = fc.oneof(
  fc.record({
    type: fc.constantFrom('delete', 'move', 'split', 'join', 'repeat', 'space'),
    at: fc.nat(),
    to: fc.nat(),
  }),
  fc.record({ type: fc.constantFrom('insert', 'replace', 'append'), at: fc.nat(), text: paragraph }),
);

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function applyChange(texts: readonly string[], made: Change): string[] {
  const next = [...texts];
  const at = texts.length === 0 ? 0 : made.at % texts.length;
  const here = next[at] ?? '';
  if ('text' in made) {
    if (made.type === 'insert') next.splice(at, 0, made.text);
    else next.splice(at, 1, made.type === 'append' ? here + made.text : made.text);
    return next;
  }
  const middle = here.length >> 1;
  if (made.type === 'delete') next.splice(at, 1);
  else if (made.type === 'move') next.splice(made.to % Math.max(1, texts.length), 0, ...next.splice(at, 1));
  else if (made.type === 'split') next.splice(at, 1, here.slice(0, middle), here.slice(middle));
  else if (made.type === 'join') next.splice(at, 2, here + (next[at + 1] ?? ''));
  else if (made.type === 'repeat') next.splice(at, 0, here);
  else next.splice(at, 1, here.replace(/(?<=^.)/u, ' '));
  return next;
}

/** A text from its first build on: each step is a new state of it, several changes later. */
const history = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([first, steps]) => {
    const states = [first];
    for (const step of steps) states.push(step.reduce<readonly string[]>(applyChange, states.at(-1) ?? []) as string[]);
    return states;
  });

const byId = (ledger: Ledger): Map<string, LedgerEntry> => new Map(ledger.paragraphs.map((entry) => [entry.id, entry]));

/** Runs a history; `step` sees each state with the ledgers before and after it. */
function replay(
  states: readonly string[][],
  step: (seen: { texts: readonly string[]; before: Ledger; result: ReturnType<typeof identify> }) => void,
): void {
  let before = EMPTY_LEDGER;
  for (const texts of states) {
    const result = identify(texts, before, DATE);
    step({ texts, before, result });
    before = result.ledger;
  }
}

describe('identify()', () => {
  test('gives every paragraph one id, and no id to two', () => {
    fc.assert(
      fc.property(history, (states) => {
        replay(states, ({ texts, result: { ids, ledger } }) => {
          expect(ids).toHaveLength(texts.length);
          expect(new Set(ids).size).toBe(ids.length);
          const entries = byId(ledger);
          expect(entries.size).toBe(ledger.paragraphs.length);
          ids.forEach((id, index) => {
            expect(entries.get(id)).toMatchObject({ state: 'current', hash: hashText(texts[index] ?? '') });
          });
          const current = ledger.paragraphs.filter(({ state }) => state === 'current');
          expect(current.map(({ id }) => id)).toEqual(ids);
        });
      }),
      LAW,
    );
  });

  test('never uses an id again: new ones are higher than every one before', () => {
    fc.assert(
      fc.property(history, (states) => {
        replay(states, ({ texts, before, result: { ids } }) => {
          const known = byId(before);
          const highest = Math.max(0, ...before.paragraphs.map(({ id }) => numberOf(id)));
          const fresh = ids.filter((id) => !known.has(id));
          expect(fresh).toEqual(fresh.map((_, index) => `p${highest + 1 + index}`));
          ids.forEach((id, index) => {
            // One that was gone is there again only word for word.
            const entry = known.get(id);
            if (entry?.state === 'gone') expect(entry.hash).toBe(hashText(texts[index] ?? ''));
          });
        });
      }),
      LAW,
    );
  });

  test('never moves an id to another text: of paragraphs with equal hash as many keep theirs as can, others are alike', () => {
    fc.assert(
      fc.property(history, (states) => {
        replay(states, ({ texts, before, result: { ids } }) => {
          const current = before.paragraphs.filter(({ state }) => state === 'current');
          const known = byId(before);
          for (const hash of new Set(texts.map(hashText))) {
            const old = current.filter((entry) => entry.hash === hash).length;
            const now = ids.filter((_, index) => hashText(texts[index] ?? '') === hash);
            const kept = now.filter((id) => known.get(id)?.hash === hash && known.get(id)?.state === 'current');
            expect(kept).toHaveLength(Math.min(old, now.length));
          }
          ids.forEach((id, index) => {
            const entry = known.get(id);
            const text = texts[index] ?? '';
            if (!entry || entry.hash === hashText(text)) return;
            const had = entry.superseded.some((version) => version.hash === hashText(text));
            expect(had || commonShare(entry.text, text) >= 0.6 || isPartly(entry.text, text)).toBe(true);
          });
        });
      }),
      LAW,
    );
  });

  test('never loses an id: what is gone has a tombstone with its last text and a successor', () => {
    fc.assert(
      fc.property(history, (states) => {
        replay(states, ({ before, result: { ids, ledger, changes } }) => {
          const after = byId(ledger);
          for (const old of before.paragraphs) {
            const now = after.get(old.id);
            expect(now).toBeDefined();
            if (ids.includes(old.id)) continue;
            expect(now).toMatchObject({ state: 'gone', text: old.text, hash: old.hash, superseded: old.superseded });
            if (old.state === 'gone') expect(now).toEqual(old);
            else if (ids.length > 0) expect(ids).toContain(now?.successor);
          }
          const gone = changes.flatMap((change) => (change.type === 'gone' ? [change.id] : []));
          const buried = before.paragraphs.filter(({ id, state }) => state === 'current' && !ids.includes(id));
          expect(gone).toEqual(buried.map(({ id }) => id));
        });
      }),
      LAW,
    );
  });

  test('keeps every text that an id ever had', () => {
    fc.assert(
      fc.property(history, (states) => {
        const had = new Map<string, string[]>();
        replay(states, ({ texts, result: { ids, ledger } }) => {
          ids.forEach((id, index) => {
            const text = texts[index] ?? '';
            const versions = had.get(id) ?? [];
            if (versions.length === 0 || hashText(versions.at(-1) ?? '') !== hashText(text)) versions.push(text);
            had.set(id, versions);
          });
          for (const { id, text, superseded } of ledger.paragraphs) {
            expect([...superseded.map((version) => version.text), text]).toEqual(had.get(id));
            for (const version of superseded) expect(version.hash).toBe(hashText(version.text));
          }
        });
      }),
      LAW,
    );
  });

  test('leaves the ledger alone where the text did not change, or only its white space', () => {
    fc.assert(
      fc.property(history, (states) => {
        replay(states, ({ texts, result: { ids, ledger } }) => {
          for (const again of [texts, texts.map((text) => ` ${text.replaceAll('，', '， ')}`)]) {
            const result = identify(again, ledger, DATE);
            expect(result.ledger).toEqual(ledger);
            expect(JSON.stringify(result.ledger)).toBe(JSON.stringify(ledger));
            expect(result.changes).toEqual(ids.map((id) => ({ type: 'kept', id })));
          }
        });
      }),
      LAW,
    );
  });
});

/** Letters of two texts in common and in the same order, of the letters of both, the slow way. */
function commonShare(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    b.forEach((against, index) =>
      next.push(letter === against ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0)),
    );
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length);
}

/** Most of the shorter text, in pairs of letters, is in the longer one. */
function isPartly(one: string, other: string): boolean {
  const [part, whole] = [letters(one), letters(other)].sort((a, b) => a.length - b.length);
  const pairs = (part ?? []).slice(1).map((letter, index) => `${part?.[index] ?? ''}${letter}`);
  const text = (whole ?? []).join('');
  return pairs.filter((pair) => text.includes(pair)).length >= 0.8 * pairs.length;
}

/** Without white space; without punctuation too, unless there is little else. */
function letters(text: string): string[] {
  const plain = [...text.replaceAll(/[\s\p{P}]/gu, '')];
  return plain.length < 8 ? [...text.replaceAll(/\s/gu, '')] : plain;
}
