import { issue } from '../../pipeline/issue.ts';
import { readDocx } from '../docx/read-docx.ts';
import type { ReadOptions, ReadOutcome } from '../received.ts';

/** A document of an old kind (.doc, .wps, .rtf): LibreOffice writes it as a Word document, where it is installed. */
export async function readOffice(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const { file, toDocx } = options;
  const ending = /\.([a-z]{2,5})$/iu.exec(file)?.[1]?.toLowerCase() ?? 'doc';
  const refuse = (actual: string, note: string): ReadOutcome => ({
    issues: [
      issue('file-unreadable', {
        place: { file, line: 1, column: 1 },
        actual,
        expected: 'a Word document (.docx)',
        note,
      }),
    ],
  });
  const name =
    Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf'
      ? 'a document in RTF'
      : 'a document of an old kind (.doc)';
  const made = await toDocx?.(bytes, ending);
  if (made === undefined)
    return refuse(
      name,
      'Open it in a word processor and save it as .docx; or install LibreOffice (such as “apt-get install libreoffice-writer”), which this command then uses.',
    );
  if ('problem' in made)
    return refuse(
      `${name} that LibreOffice could not read (${made.problem})`,
      'Open it in a word processor and save it as .docx.',
    );
  const { value, issues } = await readDocx(made.bytes, options);
  if (!value) return { issues };
  const told = `the layout of ${name}: LibreOffice wrote it as a Word document, of which the text was taken`;
  return { value: { ...value, lost: [...value.lost, told] }, issues };
}
