import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeDraft } from '../../scripts/summaries/file.ts';

test('writeDraft() before the first entry leaves the comment above that entry where it was', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-draft-'));
  const file = path.join(folder, 'summaries.en.yaml');
  writeFileSync(
    file,
    'abstract: []\nsections:\n  # ［正文］\n  text:\n    title: ""\n    summary: []\nparagraphs: {}\n',
  );
  writeDraft(
    file,
    { kind: 'heading', id: 'section-1', status: 'missing', chinese: '一、要求' },
    { title: 'Requirements' },
    { by: { model: 'm', date: '2026-11-25' }, order: ['section-1', 'text'] },
  );
  expect(readFileSync(file, 'utf8')).toMatch(/sections:\n {2}section-1:\n[^]*\n {2}# ［正文］\n {2}text:\n/u);
  rmSync(folder, { recursive: true });
});
