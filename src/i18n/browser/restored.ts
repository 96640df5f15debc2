import type { Tree } from '../access.ts';
import { ofSubject } from './of-subject.ts';

const files = import.meta.glob<Tree>('../*.json', { eager: true, import: 'restored', query: '?restored.json' });

/** The cards of restored characters. */
export const ui = ofSubject('restored', files);
