import type { Edition } from '../../src/vocabulary/edition.ts';
import { presentSection } from '../../src/report/history.ts';
import type { NoticeData, Onward, Withdrawn } from '../../src/web/notice-data.ts';
import { translate } from '../../src/pipeline/publish/in-editions.ts';
import { REPORT_PAGES } from '../../src/vocabulary/report-pages.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { ReportInput } from '../../src/pipeline/report.ts';

/** A report with what it was made from. */
interface Made {
  readonly input: ReportInput;
  readonly report: PublishedReport;
}

/** The addresses that were given out and have no page of their own: of old sections, former names, withdrawn reports. */
export function makeNotices(reports: readonly Made[], editions: readonly Edition[]): NoticeData {
  return {
    onward: reports
      .filter(({ input }) => !input.record.withdrawn)
      .flatMap(({ input, report }) => [
        ...oldSections(report, editions),
        ...(input.record.formerly ?? []).flatMap((id) => formerName(report, id, editions)),
      ]),
    withdrawn: reports.flatMap(({ input, report }) => describeWithdrawal(input, report, editions) ?? []),
    gone: reports
      .filter(({ input }) => !input.record.withdrawn)
      .flatMap(({ report: { id, history } }) => history.gone.map((entry) => `${id}/${entry.id}/`)),
  };
}

function oldSections(report: PublishedReport, editions: readonly Edition[]): Onward[] {
  const sectionOf = new Map(report.paragraphs.map(({ id, section }) => [id, section]));
  return report.history.sections
    .filter(({ gone }) => gone !== undefined)
    .flatMap(({ slug, paragraphs = [] }) =>
      editions.map((edition): Onward => {
        const page = (name: string): string => `${edition}/${report.id}/${name === '' ? '' : `${name}/`}`;
        const places = paragraphs.map((id): [string, string] => {
          const section = sectionOf.get(id);
          return [id, section === undefined ? `${report.id}/${id}/` : `${page(section)}#${id}`];
        });
        return { from: page(slug), to: page(presentSection(report, slug) ?? ''), places: Object.fromEntries(places) };
      }),
    );
}

/** Every address that the report had under another id. */
function formerName(report: PublishedReport, id: string, editions: readonly Edition[]): Onward[] {
  const old = oldSections(report, editions);
  return [...paragraphIds(report).map((paragraph) => `${report.id}/${paragraph}/`), ...pages(report, editions)].map(
    (to): Onward => {
      const from = to.replace(report.id, id);
      const section = old.find((each) => each.from === to);
      return section ? { ...section, from } : { from, to };
    },
  );
}

function describeWithdrawal(
  input: ReportInput,
  report: PublishedReport,
  editions: readonly Edition[],
): Withdrawn | undefined {
  const { withdrawn, formerly = [] } = input.record;
  if (!withdrawn) return undefined;
  const addresses = [...pages(report, editions), ...paragraphIds(report).map((id) => `${report.id}/${id}/`)];
  return {
    id: report.id,
    metadata: report.metadata,
    date: withdrawn.date,
    reason: translate(withdrawn.reason, input),
    addresses: [report.id, ...formerly].flatMap((id) => addresses.map((address) => address.replace(report.id, id))),
  };
}

/** The report's own address, and its pages in every edition, those of old sections included. */
function pages(report: PublishedReport, editions: readonly Edition[]): string[] {
  const slugs = new Set([...report.sections, ...report.history.sections].map(({ slug }) => slug));
  const names = ['', ...slugs, ...REPORT_PAGES.map(({ slug }) => slug)];
  return [
    `${report.id}/`,
    ...editions.flatMap((edition) => names.map((name) => `${edition}/${report.id}/${name === '' ? '' : `${name}/`}`)),
  ];
}

function paragraphIds({ paragraphs, history }: PublishedReport): string[] {
  return [...paragraphs, ...history.gone].map(({ id }) => id);
}
