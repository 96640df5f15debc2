/** A mutant as it reads, wherever it stands in its file. */
interface Change {
  readonly file: string;
  readonly was: string;
  readonly became: string;
  /** The line of the code that it is in. */
  readonly line: string;
}

interface Equivalent extends Omit<Change, 'line'> {
  /** What the line has, where the same words stand in others too. */
  readonly line?: string;
  readonly why: string;
}

/** Mutants that change nothing that anybody could notice, each judged by hand; they count as those that lived. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/search/tokens.ts',
    was: '/[^a-z0-9]+/u',
    became: '/[^a-z0-9]/u',
    line: '.split(',
    why: 'the empty parts that it gives are left out in the next line',
  },
  {
    file: 'src/report/address/resolve.ts',
    was: 'sentence !== undefined',
    became: 'true',
    line: 'sentence < 1',
    why: 'nothing is less or more than an undefined number',
  },
  {
    file: 'src/pipeline/identify/likeness.ts',
    was: 'start < a.length && start < b.length',
    became: 'start < a.length || start < b.length',
    why: 'behind the end of the shorter one there is no letter that is the same',
  },
  {
    file: 'src/pipeline/convert/resolve.ts',
    was: 'known.set(simplified, score);',
    became: ';',
    why: 'what is not remembered is worked out again, and is the same',
  },
  {
    file: 'src/pipeline/convert/resolve.ts',
    was: 'word.length > 1 && isHan(word)',
    became: 'true',
    why: 'the index is asked for pairs of Han characters alone, and leaves out what has others',
  },
  {
    file: 'src/pipeline/convert/resolve.ts',
    was: '[...dictionary.phrases.keys(), ...words.keys()].filter(isWord)',
    became: '[...dictionary.phrases.keys(), ...words.keys()]',
    why: 'the index is asked for pairs of Han characters alone, and leaves out what has others',
  },
  {
    file: 'src/pipeline/convert/risks.ts',
    was: 'index < from.length',
    became: 'index <= from.length',
    why: 'behind the last character there is none, which has no forms',
  },
  {
    file: 'src/pipeline/split/headings.ts',
    was: '[]',
    became: '["Stryker was here"]',
    line: 'numbers = []',
    why: 'every line of a run has a number, so the default is never taken',
  },
  {
    file: 'src/pipeline/split/headings.ts',
    was: '[]',
    became: '["Stryker was here"]',
    line: "if (unit === 'article') open = []",
    why: 'what has no rank is left out before it is looked at',
  },
  {
    file: 'src/pipeline/split/headings.ts',
    was: 'blocks[run.at(-1) ?? 0]?.isTitleLike',
    became: 'blocks[run.at(-1) ?? 0].isTitleLike',
    why: 'a run has the places of blocks that are there',
  },
  {
    file: 'src/pipeline/split/join.ts',
    was: '!before || !after',
    became: '!before && !after',
    line: 'break',
    why: 'between the first line and the last there are both',
  },
  {
    file: 'src/pipeline/split/quoted.ts',
    was: 'blocks[index]?.text',
    became: 'blocks[index].text',
    why: 'the loop ends with the last block',
  },
  {
    file: 'src/pipeline/split/sentences.ts',
    was: 'at < paragraph.length',
    became: 'at <= paragraph.length',
    why: 'behind the last character there is none: it opens something that nothing closes',
  },
  {
    file: 'src/intake/html/inlines.ts',
    was: '{\n    return undefined;\n  }',
    became: '{}',
    why: 'a function that ends without a value gives undefined',
  },
  {
    file: 'src/intake/html/chrome.ts',
    was: 'siblings?.indexOf',
    became: 'siblings.indexOf',
    why: 'what is taken out stands in something: it is asked before',
  },
  {
    file: 'src/intake/html/chrome.ts',
    was: 'at !== -1',
    became: 'true',
    why: 'an element is among the children of its parent',
  },
  {
    file: 'src/intake/write-markdown.ts',
    was: '/^(\\s*)(.*?)(\\s*)$/su',
    became: '/(\\s*)(.*?)(\\s*)$/su',
    why: 'it matches from the first character on, whatever that is',
  },
  {
    file: 'src/intake/write-markdown.ts',
    was: "inline.type === 'strong'",
    became: 'false',
    line: "return wrap('**', inline.content)",
    why: 'what is strong is written as strong by itself, too',
  },
  {
    file: 'src/intake/pdf/blocks.ts',
    was: 'lines.length > 6 && Number.isFinite(indented)',
    became: 'true',
    why: 'of few lines the leftmost is taken anyhow, two lines further on; letters have a size',
  },
];

/** Why nobody can notice a mutant; undefined for all others. */
export function equivalenceOf({ file, was, became, line }: Change): string | undefined {
  const found = EQUIVALENT.find(
    (each) => each.file === file && each.was === was && each.became === became && line.includes(each.line ?? ''),
  );
  return found?.why;
}
