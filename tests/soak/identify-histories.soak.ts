import { test } from 'vitest';
import { defaultRun } from '../arbitraries/default-report.ts';
import { longText } from '../arbitraries/long-text.ts';
import { hasDocuments, judgeDocuments } from '../corpus/judge-documents.ts';
import { judgeHistories } from '../law/judge-histories.ts';

const report = defaultRun.report.paragraphs.map(({ sentences }) => sentences.map(({ hans }) => hans).join(''));

test.each([
  { name: 'the default report, 5,000 histories', histories: 5000, first: () => report },
  { name: 'long texts full of formulas, 500 histories', histories: 500, first: longText.bind(undefined, 60) },
])('identify() over $name of ten steps', ({ histories, first }) => {
  judgeHistories(histories, first);
});

test.skipIf(!hasDocuments)('identify() over 40 histories of every official document', () => {
  judgeDocuments(40);
});
