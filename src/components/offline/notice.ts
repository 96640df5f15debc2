/** Says something at the foot of the window, with a button where there is something to do. */
export function showNotice(notice: HTMLElement, text: string, act?: { label: string; run: () => void }): void {
  const { scrollHeight } = document.documentElement;
  const atFoot = scrollY + innerHeight >= scrollHeight - 1;
  notice.replaceChildren(text);
  if (act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = act.label;
    button.addEventListener('click', act.run);
    notice.append(' ', button);
  }
  // The page grows by the notice's height (offline.css): who reads its last lines goes on seeing them.
  if (atFoot && scrollHeight > innerHeight) scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }); // prettier-ignore
}

const SHOWN = 6000;

/** Says something for a while. */
export function showBriefly(notice: HTMLElement, text: string): void {
  showNotice(notice, text);
  setTimeout(() => notice.textContent === text && notice.replaceChildren(), SHOWN);
}
