import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'offline', query: '?offline.json' });

/** What is said about use without the network. */
export const ui = ofSubject('offline', files);
