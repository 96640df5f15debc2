import { test } from 'vitest';
import { hasDocuments, judgeDocuments } from './judge-documents.ts';

const HISTORIES = 4;

test.skipIf(!hasDocuments)(
  `ids of official documents keep to their paragraphs over ${HISTORIES} histories each${hasDocuments ? '' : ' (skipped: ../shared/corpus is not there)'}`,
  () => {
    judgeDocuments(HISTORIES);
  },
);
