import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeSettings, readSettings } from '../../src/components/reading/settings.ts';
import { SHOW_SETTINGS } from '../../src/web/show-settings.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that keeps a value, or whose storage is closed; what its root shows. */
function openBrowser(kept: string | null | Error) {
  const shown: Record<string, string | boolean> = {};
  const root = {
    dataset: new Proxy(shown, {
      set: (target, name, value: string) => Reflect.set(target, `data-${String(name)}`, value),
    }),
    toggleAttribute: (name: string, on: boolean) => (shown[name] = on),
  };
  let value = kept;
  const localStorage = {
    getItem: () => {
      if (value instanceof Error) throw value;
      return value;
    },
    setItem: (_: string, changed: string) => {
      if (value instanceof Error) throw value;
      value = changed;
    },
  };
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('document', { documentElement: root });
  return { shown, localStorage, document: { documentElement: root }, kept: () => value };
}

/** What the head of a page shows of a kept value. */
function runHead(kept: string | null | Error): Record<string, string | boolean> {
  const { shown, document, localStorage } = openBrowser(kept);
  runInNewContext(SHOW_SETTINGS, { document, localStorage });
  return shown;
}

const NONE = { 'data-view': 'one', 'data-pinyin': false, 'data-restored': false, 'data-no-keys': false };

describe('the head of a page and its script show the same of what a browser has kept', () => {
  test.each([
    [null, NONE],
    ['{}', NONE],
    ['{', NONE],
    ['', NONE],
    ['null', NONE],
    ['[]', NONE],
    ['7', NONE],
    ['"english"', NONE],
    ['{"view":"english"}', { ...NONE, 'data-view': 'english' }],
    ['{"view":"scripts","pinyin":true}', { ...NONE, 'data-view': 'scripts', 'data-pinyin': true }],
    ['{"view":"all"}', NONE],
    ['{"view":["english"]}', NONE],
    ['{"restored":true,"keys":false}', { ...NONE, 'data-restored': true, 'data-no-keys': true }],
    ['{"restored":false,"keys":true,"pinyin":false,"view":"one"}', NONE],
    ['{"restored":"yes","keys":0,"pinyin":1}', NONE],
    ['{"__proto__":{"pinyin":true},"new":1}', NONE],
  ])('%j', (kept, expected) => {
    expect(runHead(kept)).toEqual(expected);
    const { shown } = openBrowser(kept);
    changeSettings({});
    expect(shown).toEqual(expected);
    expect(readSettings()).toEqual({
      view: expected['data-view'],
      pinyin: expected['data-pinyin'],
      restored: expected['data-restored'],
      keys: !expected['data-no-keys'],
    });
  });

  test('where storage is closed the head leaves the page as it is, and the script goes by what everybody has', () => {
    const closed = new Error('SecurityError');
    expect(runHead(closed)).toEqual({});
    const { shown } = openBrowser(closed);
    changeSettings({ pinyin: true });
    expect(shown).toEqual({ ...NONE, 'data-pinyin': true });
  });

  test('a choice is kept with the others, and is shown by the head of the next page', () => {
    const browser = openBrowser('{"view":"english"}');
    changeSettings({ keys: false });
    const kept = browser.kept();
    expect(kept).toBe('{"restored":false,"pinyin":false,"view":"english","keys":false}');
    expect(runHead(kept)).toEqual({ ...NONE, 'data-view': 'english', 'data-no-keys': true });
  });
});
