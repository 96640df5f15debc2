import { inScript } from '../vocabulary/by-edition.ts';
import { isScript, type Script } from '../vocabulary/edition.ts';
import type { LayerFiles, LayerName, RestoredMark, TermMark } from './layers.ts';
import { readCharacters } from './pinyin.ts';
import { receivedTag } from './received-tag.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from '../pipeline/published.ts';

/** The content of a layer's file. */
export function makeLayer(layer: LayerName, report: PublishedReport, section: PublishedSection): LayerFiles[LayerName] {
  const paragraphs = report.paragraphs.filter((paragraph) => paragraph.section === section.slug);
  return isScript(layer) ? { sentences: textOf(paragraphs, layer) } : MAKERS[layer](report, paragraphs);
}

const MAKERS: {
  readonly [Layer in Exclude<LayerName, Script>]: (
    report: PublishedReport,
    paragraphs: readonly PublishedParagraph[],
  ) => LayerFiles[Layer];
} = {
  restored: ({ apparatus }, paragraphs) => ({
    lang: receivedTag(apparatus.source.script),
    sentences: bySentence(paragraphs, ({ restored }) =>
      restored.map(({ received, repair, ...mark }): RestoredMark => ({
        ...mark,
        received: shorten(received),
        ...(repair === undefined ? {} : { repair: repair + 1 }),
      })),
    ),
  }),
  terms: ({ glossary }, paragraphs) => {
    const here = new Set(paragraphs.map(({ id }) => id));
    const used = glossary.filter(({ occurrences }) => occurrences.some(({ paragraph }) => here.has(paragraph)));
    return {
      terms: Object.fromEntries(
        used.map(({ id, term, pinyin, definition, occurrences }) => [
          id,
          {
            ...term,
            pinyin,
            definition,
            places: occurrences.map(({ section, paragraph }) => [section, paragraph] as const),
          },
        ]),
      ),
      sentences: bySentence(paragraphs, ({ hans }) => findTerms(hans, used)),
    };
  },
  pinyin: ({ glossary }, paragraphs) => ({
    sentences: bySentence(paragraphs, ({ hans }) => readCharacters(hans, glossary)),
  }),
};

function textOf(paragraphs: readonly PublishedParagraph[], script: Script): Record<string, string> {
  return Object.fromEntries(
    paragraphs.flatMap(({ sentences }) => sentences.map((each) => [each.id, inScript(each, script)])),
  );
}

/** Where terms stand in a sentence: of two that overlap, the longer one. */
function findTerms(text: string, glossary: PublishedReport['glossary']): TermMark[] {
  const marks: TermMark[] = [];
  for (const { id, term } of [...glossary].sort((a, b) => b.term.hans.length - a.term.hans.length)) {
    const { length } = term.hans;
    for (let from = text.indexOf(term.hans); from !== -1; from = text.indexOf(term.hans, from + length)) {
      const to = from + length;
      if (marks.every((mark) => mark.to <= from || mark.from >= to)) marks.push({ from, to, term: id });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** Sentences that the layer says nothing of are left out. */
function bySentence<T>(
  paragraphs: readonly PublishedParagraph[],
  make: (sentence: PublishedParagraph['sentences'][number]) => readonly T[],
): Record<string, readonly T[]> {
  return Object.fromEntries(
    paragraphs
      .flatMap(({ sentences }) => sentences)
      .map((sentence) => [sentence.id, make(sentence)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
}

const LONGEST = 48;

function shorten(received: string): string {
  const characters = [...received];
  return characters.length <= LONGEST ? received : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
