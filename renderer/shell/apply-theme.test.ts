/** The colours in force before anything is drawn. */
import { expect, test } from 'vitest';
import type { Theme } from '../store/state.ts';
import { applyTheme } from './apply-theme.ts';

test.each<[Theme, boolean, string]>([
  ['light', true, 'light'],
  ['dark', false, 'dark'],
  ['system', true, 'dark'],
  ['system', false, 'light'],
])('%s on a machine that prefers dark: %s', (theme, prefersDark, inForce) => {
  const root = { dataset: {} as DOMStringMap };
  applyTheme(theme, root, prefersDark);
  expect(root.dataset.theme).toBe(inForce);
});
