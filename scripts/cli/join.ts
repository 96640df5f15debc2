import { buildSite } from '../site/site.ts';
import { type Arguments, folderFlag, folderOf, isOn, textFlag, UsageError } from '../usage.ts';
import { withContent } from './build-order.ts';
import { sayBuilt } from './say-built.ts';

/** `duizhao join`: the rest of a build whose parts were made elsewhere. */
export async function join(given: Arguments): Promise<number> {
  const parts = folderFlag(given, 'parts');
  if (parts === undefined) throw new UsageError('--parts is needed: the folder that all of the parts are in');
  const asked = {
    content: folderOf(given, 'content'),
    out: folderOf(given, 'out'),
    work: folderFlag(given, 'work'),
    parts,
    site: textFlag(given, 'site'),
    base: textFlag(given, 'base'),
    strict: isOn(given, 'strict'),
    acceptIds: isOn(given, 'accept-ids'),
  };
  return withContent(asked, async (prepared, places, start) => {
    const order = { prepared, ...places, means: { memory: 0, processes: 1 } };
    return sayBuilt(prepared, places.out, start, await buildSite(order, false));
  });
}
