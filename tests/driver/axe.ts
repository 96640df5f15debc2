import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from './browser.ts';

/** What axe finds on a page, or in a part of it: each rule with the first element that breaks it. */
export async function findViolations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (scope) => {
    const { run } = Reflect.get(window, 'axe') as {
      run: (context: string | Document, options: RunOptions) => Promise<AxeResults>;
    };
    const { violations } = await run(scope ?? document, { resultTypes: ['violations'] }); // details of no others
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  }, part);
}
