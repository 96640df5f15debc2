/** The parts of the sheet that the page brings (chrome/Search.astro). */
export interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly close: HTMLElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  /** All that scrolls: addresses, results, and the offer of more. */
  readonly found: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLElement;
}

export function findParts(root: HTMLElement): Parts {
  const find = <Name extends Element>(selector: string, kind: new () => Name): Name => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`Cannot search: the page has no ${selector}`);
    return found;
  };
  return {
    dialog: find('dialog', HTMLDialogElement),
    form: find('form', HTMLFormElement),
    input: find('input', HTMLInputElement),
    close: find('[data-close]', HTMLElement),
    filters: find('[data-filters]', HTMLElement),
    status: find('[data-status]', HTMLElement),
    found: find('[data-found-list]', HTMLElement),
    list: find('[data-results]', HTMLOListElement),
    more: find('[data-more]', HTMLElement),
  };
}
