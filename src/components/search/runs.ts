import type { Edition } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/search.ts';
import type { Engine } from '~/search/engine.ts';
import { type SearchOptions, startSearch } from '~/search/search.ts';
import type { Search } from '~/search/read.ts';
import { FIRST, type View } from './view.ts';

/** Milliseconds before the reader is told that a search is under way. */
const PATIENCE = 250;

interface Runs {
  /** Loads the index ahead of the first search. */
  readonly warm: () => void;
  /** Shows what a query finds, in the place of the search before. */
  readonly start: (query: string, options: Omit<SearchOptions, 'edition'>) => void;
  readonly stop: () => void;
}

/** Runs searches; the last one that was started is the one that is shown. */
export function makeRuns(view: View, edition: Edition, load: () => Promise<Engine>): Runs {
  let engine: Promise<Engine> | undefined;
  let turn = 0;
  const open = (): Promise<Engine> => (engine ??= load());

  const attempt = async (mine: number, task: () => Promise<void>): Promise<void> => {
    const waiting = setTimeout(() => mine === turn && view.say(ui(edition, 'search.working')), PATIENCE);
    try {
      await task();
    } catch {
      engine = undefined;
      if (mine === turn)
        view.say(ui(edition, 'search.error'), {
          label: ui(edition, 'search.retry'),
          run: () => void attempt(mine, task),
        });
    } finally {
      clearTimeout(waiting);
    }
  };
  const show = async (mine: number, query: string, search: Search, wanted: number, fresh = false): Promise<void> => {
    const hits = await search.next(wanted);
    if (mine !== turn) return;
    if (fresh) view.clear();
    view.add(hits, { query, left: search.left() }, (count) => {
      void attempt(mine, () => show(mine, query, search, count));
    });
  };
  return {
    warm: () => void open().catch(() => (engine = undefined)),
    start: (query, options) => {
      const mine = ++turn;
      void attempt(mine, async () => {
        const search = await startSearch(await open(), query, { edition, ...options });
        await show(mine, query, search, FIRST, true);
      });
    },
    stop: () => void (turn += 1),
  };
}
