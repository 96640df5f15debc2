import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'place', query: '?place.json' });

/** A reader’s last place and bookmarks. */
export const ui = ofSubject('place', files);
