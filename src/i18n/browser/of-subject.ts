import { access, type Tree, type Ui } from '../access.ts';
import type { Strings } from '../strings.ts';

/**
 * The way to the strings of one subject. The query makes a module of its own of each subject of a language file, so
 * that code in the browser loads the strings that it shows and no others; it ends in `.json`, by which the bundler knows
 * what the module is.
 * @param files the subject as each language file has it, by the file's path: `../en.json`
 */
export function ofSubject<Subject extends keyof Strings>(
  subject: Subject,
  files: Readonly<Record<string, Tree>>,
): Ui<Pick<Strings, Subject>> {
  const byEdition = Object.entries(files).map(([path, strings]): readonly [string, Tree] => [
    path.slice('../'.length, -'.json'.length),
    { [subject]: strings },
  ]);
  return access(Object.fromEntries(byEdition));
}
