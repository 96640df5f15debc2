/** Says something at the foot of the window, with a button where there is something to do and one that puts it away. */
export function showNotice(notice: HTMLElement, text: string, act?: { label: string; run: () => void }): Text {
  const { scrollHeight } = document.documentElement;
  const atFoot = scrollY + innerHeight >= scrollHeight - 1;
  const said = document.createTextNode(text);
  notice.replaceChildren(said);
  if (act) notice.append(' ', makeButton(act.label, act.run));
  const close = makeButton('×', () => notice.replaceChildren());
  close.ariaLabel = notice.dataset['close'] ?? '';
  notice.append(' ', close);
  // The page grows by the notice's height (offline.css): who reads its last lines goes on seeing them.
  if (atFoot && scrollHeight > innerHeight) scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }); // prettier-ignore
  return said;
}

const SHOWN = 6000;

/** Says something for a while. */
export function showBriefly(notice: HTMLElement, text: string): void {
  const said = showNotice(notice, text);
  setTimeout(() => said.isConnected && notice.replaceChildren(), SHOWN);
}

function makeButton(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}
