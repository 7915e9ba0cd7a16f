/** The theme in force: what the person chose, or what their system prefers. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Theme } from '../../../graph-data/figure/palette.ts';
import { useAppState } from '../../store/context.tsx';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function systemPrefersDark(): boolean {
  return matchMedia(DARK).matches;
}

/** `light` or `dark`, never `system`; follows the system while it decides. */
export function useTheme(): Theme {
  const chosen = useAppState((state) => state.ui.theme);
  const dark = useSyncExternalStore(subscribe, systemPrefersDark);
  if (chosen !== 'system') return chosen;
  return dark ? 'dark' : 'light';
}

/** Puts the theme in force on the page, where the tokens look for it. */
export function useThemeOnPage(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
