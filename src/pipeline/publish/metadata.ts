import { markDraft } from '../english/english.ts';
import type { InEditions, Metadata } from '../published.ts';
import type { PartlyNamed, ReportInput, Summaries } from '../report.ts';
import { bracketed, inScripts, supplied, translate, translateName } from './in-editions.ts';

/** What is known of a text, as the site shows it. What is not known has no key: it is shown as unknown. */
export function describeText(input: ReportInput): Metadata {
  const { record, summaries } = input;
  const { title, author, date, publisher, type, received, rights } = record;
  return {
    title: {
      ...bracketed(translateName({ ...title, en: titleOf(summaries) }, input), title.supplied !== undefined),
      ...(summaries.title === undefined ? { untranslated: true } : {}),
      ...supplied(title.supplied, input),
    },
    ...(author
      ? {
          author: {
            ...bracketed(translateName(author, input), author.supplied !== undefined),
            ...supplied(author.supplied, input),
          },
        }
      : {}),
    ...(date ? { date: { value: date.value, ...supplied(date.supplied, input) } } : {}),
    ...(publisher ? { publisher: translateName(publisher, input) } : {}),
    ...(type ? { type } : {}),
    ...describeMore(input),
    received: translate(received, input),
    rights: translate(rights, input),
  };
}

/** What few texts have: several authors, a number, a life as a law. */
function describeMore(input: ReportInput): Partial<Metadata> {
  const { authors, issuers, number, adopted, published, effective, status, address, subjects } = input.record;
  const name = (each: PartlyNamed): InEditions => translateName(each, input);
  return {
    ...(authors ? { authors: authors.map((each) => ({ ...name(each), kind: each.kind })) } : {}),
    ...(issuers ? { issuers: issuers.map(name) } : {}),
    ...(number === undefined ? {} : { number: inScripts(number, input) }),
    ...(adopted === undefined ? {} : { adopted }),
    ...(published === undefined ? {} : { published }),
    ...(effective === undefined ? {} : { effective }),
    ...(status === undefined ? {} : { status }),
    ...(address === undefined ? {} : { address }),
    ...(subjects ? { subjects: subjects.map((each) => translate(each, input)) } : {}),
  };
}

function titleOf({ title, 'title-draft': draft }: Summaries): string | undefined {
  return title === undefined ? undefined : markDraft(title, draft && { type: 'draft', ...draft });
}
