/** How elements are found, each step among what the one before has found. */
export type Step =
  | { readonly type: 'css'; readonly selector: string }
  | { readonly type: 'text'; readonly text: string; readonly exact: boolean }
  | { readonly type: 'role'; readonly role: 'button' | 'link'; readonly name: string }
  | { readonly type: 'having'; readonly text: string }
  | { readonly type: 'matching'; readonly source: string; readonly flags: string }
  | { readonly type: 'visible' }
  | { readonly type: 'nth'; readonly index: number };

/** Steps of a selector, which may end with `:visible`, and of a text that the elements have. */
export function stepsOf(selector: string, { hasText }: { readonly hasText?: string | RegExp } = {}): Step[] {
  const steps: Step[] = [{ type: 'css', selector: selector.replace(/:visible$/u, '') }];
  if (selector.endsWith(':visible')) steps.push({ type: 'visible' });
  if (typeof hasText === 'string') steps.push({ type: 'having', text: hasText });
  else if (hasText) steps.push({ type: 'matching', source: hasText.source, flags: hasText.flags });
  return steps;
}

/** Finds elements. It is sent into the page as text, so it uses nothing from outside itself. */
export function findElements(steps: readonly Step[]): HTMLElement[] {
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const nameOf = (element: HTMLElement): string =>
    plain(element.getAttribute('aria-label') ?? element.innerText).toLowerCase();
  const hasText = (element: HTMLElement, text: string, exact: boolean): boolean => {
    const own = plain(element instanceof HTMLInputElement ? element.value : (element.textContent ?? ''));
    return exact ? own === plain(text) : own.toLowerCase().includes(plain(text).toLowerCase());
  };
  const among = (root: ParentNode, step: Step): HTMLElement[] => {
    if (step.type === 'css') return [...root.querySelectorAll<HTMLElement>(step.selector)];
    if (step.type === 'role') {
      const selector = step.role === 'link' ? 'a[href], [role="link"]' : 'button, [role="button"]';
      const name = plain(step.name).toLowerCase();
      return [...root.querySelectorAll<HTMLElement>(selector)].filter((each) => isVisible(each) && nameOf(each).includes(name)); // prettier-ignore
    }
    if (step.type !== 'text') return [];
    const having = [...root.querySelectorAll<HTMLElement>('body *:not(script, style, noscript)')].filter((each) =>
      hasText(each, step.text, step.exact),
    );
    return having.filter((each) => !having.some((other) => other !== each && each.contains(other)));
  };
  let found: HTMLElement[] | undefined;
  for (const step of steps) {
    const before = found ?? [];
    if (step.type === 'nth') found = before.slice(step.index, step.index === -1 ? undefined : step.index + 1);
    else if (step.type === 'visible') found = before.filter(isVisible);
    else if (step.type === 'having') found = before.filter((each) => hasText(each, step.text, false));
    else if (step.type === 'matching') {
      const pattern = new RegExp(step.source, step.flags);
      found = before.filter((each) => pattern.test(plain(each.textContent ?? '')));
    } else found = [...new Set((found ?? [document]).flatMap((root) => among(root, step)))];
  }
  return found ?? [];
}
