import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'arrival', query: '?arrival.json' });

/** What a reader who came by a link with a version is told, on a page of the text. */
export const ui = ofSubject('arrival', files);
