import type { Flag, Operand } from '../../usage.ts';

/** Flags and operands that several commands have. */

export const CONTENT: Flag = { argument: 'DIR', does: 'the folder with the reports', otherwise: 'content' };
export const OUT: Flag = { argument: 'DIR', does: 'the folder of the built site', otherwise: 'dist' };
export const PARTS: Flag = {
  argument: 'DIR',
  does: 'the folder of parts that builds keep',
  otherwise: '.cache/parts',
};
export const PORT: Flag = { argument: 'N', does: 'the port to serve at; 0 takes a free one', otherwise: '4321' };
export const JSON_FLAG: Flag = { does: 'prints one JSON document' };
export const ENCODING: Flag = {
  argument: 'NAME',
  does: 'the encoding of the file, such as gb18030 or big5; left out, it is found by the bytes',
};
export const FILE: Operand = {
  name: 'FILE',
  does: 'the text; left out or -, standard input',
  isNeeded: false,
};
