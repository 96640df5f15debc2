import type { LayerFiles, LayerName, RestoredMark } from './layers.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from './pipeline/published.ts';

/** The content of a layer's file. */
export function makeLayer(layer: LayerName, report: PublishedReport, section: PublishedSection): LayerFiles[LayerName] {
  const paragraphs = report.paragraphs.filter((paragraph) => paragraph.section === section.slug);
  return MAKERS[layer](report, paragraphs);
}

const MAKERS: {
  readonly [Layer in LayerName]: (
    report: PublishedReport,
    paragraphs: readonly PublishedParagraph[],
  ) => LayerFiles[Layer];
} = {
  restored: ({ apparatus }, paragraphs) => ({
    lang: apparatus.source.script === 'hans' ? 'zh-Hans' : 'zh-Hant',
    sentences: bySentence(paragraphs, ({ restored }) =>
      restored.map(({ received, repair, ...mark }): RestoredMark => ({
        ...mark,
        received: shorten(received),
        ...(repair === undefined ? {} : { repair: repair + 1 }),
      })),
    ),
  }),
};

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
