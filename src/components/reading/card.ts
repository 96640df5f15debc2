/** What a card shows, made when it is wanted. */
type Fill = () => readonly (Node | string)[];

const SHOW_AFTER = 150;
const HIDE_AFTER = 250;

const fills = new WeakMap<Element, Fill>();
let card: HTMLElement | undefined;
let owner: HTMLElement | undefined;
let pinned = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Gives an element a card: on hover and on focus, and kept open by a click, a tap or Enter until the next one,
 * Escape or a click elsewhere. The card stands behind its element, so that Tab goes on into it.
 */
export function giveCard(element: HTMLElement, fill: Fill): void {
  fills.set(element, fill);
  element.dataset['card'] = '';
  listen();
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const ownerOf = (target: EventTarget | null): HTMLElement | undefined =>
    (target instanceof Element && target.closest<HTMLElement>('[data-card]')) || undefined;
  const inCard = (target: EventTarget | null): boolean => target instanceof Node && card?.contains(target) === true;
  const later = (task: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(task, delay);
  };
  document.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
    if (pointerType !== 'mouse') return;
    const element = ownerOf(target);
    if (inCard(target) || (element && element === owner)) clearTimeout(timer);
    // Marks are made anew when others are added to a paragraph; WebKit does not say that the mouse is now over the new one.
    else if (element && !pinned)
      later(
        () => show(element.isConnected ? element : ownerOf(document.elementFromPoint(clientX, clientY))),
        SHOW_AFTER,
      );
    else if (owner && !pinned) later(hide, HIDE_AFTER);
    else if (!owner) clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const element = ownerOf(target);
    if (element && element !== owner && element.matches(':focus-visible')) show(element);
    else if (owner && !element && !inCard(target)) hide();
  });
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || inCard(event.target)) return;
    const element = ownerOf(event.target);
    if (!element) return hide();
    event.preventDefault();
    if (pinned && element === owner) return hide();
    show(element);
    pinned = true;
  });
  document.addEventListener('keydown', (event) => {
    const element = ownerOf(event.target);
    if (event.key === 'Escape' && owner) {
      if (inCard(event.target)) owner.focus();
      hide();
    } else if (element && element.role === 'button' && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      element.click();
    }
  });
  addEventListener('resize', hide);
}

function show(element: HTMLElement | undefined): void {
  const fill = element && fills.get(element);
  if (!fill) return;
  clearTimeout(timer);
  if (owner === element && card) return;
  hide();
  owner = element;
  card = document.createElement('span');
  card.className = 'card';
  card.role = 'note';
  card.lang = document.documentElement.lang;
  card.popover = 'manual';
  card.append(...fill());
  element.after(card);
  card.showPopover();
  place(element.getClientRects(), card);
}

function hide(): void {
  clearTimeout(timer);
  card?.remove();
  card = owner = undefined;
  pinned = false;
}

const GAP = 6;

/** Under the element's first line, or above it where there is no room below; never off the screen. */
function place(lines: DOMRectList, { style, offsetWidth, offsetHeight }: HTMLElement): void {
  const line = lines[0] ?? new DOMRect();
  const last = lines[lines.length - 1] ?? line;
  const below = last.bottom + GAP;
  const fits = below + offsetHeight <= innerHeight;
  const width = document.documentElement.clientWidth;
  style.top = `${fits ? below : Math.max(GAP, line.top - GAP - offsetHeight)}px`;
  style.left = `${Math.max(GAP, Math.min(line.left, width - offsetWidth - GAP))}px`;
}
