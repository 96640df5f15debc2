import type { Edition } from '../vocabulary/edition.ts';
import type { Found } from './engine.ts';
import type { Hit } from './entry.ts';
import { type Finder, hitsOf } from './hits.ts';

/** A record to read, and how to look into it. */
interface Candidate {
  readonly found: Found;
  readonly finder: Finder;
  /** Its place in the index, among those of its group. */
  readonly order: number;
  /** What was looked for is at least so far apart in each of its hits. */
  readonly apart: number;
}

/** Candidates of one kind of search; their hits are shown the nearest together first, then in the order of the index. */
export type Group = readonly Candidate[];

/** A search under way: records that may have what is looked for are known, and read as their hits are wanted. */
export interface Search {
  /** Records that are left to read. */
  readonly left: () => number;
  /** The next hits, at least `wanted` of them unless there are no more. */
  readonly next: (wanted: number) => Promise<Hit[]>;
}

/** So many records are read at once: fewer than hits are wanted, as one often has several, and few enough to wait for. */
const atOnce = (wanted: number): number => Math.min(8, Math.max(3, Math.ceil(wanted / 2)));

/** Reads groups one after the other, each hit once, and no more records than it takes to be sure of the order. */
export function readHits(groups: readonly Group[], edition: Edition): Search {
  const queue = groups.map((group) => [...group].sort(compare));
  const seen = new Set<string>();
  let waiting: Ranked[] = [];
  const readSome = async (group: Candidate[], wanted: number): Promise<void> => {
    const some = group.splice(0, atOnce(wanted));
    const entries = await Promise.all(some.map(({ found }) => found.load()));
    const hits = some.flatMap(({ finder, order }, index) => {
      const entry = entries[index];
      return entry ? hitsOf(entry, finder, edition).map((hit) => ({ hit, apart: hit.apart, order })) : [];
    });
    const fresh = hits.filter(({ hit }) => !seen.has(nameOf(hit)));
    for (const { hit } of fresh) seen.add(nameOf(hit));
    waiting = [...waiting, ...fresh].sort(compare);
  };
  const next = async (wanted: number): Promise<Hit[]> => {
    const given: Hit[] = [];
    while (given.length < wanted) {
      const [group] = queue;
      const [best] = waiting;
      const unread = group?.[0];
      if (best && (!unread || compare(best, unread) < 0)) {
        given.push(best.hit);
        waiting.shift();
      } else if (group && unread) await readSome(group, wanted - given.length);
      else if (group) queue.shift();
      else break;
    }
    return given;
  };
  const left = (): number => queue.reduce((sum, group) => sum + group.length, waiting.length);
  return { left, next };
}

interface Ranked {
  readonly hit: Hit;
  readonly apart: number;
  readonly order: number;
}

interface Rank {
  readonly apart: number;
  readonly order: number;
}

function compare(a: Rank, b: Rank): number {
  return a.apart - b.apart || a.order - b.order;
}

function nameOf({ kind, report, page, id, anchor }: Hit): string {
  return [kind, report, page, id || anchor].join(' ');
}
