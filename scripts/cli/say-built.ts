import path from 'node:path';
import type { Prepared } from '../site/prepare.ts';
import type { Timings } from '../site/site.ts';
import { quantity } from '../quantity.ts';

/** `Built 1 report, 8 paragraphs, into dist in 5.0 s (text 0.4 s, 1 of 1 parts 4.1 s, …).` */
export function sayBuilt({ reports }: Prepared, out: string, start: number, timings: Timings): string {
  const total = performance.now() - start;
  const text = total - Object.values(timings).reduce((sum, each) => sum + each, 0);
  const steps = Object.entries({ text, ...timings }).map(([step, taken]) => `${step} ${seconds(taken)}`);
  const paragraphs = reports.reduce((sum, { report }) => sum + report.paragraphs.length, 0);
  const where = path.relative(process.cwd(), out) || '.';
  return `Built ${quantity(reports.length, 'report')}, ${quantity(paragraphs, 'paragraph')}, into ${where} in ${seconds(total)} (${steps.join(', ')}).`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
