/** What is said where the clipboard is closed to us. */
export interface CopyTexts {
  readonly byHand: string;
  readonly close: string;
}

/**
 * Copies a text, with its italics where the target takes HTML. Where the browser refuses, the text is shown, selected.
 * @returns whether it was copied
 */
export async function copyText(text: string, html: string | undefined, texts: CopyTexts): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const blob = (content: string, type: string): Blob => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    showToCopy(text, texts);
    return false;
  }
}

function showToCopy(text: string, { byHand, close }: CopyTexts): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'to-copy';
  const label = document.createElement('label');
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 6;
  field.value = text;
  label.append(byHand, field);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  dialog.append(label, button);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}
