import { issue, type Issue } from '../pipeline/issue.ts';

/** What is told of markup that no person or program writes. */
export function tooDeep(file: string): Issue {
  return issue('markup-too-deep', {
    place: { file, line: 1, column: 1 },
    actual: 'elements inside elements, thousands deep',
    expected: 'a web page',
    note: 'It was not read. Copy the text into a .txt file.',
  });
}
