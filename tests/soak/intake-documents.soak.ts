import { describe, test } from 'vitest';
import { DOCUMENT_KINDS, judgeDocuments } from '../law/judge-documents.ts';

const DOCUMENTS = 10_000;
const SEED = Number(process.env['DUIZHAO_SEED'] ?? Date.now() % 2 ** 31);

describe(`takeIn() of ${DOCUMENTS.toLocaleString('en')} random documents a kind (seed ${SEED})`, () => {
  test.each(DOCUMENT_KINDS)('$name', async (kind) => {
    await judgeDocuments(kind, DOCUMENTS, SEED);
  });
});
