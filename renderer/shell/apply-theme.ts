/** Puts the colours on the page before anything is drawn, so that they never flash. */
import type { Theme } from '../store/state.ts';

/** Sets `data-theme` on the root element; `system` follows what the machine prefers. */
export function applyTheme(
  theme: Theme,
  root: Pick<HTMLElement, 'dataset'>,
  prefersDark: boolean,
): void {
  const inForce = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;
  root.dataset.theme = inForce;
}
