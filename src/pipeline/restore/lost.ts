import { type Edit, mapOffset } from '../edit.ts';
import { damage, type DamageModel } from './damage.ts';

/** Something that the damage took away for good; the proof holds without it. */
export interface Lost {
  readonly kind: 'private-use' | 'swallowed';
  /** UTF-16 offset in the restored text. */
  readonly at: number;
  /** For private-use characters, how many on this line; for swallowed ones, 1 each. */
  readonly count: number;
}

/** Finds what the forward model, run on the restored text, leaves no trace of: dropped private-use characters, swallowed ones that stay `?`. */
export function findLost(received: string, text: string, edits: readonly Edit[], model: DamageModel): Lost[] {
  const lost: Lost[] = [];
  for (const edit of edits) {
    // A repair that ends where a ? stays: the character it swallowed is not known.
    const isSwallowed =
      edit.rule === 'misaligned' && received.charAt(edit.to) === '?' && !received.startsWith('?', edit.from - 1);
    if (isSwallowed) lost.push({ kind: 'swallowed', at: mapOffset(edits, edit.to, 1), count: 1 });
  }
  if (model.keepPrivateUse) return lost;
  let at = 0;
  for (const line of text.split('\n')) {
    const kept = damage(line, { ...model, keepPrivateUse: true });
    const count = kept.match(/[\ue000-\uf8ff]/gu)?.length ?? 0;
    if (count > 0) lost.push({ kind: 'private-use', at, count });
    at += line.length + 1;
  }
  return lost;
}
