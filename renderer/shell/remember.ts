/** Keeps the preferences of a window beyond it. */
import type { App } from '../store/app.ts';
import type { Preferences } from '../store/initial.ts';
import { type PreferenceStorage, writePreferences } from '../store/preferences.ts';

/** The browser's storage; where it is forbidden, one that keeps nothing. */
export function browserStorage(host: Pick<Window, 'localStorage'>): PreferenceStorage {
  try {
    return host.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

const REMEMBERED = [
  'theme',
  'panels',
  'sizes',
  'timeline',
  'legendOpen',
  'reviewer',
  'budget',
  'zooming',
] as const;

/** Writes the preferences whenever they change; returns a function that stops it. */
export function rememberPreferences(store: App['store'], storage: PreferenceStorage): () => void {
  let written: Preferences = store.getState().ui;
  return store.subscribe(({ ui }) => {
    const same = REMEMBERED.every((name) => ui[name] === written[name]);
    if (same) return;
    written = ui;
    writePreferences(storage, ui);
  });
}
