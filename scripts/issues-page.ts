import { issueTable } from '../src/pipeline/issue.ts';
import type { IssueKind } from '../src/pipeline/issues/kind.ts';

/** The page of all issue codes, src/pipeline/ISSUES.md, in Markdown; `duizhao explain --markdown` prints it. */
export function writeIssuesPage(): string {
  return `${HEAD}\n${Object.entries(issueTable)
    .map(([code, kind]) => writeKind(code, kind))
    .join('\n')}`;
}

const HEAD = `# Issue codes

Generated from the tables in [\`issues/\`](issues/) by \`npm run duizhao -- explain --markdown\`; do not edit.

A problem that a command tells of has a code, a severity, a place, what was found, what was expected and what to do. An
error stops a build; a warning stops it under \`--strict\`; an info never does. A code is stable and stands for one fault;
\`duizhao explain CODE\` prints its entry.
`;

function writeKind(code: string, { severity, what, why, mend }: IssueKind): string {
  return `## ${code}\n\n_${severity}_ · ${what} ${why}\n\n**To do:** ${mend}\n`;
}
