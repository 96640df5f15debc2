import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'copying', query: '?copying.json' });

/** What is said when words are copied with their citation. */
export const ui = ofSubject('copying', files);
