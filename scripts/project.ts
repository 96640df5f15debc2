import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project itself, wherever the command is run from. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
