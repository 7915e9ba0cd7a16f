/** What outlives a window. */
import { describe, expect, test } from 'vitest';
import { rememberPreferences } from '../shell/remember.ts';
import { hover, setPanel, setPanelSizes, setTheme } from './actions.ts';
import { DEFAULT_PREFERENCES } from './initial.ts';
import {
  PREFERENCES_KEY,
  type PreferenceStorage,
  readPreferences,
  writePreferences,
} from './preferences.ts';
import { makeTestApp } from './testing/test-app.ts';

function storageWith(text: string | null): PreferenceStorage & { writes: number } {
  let kept = text;
  const storage = {
    writes: 0,
    getItem: (key: string) => (key === PREFERENCES_KEY ? kept : null),
    setItem: (_: string, value: string) => {
      kept = value;
      storage.writes += 1;
    },
  };
  return storage;
}

describe('reading', () => {
  test('gives back what was written', () => {
    const storage = storageWith(null);
    const preferences = {
      theme: 'dark' as const,
      panels: { ...DEFAULT_PREFERENCES.panels, outline: true, left: false },
      sizes: { main: { left: 20, canvas: 80 } },
      reviewer: 'Ada',
      timeline: null,
      legendOpen: false,
      budget: 3_000 as const,
      zooming: 'quick' as const,
    };
    writePreferences(storage, preferences);
    expect(readPreferences(storage)).toEqual(preferences);
  });

  test.each([
    null,
    '',
    'not json',
    'null',
    '[]',
    '7',
    '{"theme":"pink","panels":{"left":"yes"},"sizes":[]}',
    '{"panels":null,"sizes":null}',
  ])('takes defaults for %s', (text) => {
    expect(readPreferences(storageWith(text))).toEqual(DEFAULT_PREFERENCES);
  });

  test('drops sizes that are no percentages', () => {
    const text = '{"sizes":{"main":{"left":20,"canvas":900,"right":"x"}}}';
    expect(readPreferences(storageWith(text)).sizes).toEqual({ main: { left: 20 } });
  });

  test('and writing survive a browser that keeps nothing', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    const storage = { getItem: refuse, setItem: refuse };
    expect(readPreferences(storage)).toEqual(DEFAULT_PREFERENCES);
    expect(() => writePreferences(storage, DEFAULT_PREFERENCES)).not.toThrow();
  });
});

test('preferences are written when they change, and only then', () => {
  const { app } = makeTestApp();
  const storage = storageWith(null);
  const stop = rememberPreferences(app.store, storage);
  hover(app, { kind: 'entity', id: 'homan' });
  expect(storage.writes).toBe(0);
  setTheme(app, 'light');
  setPanel(app, 'legend', false);
  setPanelSizes(app, 'main', { left: 30 });
  expect(storage.writes).toBe(3);
  expect(readPreferences(storage)).toMatchObject({
    theme: 'light',
    panels: { legend: false },
    sizes: { main: { left: 30 } },
  });
  stop();
  setTheme(app, 'dark');
  expect(storage.writes).toBe(3);
});
