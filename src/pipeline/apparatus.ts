import iconv from 'iconv-lite';
import { convertCharwise } from './convert/charwise.ts';
import type { Decoded } from './decode.ts';
import type { Span } from './document.ts';
import { applyEdits, invertEdits, mapOffset } from './edit.ts';
import { issue, type Outcome, placeAt } from './issue.ts';
import type { Normalization } from './normalize.ts';
import type { Apparatus, PublishedRepair } from './published.ts';
import type { ReportInput } from './report.ts';
import { damage } from './restore/damage.ts';
import type { Restoration } from './restore/restore.ts';
import { sha256 } from './source.ts';

export interface Restored {
  readonly input: ReportInput;
  readonly decoded: Decoded;
  readonly restoration: Restoration;
  readonly normalization: Normalization;
  /** The published text in simplified characters. */
  readonly simplified: string;
  readonly ids: readonly string[];
  readonly spans: readonly Span[];
}

/** What was done to the received text, and whether damaging the published one gives the received bytes. */
export function describeRestoration(restored: Restored): Outcome<Apparatus> {
  const { input, decoded, restoration, normalization } = restored;
  const reproduced = reproduce(restored);
  const reproducedSha256 = sha256(reproduced);
  const received = sha256(input.source);
  const apparatus: Apparatus = {
    source: {
      file: input.record.source.file,
      sha256: received,
      bytes: input.source.length,
      encoding: decoded.encoding,
      script: input.record.source.script,
    },
    family: restoration.family,
    counts: countEdits(restored),
    repairs: restoration.repairs.map((repair) => placeRepair(repair, restored)),
    glosses: restoration.glosses,
    proved: reproducedSha256 === received,
    reproducedSha256,
    characters: [...normalization.text.replaceAll(/\s/gu, '')].length,
  };
  if (apparatus.proved) return { value: apparatus, issues: [] };
  const failed = issue('proof-failed', {
    place: input.locate('source'),
    actual: `damaging the published text gives sha256 ${reproducedSha256}`,
    expected: `${received}, as received`,
    note: 'Look at the repairs and at the conversion rules; settle doubtful readings in corrections.yaml.',
  });
  return { value: apparatus, issues: [failed] };
}

/** The received bytes, made from the published text by undoing the normalization and running the forward model. */
function reproduce({ input, decoded, restoration, normalization, simplified }: Restored): Uint8Array {
  const { script } = input.record.source;
  const published = script === 'hant-charwise' ? convertCharwise(simplified) : normalization.text;
  const original = applyEdits(published, invertEdits(restoration.text, normalization.edits));
  const text =
    restoration.family === 'none'
      ? applyEdits(original, invertEdits(decoded.text, restoration.edits))
      : damage(original, restoration.model);
  return encode(text, decoded, input.source);
}

function encode(text: string, { text: received, encoding, byteOrderMark }: Decoded, source: Uint8Array): Uint8Array {
  if (encoding.startsWith('utf-')) return iconv.encode(text, encoding, { addBOM: byteOrderMark });
  // Older encodings have two forms of some characters: the same text is then as near as the proof can come.
  if (text === received) return source;
  return iconv.encode(text, iconv.encodingExists(encoding) ? encoding : 'utf-8');
}

function countEdits({ restoration, normalization }: Restored): Apparatus['counts'] {
  const counts = new Map<string, { rule: string; certainty: string; count: number }>();
  for (const { rule, certainty } of [...restoration.edits, ...normalization.edits]) {
    const entry = counts.get(`${rule} ${certainty}`) ?? { rule, certainty, count: 0 };
    counts.set(`${rule} ${certainty}`, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()];
}

const CONTEXT = 8;

function placeRepair(repair: Restoration['repairs'][number], restored: Restored): PublishedRepair {
  const { decoded, restoration, normalization, ids, spans } = restored;
  const from = mapOffset(restoration.edits, repair.from, -1);
  const to = from + repair.restored.length;
  const published = mapOffset(normalization.edits, from, -1);
  const index = spans.findIndex((span) => span.from <= published && published < span.to);
  const { line, column } = placeAt(decoded.text, repair.from);
  const before = restoration.text.slice(Math.max(0, from - CONTEXT), from);
  const after = restoration.text.slice(to, to + CONTEXT);
  const { from: _, ...rest } = repair;
  return {
    ...rest,
    paragraph: ids[index] ?? '',
    line,
    column,
    before: before.replace(/^.*\n/su, ''),
    after: after.replace(/\n.*$/su, ''),
  };
}
