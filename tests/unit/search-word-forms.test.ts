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
  // Three letters are the beginning of others; a stem has two.
  ['industry', 'ind'],
  ['use', 'used'],
  ['used', 'using'],
  ['is', 'is'],
  ['in', 'in'],
  ['planned', 'planning'],
  ['digitalising', 'digitalization'],
  ['policies', 'policy'],
  ['governance', 'govern'],
])('%s is a form of %s', (word, wanted) => {
  expect(isForm(word, wanted)).toBe(true);
});

test.each([
  ['forms', 'forces'],
  ['form', 'forces'],
  ['internal', 'internet'],
  ['interest', 'internet'],
  ['industry', 'in'],
  ['plan', 'plane-tree'],
  ['ad', 'as'],
  ['ally', 'ant'],
  ['national', 'nature'],
  ['planted', 'plan-s'],
  ['', 'use'],
  ['policy', 'police-station'],
])('%s is no form of %s', (word, wanted) => {
  expect(isForm(word, wanted)).toBe(false);
});
