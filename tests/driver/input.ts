/** Keys without a character, in WebDriver's private characters. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  ControlOrMeta: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** The source of input for a key with those held before it, such as `Control+k`. */
export function pressing(key: string): object {
  const values = key.split(/\+(?=.)/u).map(valueOf);
  return keyboard([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** The source of input for a text, character by character. */
export function typing(text: string): object {
  return keyboard(
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

/** The source of input for the mouse at a place of the window, where it may press. */
export function pointing(x: number, y: number, click = false): object {
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, ...(click ? press : [])],
  };
}

function valueOf(name: string): string {
  const value = KEYS[name] ?? name;
  if ([...value].length !== 1) throw new Error(`Cannot press "${name}": it is not in tests/driver/keys.ts`);
  return value;
}

function keyboard(actions: readonly object[]): object {
  return { type: 'key', id: 'keyboard', actions };
}
