import { type Document, isAlias, isNode, visit, type YAMLError } from 'yaml';
import type { Issue, IssueCode } from '../../src/pipeline/issue.ts';

/** What is wrong with a YAML file, and at which offset. */
export interface YamlProblem {
  readonly code: IssueCode;
  readonly offset: number;
  readonly wording: Wording;
}

type Wording = Pick<Issue, 'actual' | 'expected' | 'note'>;

/** The first thing that is wrong with a YAML file; what is wrong after it mostly follows from it. */
export function findProblem(document: Document.Parsed, text: string): YamlProblem | undefined {
  const error = document.errors[0];
  if (!error) return findTagOrAlias(document);
  const quote = findOpenQuote(document, text, error.pos[0]);
  return quote === undefined
    ? { offset: error.pos[0], ...describeError(error, text) }
    : { code: 'yaml-quotation-open', offset: quote, wording: OPEN_QUOTE };
}

/** The parser stumbles where a quotation mark is closed, lines below or never; a person looks for where it opens. */
function findOpenQuote(document: Document.Parsed, text: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!type?.startsWith('QUOTE') || !range || range[0] >= offset) return;
      const [from, to] = range;
      const written = text.slice(from, to).trimEnd();
      const isClosed = written.length > 1 && written.endsWith(written.charAt(0)) && !written.includes('\n');
      if (!isClosed && text.slice(to, offset).trim() === '') found = from;
    },
  });
  return found;
}

const OPEN_QUOTE: Wording = {
  actual: 'a quotation mark that is not closed on its line',
  expected: 'a text in quotation marks on one line',
  note: 'Close it. A text with a quotation mark in it needs the other kind around it.',
};

function describeError({ code, pos, message }: YAMLError, text: string): Omit<YamlProblem, 'offset'> {
  const line = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1).split('\n', 1)[0] ?? '';
  if (/^(<{7}|={7}|>{7})/u.test(line))
    return {
      code: 'yaml-merge-unfinished',
      wording: { actual: `“${line.slice(0, 30)}”, the mark of a merge`, ...UNMERGED },
    };
  if (message.startsWith('Flow ')) return { code: 'yaml-bracket-open', wording: OPEN_BRACKET };
  const known = PROBLEMS[code];
  if (known) return { code: known.code, wording: known };
  return { code: 'yaml-malformed', wording: { actual: message.replace(/ at line \d.*$/su, ''), ...UNKNOWN } };
}

const UNMERGED = { expected: 'one of the two versions', note: 'Finish the merge and delete its marks.' };
const UNKNOWN = {
  expected: 'well-formed YAML',
  note: 'Correct the line or its indentation; a text with a colon or a special character needs quotation marks.',
};
const OPEN_BRACKET: Wording = {
  actual: 'a line that begins while a bracket above it is still open',
  expected: 'as many closing brackets as opening ones',
  note: 'Close the bracket.',
};

/** The parser's errors in the words of somebody who writes reports, not YAML. */
const PROBLEMS: Readonly<Partial<Record<YAMLError['code'], Wording & Pick<YamlProblem, 'code'>>>> = {
  BAD_INDENT: {
    code: 'yaml-indentation',
    actual: 'a line that begins in another column than those it belongs to',
    expected: 'the same indentation for all that belongs together',
    note: 'Line it up with spaces; look at the line above it too.',
  },
  TAB_AS_INDENT: {
    code: 'yaml-tab',
    actual: 'a tab at the beginning of the line',
    expected: 'spaces',
    note: 'Replace the tab by spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml-colon-in-value',
    actual: 'a value with a colon in it, or before a line that is indented too far',
    expected: 'one key and one value on a line',
    note: 'Put a value that has a colon in quotation marks, or correct the indentation of the next line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml-no-key',
    actual: 'a line that is not a key with a value',
    expected: 'a key, a colon, a space and a value',
    note: 'Correct the line (the colon is an ASCII one, with a space behind it), or delete it.',
  },
  DUPLICATE_KEY: {
    code: 'yaml-key-repeated',
    actual: 'a key that stands above already',
    expected: 'every key once',
    note: 'Delete one of the two.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml-several-documents',
    actual: 'a line of three hyphens',
    expected: 'one document in a file',
    note: 'Delete the line.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml-too-deep',
    actual: 'brackets inside brackets without end',
    expected: 'a few levels',
    note: 'Put the file right, or get an older version of it back.',
  },
};

/** What YAML has and these files have not: tags can make anything of a value, aliases can multiply it. */
function findTagOrAlias(document: Document.Parsed): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return undefined;
    const offset = node.range[0];
    if (isAlias(node))
      found = { code: 'yaml-alias', offset, wording: { actual: `an alias, “*${node.source}”`, ...NO_ALIAS } };
    else if (node.tag !== undefined)
      found = {
        code: 'yaml-tag',
        offset,
        wording: { actual: `a tag, “${node.tag.replace('tag:yaml.org,2002:', '!!')}”`, ...NO_TAG },
      };
    return found ? visit.BREAK : undefined;
  });
  return found;
}

const NO_ALIAS = {
  expected: 'the value itself',
  note: 'Write the value out; a text that begins with * needs quotation marks.',
};
const NO_TAG = {
  expected: 'a plain value',
  note: 'Delete the tag; a text that begins with ! needs quotation marks.',
};
