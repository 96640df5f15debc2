import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../content/file.ts';
import { projectRoot } from '../project.ts';

const SITE = `# The site as a whole. What stands here is shown on every page.
# ? What is the site called?
title:
  zh: 文库
  en: Reports
# ? Where will it be published? Permalinks and citations carry the address; this one can never be anybody's.
url: https://reports.example/
# ? What may be done with what you add, and what not?
licence:
  zh: 原文权利归其权利人所有。
  en: Rights in the original texts remain with their holders.
# ? Where do readers report an error: a mailto: or https: address. {report}, {paragraph}, {edition} and {url} are filled in.
report-errors: "mailto:errors@reports.example?subject={report}%20{paragraph}%20({edition})&body={url}%0A%0A"
`;

/**
 * Puts into a content folder what a build needs beside reports, where it is not there.
 * @returns the names of the files that were written
 */
export async function startContent(content: string): Promise<string[]> {
  await mkdir(content, { recursive: true });
  const written: string[] = [];
  const start = async (name: string, write: (file: string) => Promise<void>): Promise<void> => {
    const file = path.join(content, name);
    if (await exists(file)) return;
    await write(file);
    written.push(name);
  };
  await start('site.yaml', (file) => writeFile(file, SITE));
  await start('glossary.yaml', (file) => writeFile(file, '# Terms of the reports; content/README.md says how one is written.\n[]\n')); // prettier-ignore
  // The rules of the house are for every report.
  await start('conversion.yaml', (file) => copyFile(path.join(projectRoot, 'content', 'conversion.yaml'), file));
  return written;
}
