import { type Numbering, readNumbering } from '../../vocabulary/forms.ts';

/** True where a line has the number before this one within it: 附件：1.甲, or 如下：（一）甲；. */
export function runsOnWithin(line: string, { form, numbers }: Numbering): boolean {
  const parts = line.split(/(?<=[：；。:;])/u).slice(1);
  return parts.some((part) => {
    const within = readNumbering(part.trimStart());
    return within?.form === form && (within.numbers.at(-1) ?? 0) + 1 === numbers.at(-1);
  });
}
