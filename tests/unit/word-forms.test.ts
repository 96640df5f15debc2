import { expect, test } from 'vitest';
import { isForm } from '../../src/search/word-forms.ts';

test.each([
  ['industries', 'industry'],
  ['industrial', 'industry'],
  ['modernization', 'modernize'],
  ['digitalization', 'digitalising'],
  ['use', 'using'],
  ['planning', 'plan'],
  ['plan', 'planned'],
  ['making', 'make'],
  ['industrialization', 'industr'],
])('%s is a form of %s', (word, wanted) => {
  expect(isForm(word, wanted)).toBe(true);
});

test.each([
  ['forms', 'forces'],
  ['form', 'forces'],
  ['internal', 'internet'],
  ['interest', 'internet'],
  ['industry', 'in'],
  ['policy', 'police-station'],
])('%s is no form of %s', (word, wanted) => {
  expect(isForm(word, wanted)).toBe(false);
});
