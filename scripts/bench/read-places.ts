import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { parseTsv, readCorpus } from './corpus.ts';

/** Work reports that no rule was written for: what is unlike between ways to convert them is read by a person. */
const REPORTS = ['hainan', 'national', 'shanghai'].map((name) => `work-report-${name}-2026.txt`);
const PARALLEL = ['2024', '2025', '2026'].map((year) => `gwr-${year}.aligned.tsv`);

/** The Chinese of the work reports; empty where the corpus is not there. */
export function readWorkReports(): readonly string[] {
  const parallel = PARALLEL.map((file) =>
    parseTsv(readCorpus('parallel', file) ?? '')
      .map((row) =>
        Object.values(row)
          .filter((cell) => /\p{Script=Han}/u.test(cell))
          .join('\n'),
      )
      .join('\n'),
  );
  return [...REPORTS.map((file) => readCorpus('reports', file) ?? ''), ...parallel].filter((text) => text !== '');
}

/** A character that not all ways to convert agree on. */
export interface Place {
  /** Stands for the place and the form in the list of what was read: the texts themselves are not in the project. */
  readonly key: string;
  readonly shown: string;
}

const CONTEXT = 4;

/** The places of a text where the first conversion is unlike one of the others. */
export function findPlaces(text: string, [ours = '', ...others]: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (others.every((other) => other.charAt(at) === ours.charAt(at))) continue;
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const shown = `${before}[${text.charAt(at)}→${ours.charAt(at)}]${text.slice(at + 1, at + 1 + CONTEXT)}`;
    places.push({
      key: createHash('sha256').update(shown).digest('hex').slice(0, 12),
      shown: shown.replaceAll('\n', ' '),
    });
  }
  return places;
}

/** Keys of the places that were read, and what was found: `right` or `wrong`. */
export function readVerdicts(): ReadonlyMap<string, string> {
  const file = path.join(projectRoot, 'scripts/bench/read-places.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [key, verdict] = line.split(' ');
      return key === undefined || verdict === undefined || key.startsWith('#') ? [] : [[key, verdict]];
    }),
  );
}
