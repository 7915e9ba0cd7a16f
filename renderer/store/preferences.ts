/** Small preferences that outlive a window, kept by the browser; anything unreadable is ignored. */
import { DEFAULT_PREFERENCES, type Preferences } from './initial.ts';
import { BUDGETS, type PanelName, type Theme, ZOOMINGS } from './state.ts';

export const PREFERENCES_KEY = 'edgewise-preferences';

/** The part of the DOM's `Storage` that is needed. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** What was remembered; defaults for whatever is missing, damaged or refused by the browser. */
export function readPreferences(storage: PreferenceStorage): Preferences {
  const stored = recordOf(readJson(storage));
  const panels = recordOf(stored.panels);
  const panel = (name: PanelName): boolean => {
    const open = panels[name];
    return typeof open === 'boolean' ? open : DEFAULT_PREFERENCES.panels[name];
  };
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? DEFAULT_PREFERENCES.theme,
    panels: {
      left: panel('left'),
      inspector: panel('inspector'),
      outline: panel('outline'),
      minimap: panel('minimap'),
      legend: panel('legend'),
    },
    sizes: Object.fromEntries(
      Object.entries(recordOf(stored.sizes)).map(([group, sizes]) => [group, percentages(sizes)]),
    ),
    timeline: typeof stored.timeline === 'boolean' ? stored.timeline : null,
    legendOpen: typeof stored.legendOpen === 'boolean' ? stored.legendOpen : null,
    budget: BUDGETS.find((budget) => budget === stored.budget) ?? DEFAULT_PREFERENCES.budget,
    zooming: ZOOMINGS.find((zooming) => zooming === stored.zooming) ?? DEFAULT_PREFERENCES.zooming,
    reviewer: typeof stored.reviewer === 'string' ? stored.reviewer.slice(0, 200) : '',
  };
}

/** Remembers preferences; a browser that keeps nothing is no failure. */
export function writePreferences(storage: PreferenceStorage, preferences: Preferences): void {
  const { theme, panels, sizes, timeline, legendOpen, reviewer, budget, zooming } = preferences;
  try {
    storage.setItem(
      PREFERENCES_KEY,
      JSON.stringify({ theme, panels, sizes, timeline, legendOpen, reviewer, budget, zooming }),
    );
  } catch {
    // Storage may be full or forbidden; the window works without it.
  }
}

function readJson(storage: PreferenceStorage): unknown {
  try {
    return JSON.parse(storage.getItem(PREFERENCES_KEY) ?? '{}');
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function percentages(value: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(recordOf(value));
  const valid = (size: unknown): size is number =>
    typeof size === 'number' && size >= 0 && size <= 100;
  return Object.fromEntries(entries.flatMap(([id, size]) => (valid(size) ? [[id, size]] : [])));
}
