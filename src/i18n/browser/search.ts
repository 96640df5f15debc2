import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'search', query: '?search.json' });

/** What the search sheet says. */
export const ui = ofSubject('search', files);
