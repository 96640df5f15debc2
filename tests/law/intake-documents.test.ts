import { describe, test } from 'vitest';
import { LAW } from '../arbitraries/seed.ts';
import { DOCUMENT_KINDS, judgeDocuments } from './judge-documents.ts';

describe('takeIn() loses no text untold, and shows none that is hidden', () => {
  test.each(DOCUMENT_KINDS)('of random $name', async (kind) => {
    await judgeDocuments(kind, LAW.numRuns, LAW.seed);
  });
});
