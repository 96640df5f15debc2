import iconv from 'iconv-lite';
import { convertCharwise } from '../convert/charwise.ts';
import type { Decoded } from '../decode/decode.ts';
import type { Paragraph } from '../document.ts';
import { applyEdits, invertEdits } from '../edit.ts';
import { issue, type Outcome, placesIn } from '../issue.ts';
import type { Apparatus, PublishedRepair } from '../published.ts';
import { compareBytes, findStraddlingPairs } from './repair-bytes.ts';
import type { ReportInput } from '../report.ts';
import { damage } from '../restore/damage.ts';
import type { Restoration } from '../restore/restoration.ts';
import { sha256 } from '../source.ts';
import type { Trace } from '../trace.ts';

export interface Restored {
  readonly input: ReportInput;
  readonly trace: Trace;
  /** The published text in simplified characters. */
  readonly simplified: string;
  readonly ids: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** Describes what was done to the received text, and whether damaging the published one gives the received bytes. */
export function describeRestoration(restored: Restored): Outcome<Apparatus> {
  const { input, trace } = restored;
  const { decoded, restoration, normalization } = trace;
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
    counts: countEdits(trace),
    repairs: placeRepairs(restored),
    glosses: restoration.glosses,
    proved: reproducedSha256 === received && (restoration.verified || isModelled(restoration)),
    reproducedSha256,
    characters: [...normalization.text.replaceAll(/\s/gu, '')].length,
  };
  if (apparatus.proved) return { value: apparatus, issues: [] };
  if (!isModelled(restoration)) {
    const unproved = issue('proof-impossible', {
      place: input.locate('source'),
      actual: `damage of family ${restoration.family}`,
      expected: 'damage that can be done again to the restored text, to prove it',
      note: 'Compare the text with the page it came from.',
    });
    return { value: apparatus, issues: [unproved] };
  }
  const failed = issue('proof-failed-published', {
    place: input.locate('source'),
    actual: `damaging the published text gives sha256 ${reproducedSha256}`,
    expected: `${received}, as received`,
    note: 'Look at the repairs and at the conversion rules; settle doubtful readings in corrections.yaml.',
  });
  return { value: apparatus, issues: [failed] };
}

/** The received bytes, made from the published text by undoing the normalization and running the forward model. */
function reproduce({ input, trace, simplified }: Restored): Uint8Array {
  const { decoded, restoration, normalization } = trace;
  const { script } = input.record.source;
  const published = script === 'hant-charwise' ? convertCharwise(simplified) : normalization.text;
  const original = applyEdits(published, invertEdits(restoration.text, normalization.edits));
  const text =
    restoration.model.glosses.length === 0
      ? applyEdits(original, invertEdits(decoded.text, restoration.edits))
      : damage(original, restoration.model);
  return encode(text, decoded, input.source);
}

/** True for a text without damage, and for the families that a gloss list models. */
function isModelled({ family }: Restoration): boolean {
  return family === 'none' || family === 'byte-glosses' || family === 'spaced-glosses';
}

function encode(text: string, { text: received, encoding, byteOrderMark }: Decoded, source: Uint8Array): Uint8Array {
  if (encoding.startsWith('utf-')) return iconv.encode(text, encoding, { addBOM: byteOrderMark });
  // Older encodings have two forms of some characters: the same text is then as near as the proof can come.
  if (text === received) return source;
  return iconv.encode(text, iconv.encodingExists(encoding) ? encoding : 'utf-8');
}

function countEdits({ restoration, normalization }: Trace): Apparatus['counts'] {
  const counts = new Map<string, Apparatus['counts'][number]>();
  for (const { rule, certainty } of [...restoration.edits, ...normalization.edits]) {
    const entry = counts.get(`${rule} ${certainty}`) ?? { rule, certainty, count: 0 };
    counts.set(`${rule} ${certainty}`, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()];
}

const CONTEXT = 8;

function placeRepairs(restored: Restored): PublishedRepair[] {
  const { decoded, restoration, toRestored } = restored.trace;
  const placeOf = placesIn(decoded.text);
  return restoration.repairs.map((repair): PublishedRepair => {
    const from = toRestored(repair.from, -1);
    const to = from + repair.restored.length;
    const before = restoration.text.slice(Math.max(0, from - CONTEXT), from).replace(/^.*\n/su, '');
    const after = restoration.text.slice(to, to + CONTEXT).replace(/\n.*$/su, '');
    const { line, column } = placeOf(repair.from);
    const { from: _, ...rest } = repair;
    const bytes = compareBytes(repair.restored, repair.received);
    const words = before.slice(-1) + repair.restored + after.slice(0, 1);
    return {
      ...rest,
      ...findSentence(from, restored),
      line,
      column,
      before,
      after,
      ...(bytes ? { bytes } : {}),
      straddling: findStraddlingPairs(words, repair.received, restoration.model.glosses),
    };
  });
}

/** The paragraph and the sentence that hold an offset of the restored text. */
function findSentence(offset: number, { trace, ids, paragraphs }: Restored): { paragraph: string; sentence: string } {
  const published = trace.toPublished(offset, -1);
  const index = paragraphs.findIndex(({ span }) => span.from <= published && published < span.to);
  const paragraph = paragraphs[index];
  const id = ids[index];
  if (!paragraph || id === undefined) return { paragraph: '', sentence: '' };
  const within = published - paragraph.span.from;
  const sentence = paragraph.sentences.findIndex(({ from, to }) => from <= within && within < to);
  return { paragraph: id, sentence: `${id}.s${sentence + 1}` };
}
