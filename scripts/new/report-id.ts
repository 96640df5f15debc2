import { isPublicName, RESERVED_IDS } from '../content/report-ids.ts';

/** An id is part of every address of a report, and the name of its folder. */
const LONGEST = 80;

/** Names that Windows keeps for itself: a checkout there would fail. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** What is wrong with an id, and what to do; undefined where nothing is. */
export function findIdProblem(id: string): string | undefined {
  if (RESERVED_IDS.includes(id) || DEVICES.test(id))
    return `“${id}” is an address of the site itself or a name that systems reserve; take another, such as ${id}-report`;
  if (!isPublicName(id) || id.length > LONGEST)
    return `--id takes up to ${LONGEST} lower-case letters, digits and single hyphens, such as water-plan-2024, not “${id}”`;
  return undefined;
}
