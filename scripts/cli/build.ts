import { availableParallelism, totalmem } from 'node:os';
import type { Means } from '../site/parts/plan.ts';
import { readShard, type Shard } from '../site/parts/shard.ts';
import { buildShard, buildSite } from '../site/site.ts';
import { type Arguments, folderFlag, folderOf, isGiven, isOn, textFlag, UsageError } from '../usage.ts';
import { withContent } from './build-order.ts';
import { sayBuilt } from './say-built.ts';

/** `duizhao build`: everything is checked before anything is written. */
export async function build(given: Arguments): Promise<number> {
  const shard = shardOf(given);
  const means = meansOf(given);
  const asked = {
    content: folderOf(given, 'content'),
    out: folderOf(given, 'out'),
    work: folderFlag(given, 'work'),
    parts: folderFlag(given, 'parts'),
    site: textFlag(given, 'site'),
    base: textFlag(given, 'base'),
    strict: isOn(given, 'strict'),
    acceptIds: isOn(given, 'accept-ids'),
  };
  return withContent(asked, async (prepared, places, start) => {
    const order = { prepared, ...places, means };
    if (!shard) return sayBuilt(prepared, places.out, start, await buildSite(order));
    const { built, of } = await buildShard(order, shard);
    const taken = ((performance.now() - start) / 1000).toFixed(1);
    return `Built ${built} of the ${of} parts of shard ${shard.number}/${shard.of} in ${taken} s.`;
  });
}

function shardOf(given: Arguments): Shard | undefined {
  const asked = textFlag(given, 'shard');
  const shard = asked === undefined ? undefined : readShard(asked);
  if (asked !== undefined && !shard)
    throw new UsageError(`--shard takes a number and how many there are, such as 3/16, not “${asked}”`);
  if (shard && isGiven(given, 'out')) throw new UsageError('--shard makes parts, and no site: --out belongs to join');
  return shard;
}

/** What the build may take: `--memory 3G`, or half of what there is. */
function meansOf(given: Arguments): Means {
  const asked = textFlag(given, 'memory');
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([GM])$/iu.exec(asked ?? '') ?? [];
  if (asked !== undefined && !(Number(number) > 0))
    throw new UsageError(`--memory takes an amount such as 3G or 800M, not “${asked}”`);
  const there = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const memory = asked === undefined ? there / 2 : Number(number) * (unit.toUpperCase() === 'G' ? 2 ** 30 : 2 ** 20);
  return { memory, processes: availableParallelism() };
}
