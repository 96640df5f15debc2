import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'address', query: '?address.json' });

/** What is said of an address that a reader typed. */
export const ui = ofSubject('address', files);
