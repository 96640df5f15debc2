import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'reading', query: '?reading.json' });

/** What the reading page’s script shows. */
export const ui = ofSubject('reading', files);
