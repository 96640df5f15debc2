/** Said aloud and shown for a moment; with something to use in it, it stays as long as it is used. */
export function say(text: string, ...more: readonly HTMLElement[]): void {
  document.querySelector('.said')?.remove();
  const said = document.createElement('div');
  said.className = 'said';
  const status = document.createElement('span');
  status.role = 'status';
  said.append(status, ...more);
  document.body.append(said);
  // A region that is there before it is filled is read out everywhere.
  status.textContent = text;
  const leave = (): void => {
    if (said.matches(':hover, :focus-within')) setTimeout(leave, 1000);
    else said.remove();
  };
  setTimeout(leave, more.length > 0 ? 8000 : 2500);
}
